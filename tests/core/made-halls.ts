import fc from 'fast-check';
import type { MadeZone } from '../support/make-world.ts';

/** Halls of 1 to `most` booths in 1 to 12 zones, evenly filled or not, sides wanted or left open. */
export function madeHalls(most: number): fc.Arbitrary<readonly MadeZone[]> {
  const weighed = fc.record({
    weight: fc.integer({ min: 0, max: 10 }),
    side: fc.constantFrom('west' as const, 'east' as const, undefined, undefined),
  });
  const total = fc.oneof(
    fc.integer({ min: 1, max: Math.min(40, most) }),
    fc.integer({ min: 1, max: most }),
  );
  return fc
    .record({ total, zones: fc.array(weighed, { minLength: 1, maxLength: 12 }) })
    .map(({ total: booths, zones }) => {
      const sum = zones.reduce((all, { weight }) => all + weight, 0);
      const shares = zones.map(({ weight }) => Math.floor((booths * weight) / Math.max(1, sum)));
      const left = booths - shares.reduce((all, share) => all + share, 0);
      return zones.map(({ side }, i) => ({
        booths: (shares[i] ?? 0) + (i === 0 ? left : 0),
        ...(side ? { side } : {}),
      }));
    });
}

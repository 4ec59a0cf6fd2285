import { expect, test } from 'vitest';
import { findSame, sharpestShelf } from '../../renderer/scene/signage/sign-atlas.ts';
import { listSigns } from '../../renderer/scene/signage/sign-list.ts';
import { makeWorld, spread } from '../support/make-world.ts';

/** The most an atlas may be high, in pixels. */
const TALLEST = 4096;

test.each([
  ['one booth', 1, 1, 300],
  ['29 booths', 29, 8, 70],
  ['1,000 booths', 1000, 12, 35],
  ['5,000 booths', 5000, 12, 12],
])(
  'all signs of a hall with %s have their places in the narrowest atlas',
  (_, booths, zones, least) => {
    const signs = listSigns(makeWorld(spread(booths, zones)), 'en');
    const { spots, height } = sharpestShelf(findSame(signs), 1024);
    expect(height).toBeLessThanOrEqual(TALLEST);
    expect(spots).toHaveLength(signs.length);
    for (const { x, y, width, height: high } of spots)
      expect(x >= 0 && x + width <= 1024 && y >= 0 && y + high <= TALLEST).toBe(true);
    const rows = Map.groupBy(new Set(spots), ({ y }) => y);
    const shelves = [...rows].sort(([a], [b]) => a - b);
    for (const [i, [y, row]] of shelves.entries()) {
      const high = Math.max(...row.map((spot) => spot.height));
      expect(y + high, 'no shelf reaches into the next').toBeLessThan(
        shelves[i + 1]?.[0] ?? TALLEST,
      );
      const beside = row.sort((one, other) => one.x - other.x);
      const apart = beside.every(({ x, width }, at) => x + width < (beside[at + 1]?.x ?? 1025));
      expect(apart, 'no sign reaches into its neighbour').toBe(true);
    }
    const sharpness = (spots[0]?.height ?? 0) / (signs[0]?.height ?? 1);
    expect(sharpness).toBeGreaterThanOrEqual(least);
  },
);

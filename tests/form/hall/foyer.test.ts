import { expect, test } from 'vitest';
import { SLATTED } from '../../../renderer/form/hall/foyer.ts';
import { buildHall } from '../../../renderer/form/hall/hall-forms.ts';
import { makeWorld, spread } from '../../support/make-world.ts';

/** The words over the benches hang this far off the wall, between these heights; metres. */
const WORDS = { off: 0.2, from: 1.84, to: 3.4 } as const;
/** Nothing that belongs to the wall stands farther from it, in metres. */
const BESIDE = 1;

test.each([1, 29, 300])(
  'in a hall of %i booths nothing stands before the foyer’s words',
  (booths) => {
    const { plan, exhibition } = makeWorld(spread(booths, Math.min(booths, 8)));
    const middle = SLATTED.from + SLATTED.width / 2;
    const { positions: p } = buildHall(plan, exhibition.zones).standing;
    const before = Array.from({ length: p.length / 3 }, (_, i) => i * 3).filter((i) => {
      const [x, y, z] = [p[i] ?? 0, p[i + 1] ?? 0, p[i + 2] ?? 0];
      const away = Math.min(x - plan.bounds.minX, plan.bounds.maxX - x);
      const south = plan.bounds.maxZ - z;
      const inWords = Math.abs(south - middle) < SLATTED.width / 2 + 0.01;
      return inWords && y > WORDS.from && y < WORDS.to && away >= WORDS.off && away < BESIDE;
    });
    expect(before).toEqual([]);
  },
);

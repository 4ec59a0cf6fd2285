import { describe, expect, test } from 'vitest';
import type { Zone } from '../../../assets/schema/exhibition.ts';
import { PATTERNS } from '../../../assets/schema/patterns.ts';
import { inside } from '../../../renderer/core/geometry.ts';
import { planHall } from '../../../renderer/core/plan.ts';
import type { World } from '../../../renderer/core/world.ts';
import { addFace, createForm, finishForm } from '../../../renderer/form/form.ts';
import { buildHall, type HallForms } from '../../../renderer/form/hall/hall-forms.ts';
import { PALETTE } from '../../../renderer/form/palette.ts';
import { type MadeZone, makeWorld, spread } from '../../support/make-world.ts';
import { countContradicted } from '../triangles.ts';

/** The most triangles of a building, and for each booth in it besides. */
const [BUILDING, PER_BOOTH] = [60_000, 60];
const HALLS: readonly (readonly [string, readonly MadeZone[]])[] = [
  ['one booth', [{ booths: 1 }]],
  ['29 booths', [4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }))],
  ['200 booths', spread(200, 8)],
  ['1,000 booths', spread(1000, 12)],
  ['three zones on one side', spread(31, 3).map((zone) => ({ ...zone, side: 'east' as const }))],
];
const PARTS = ['standing', 'overhead', 'outside'] as const;

/** The zones of a made world, each with a pattern of its own as far as there are patterns. */
function patterned({ exhibition }: World): Zone[] {
  return exhibition.zones.map((zone, i) => ({
    ...zone,
    pattern: PATTERNS[i % PATTERNS.length] ?? zone.pattern,
  }));
}

function trianglesIn(hall: HallForms): number {
  return PARTS.reduce((sum, part) => sum + hall[part].indices.length / 3, 0);
}

describe.each(HALLS)('a hall of %s', (_, zones) => {
  const world = makeWorld(zones);
  const hall = buildHall(world.plan, patterned(world));

  test('has every corner somewhere, with all that belongs to it', () => {
    for (const part of PARTS) {
      const { positions, normals, colours, surfaces, lights, indices } = hall[part];
      const count = positions.length / 3;
      expect(count).toBeGreaterThan(0);
      expect([normals, colours, surfaces].map((list) => list.length / 3)).toEqual(
        Array(3).fill(count),
      );
      expect(lights.length / 2).toBe(count);
      expect(positions.findIndex((value) => !Number.isFinite(value))).toBe(-1);
      expect(indices.findIndex((i) => i >= count)).toBe(-1);
      expect(indices.length % 3).toBe(0);
    }
  });

  test('has no more triangles than its booths allow', () => {
    const most = BUILDING + PER_BOOTH * world.plan.booths.length;
    expect(trianglesIn(hall)).toBeLessThanOrEqual(most);
  });

  test('is seen from outside everywhere: no triangle is turned against its normals', () => {
    // A quad of the vault is bent a little: its one normal suits both of its triangles roughly.
    for (const part of PARTS) expect(countContradicted(hall[part], 0.5)).toBe(0);
  });

  test('has what hangs in it overhead: nobody walks into it', () => {
    const { bounds } = world.plan;
    const { positions: p } = hall.overhead;
    let lowest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < p.length; i += 3)
      if (inside([p[i] ?? 0, p[i + 2] ?? 0], bounds)) lowest = Math.min(lowest, p[i + 1] ?? 0);
    expect(lowest).toBeGreaterThan(2.4);
    expect(lowest).toBeLessThan(9);
  });

  test('stands inside its walls', () => {
    const { minX, maxX, minZ, maxZ } = world.plan.bounds;
    const { positions } = hall.standing;
    const out = positions.findIndex((value, i) => {
      if (i % 3 === 0) return value < minX - 0.5 || value > maxX + 0.5;
      return i % 3 === 2 && (value < minZ - 0.6 || value > maxZ + 0.6);
    });
    expect(out).toBe(-1);
  });
});

describe.each(PATTERNS)('with lamps in the pattern %s', (pattern) => {
  test('a hall of 200 booths has no more triangles than its booths allow', () => {
    const world = makeWorld(spread(200, 8));
    const zones = world.exhibition.zones.map((zone) => ({ ...zone, pattern }));
    const most = BUILDING + PER_BOOTH * 200;
    expect(trianglesIn(buildHall(world.plan, zones))).toBeLessThanOrEqual(most);
  });
});

test('the vault is seen from below, on both sides of the axis', () => {
  const sample = createForm();
  addFace(sample, [0, 0, 0], [1, 0, 0], [0, 0, -1], { colour: PALETTE.ceiling });
  const ceiling = finishForm(sample, () => [0, 0]).colours.subarray(0, 3);
  const world = makeWorld(spread(29, 8));
  const { positions, normals, colours } = buildHall(world.plan, patterned(world)).overhead;
  const vault = Array.from({ length: positions.length / 3 }, (_, i) => i * 3).filter((i) =>
    ceiling.every((value, k) => colours[i + k] === value),
  );
  expect(vault.some((i) => (positions[i] ?? 0) < -5)).toBe(true);
  expect(vault.some((i) => (positions[i] ?? 0) > 5)).toBe(true);
  expect(vault.filter((i) => (normals[i + 1] ?? 0) >= 0)).toEqual([]);
});

test('a hall is the same whenever it is built', () => {
  const world = makeWorld(spread(29, 8));
  expect(buildHall(world.plan, patterned(world))).toEqual(buildHall(world.plan, patterned(world)));
});

test('a hall without booths is a hall all the same', () => {
  const { standing } = buildHall(planHall([]), []);
  expect(standing.positions.every(Number.isFinite)).toBe(true);
  expect(standing.indices.length).toBeGreaterThan(0);
});

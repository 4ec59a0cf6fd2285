import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Point, Rect } from '../../../renderer/core/geometry.ts';
import type { PlaceId } from '../../../renderer/core/wayfinding.ts';
import type { World } from '../../../renderer/core/world.ts';
import { createForm, finishForm } from '../../../renderer/form/form.ts';
import { buildHall } from '../../../renderer/form/hall/hall-forms.ts';
import { addBox } from '../../../renderer/form/solids.ts';
import { clearance } from '../../core/clearance.ts';
import { madeHalls } from '../../core/made-halls.ts';
import { type MadeZone, makeWorld, spread } from '../../support/make-world.ts';
import { type Triangle, trianglesOf } from '../triangles.ts';

/** A visitor's shoulders reach this far, and nothing above this height is in their way; metres. */
const [SHOULDERS, HEAD] = [0.35, 2];
/** What is lower than this lies on the floor, in metres. */
const FLOOR = 0.05;
/** Triangles within a square of this edge (metres) are looked at together. */
const TILE = 2;

interface Stretch {
  readonly name: string;
  readonly from: Point;
  readonly to: Point;
}

/** Every stretch of walkway, once. */
function stretchesOf({ ways }: World): Stretch[] {
  const at = (id: PlaceId): Point => ways.places.get(id)?.at ?? [Number.NaN, Number.NaN];
  return [...ways.links].flatMap(([a, nexts]) =>
    nexts.filter((b) => a < b).map((b) => ({ name: `${a} – ${b}`, from: at(a), to: at(b) })),
  );
}

/** The ground that things cover which stand where people walk. */
function groundsOf(triangles: readonly Triangle[]): Rect[] {
  return triangles.flatMap(({ corners }) => {
    const [xs, ys, zs] = ([0, 1, 2] as const).map((axis) => corners.map((corner) => corner[axis]));
    if (!xs || !ys || !zs || Math.max(...ys) < FLOOR || Math.min(...ys) > HEAD) return [];
    return [
      {
        minX: Math.min(...xs),
        maxX: Math.max(...xs),
        minZ: Math.min(...zs),
        maxZ: Math.max(...zs),
      },
    ];
  });
}

/** What stands in the way: the stretch and the middle of the first thing in it. */
function obstacles(stretches: readonly Stretch[], grounds: readonly Rect[]): string[] {
  return stretches.flatMap(({ name, from, to }) => {
    const [north, south] = [Math.min(from[1], to[1]) - TILE, Math.max(from[1], to[1]) + TILE];
    const hit = grounds.find(
      (ground) =>
        ground.maxZ > north && ground.minZ < south && clearance(from, to, ground) < SHOULDERS,
    );
    if (!hit) return [];
    const [x, z] = [(hit.minX + hit.maxX) / 2, (hit.minZ + hit.maxZ) / 2];
    return [`${name}: something at ${x.toFixed(1)} ${z.toFixed(1)}`];
  });
}

function inTheWay(zones: readonly MadeZone[]): string[] {
  const world = makeWorld(zones);
  const { standing } = buildHall(world.plan, world.exhibition.zones);
  return obstacles(stretchesOf(world), groundsOf(trianglesOf(standing)));
}

describe('nothing of the building stands in anybody’s way', () => {
  test.each([
    ['29 booths', [4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }))],
    ['one booth', [{ booths: 1 }]],
    ['100 booths', spread(100, 6)],
    ['zones on one side', spread(31, 3).map((zone) => ({ ...zone, side: 'west' as const }))],
  ])('in a hall of %s', (_, zones) => {
    expect(inTheWay(zones)).toEqual([]);
  });

  test('in any hall', () => {
    const property = fc.property(madeHalls(60), (zones) => {
      expect(inTheWay(zones)).toEqual([]);
    });
    fc.assert(property, { numRuns: 5 });
  });
});

describe('the yardstick of these tests', () => {
  const world = makeWorld([{ booths: 3 }]);
  const bench = (x: number, y: number, height: number) => {
    const form = createForm();
    addBox(form, { x, y, z: -6, width: 0.5, height, depth: 2 }, { colour: '#ffffff' });
    return groundsOf(trianglesOf(finishForm(form, () => [1, 0])));
  };

  test('finds a bench on a walkway', () => {
    expect(obstacles(stretchesOf(world), bench(0.3, 0, 0.4)).length).toBeGreaterThan(0);
  });

  test('finds nothing beside it, over it or flat on the floor', () => {
    expect(obstacles(stretchesOf(world), bench(1.5, 0, 0.4))).toEqual([]);
    expect(obstacles(stretchesOf(world), bench(0, 2.1, 0.4))).toEqual([]);
    expect(obstacles(stretchesOf(world), bench(0, 0, 0.02))).toEqual([]);
  });
});

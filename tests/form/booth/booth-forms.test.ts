import { describe, expect, test } from 'vitest';
import { bakeBooth } from '../../../build/bake/bake-booth.ts';
import { BOOTH_KINDS, type BoothKind } from '../../../renderer/core/booth-kind.ts';
import { SIZES } from '../../../renderer/core/lanes.ts';
import { ANCHORS, HERO_SIZE, type Panel } from '../../../renderer/form/booth/anchors.ts';
import { BAKED_ORDER } from '../../../renderer/form/booth/baked-order.ts';
import { BUILDERS } from '../../../renderer/form/booth/booth-forms.ts';
import { unit, type Vec } from '../../../renderer/form/form.ts';
import { contradicted, firstHit, minus, trianglesIn, trianglesOf } from '../triangles.ts';

const KINDS = [...BOOTH_KINDS, 'far'] as const;
/** What a light or a hood may stand out over the footprint, and how high a booth may be, in metres. */
const [OVER, HIGHEST] = [0.06, 3.1];
/** The most triangles of a booth near by and far away. */
const [MOST_NEAR, MOST_FAR] = [3200, 100];
const BAKED = new Map(KINDS.map((kind) => [kind, bakeBooth(BUILDERS[kind]())]));
/** The eye of a visitor before a booth, seen from the booth: metres from the middle of the footprint. */
const EYE: Vec = [0, 1.52, -SIZES.boothDepth / 2 - SIZES.viewDistance];

function bakedOf(kind: BoothKind | 'far') {
  const baked = BAKED.get(kind);
  if (!baked) throw new Error(`no ${kind}`);
  return baked;
}

/** Mean daylight of the corners for which `which` holds, 0 to 255. */
function daylight(kind: BoothKind | 'far', which: (y: number, up: number) => boolean): number {
  const { positions, normals, lights } = bakedOf(kind);
  const values = Array.from({ length: lights.length / 2 }, (_, i) => i).flatMap((i) => {
    const [y, up] = [positions[i * 3 + 1] ?? 0, (normals[i * 3 + 1] ?? 0) / 127];
    return which(y, up) ? [lights[i * 2] ?? 0] : [];
  });
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The middle and the corners of a panel, a hand's breadth in, and a hair before it. */
function spotsOf({ at: [x, y, z], width, height }: Panel): Vec[] {
  const [right, up] = [width / 2 - 0.1, height / 2 - 0.05];
  return [
    [0, 0],
    [right, up],
    [-right, up],
    [right, -up],
    [-right, -up],
  ].map(([dx = 0, dy = 0]) => [x + dx, y + dy, z - 0.01]);
}

/** Whether nothing of a booth stands between the visitor and a spot. */
function isSeen(kind: BoothKind, spot: Vec): boolean {
  const way = minus(spot, EYE);
  return firstHit(trianglesOf(bakedOf(kind)), EYE, unit(way)) > Math.hypot(...way) - 0.001;
}

describe.each(KINDS)('a booth of kind %s', (kind) => {
  test('has no more triangles than a thousand booths can have', () => {
    const most = kind === 'far' ? MOST_FAR : MOST_NEAR;
    expect(bakedOf(kind).indices.length / 3).toBeLessThanOrEqual(most);
  });

  test('stands within its footprint, on the floor', () => {
    const { positions } = bakedOf(kind);
    const axis = (k: number) => positions.filter((_, i) => i % 3 === k);
    const [xs, ys, zs] = [axis(0), axis(1), axis(2)];
    expect(Math.max(...xs.map(Math.abs))).toBeLessThanOrEqual(SIZES.boothWidth / 2 + OVER);
    expect(Math.max(...zs.map(Math.abs))).toBeLessThanOrEqual(SIZES.boothDepth / 2 + OVER);
    expect(Math.max(...ys)).toBeLessThanOrEqual(HIGHEST);
    expect(Math.min(...ys)).toBeCloseTo(0, 6);
  });

  test('is seen from outside everywhere: no triangle is turned against its normals', () => {
    expect(contradicted(trianglesOf(bakedOf(kind)), 0.8)).toEqual([]);
  });

  test('is darker at its foot than in the open', () => {
    const foot = daylight(kind, (y, up) => y < 0.07 && Math.abs(up) < 0.5);
    const open = daylight(kind, (y, up) => y > 2.6 && up > 0.9);
    expect(open).toBeGreaterThan(195);
    expect(foot).toBeLessThan(open - 40);
  });

  test('is lit by its lamps somewhere, and nowhere darker than light from the walls lets it be', () => {
    const { lights } = bakedOf(kind);
    const [days, lamps] = [0, 1].map((k) => [...lights].filter((_, i) => i % 2 === k));
    expect(Math.max(...(lamps ?? []))).toBeGreaterThan(40);
    expect(Math.min(...(days ?? []))).toBeGreaterThanOrEqual(Math.floor(0.34 * 255));
  });

  test('has no corner that is nowhere, and no triangle without corners', () => {
    const { positions, indices, lights, normals } = bakedOf(kind);
    const count = positions.length / 3;
    expect(positions.every(Number.isFinite)).toBe(true);
    expect(indices.every((i) => i < count)).toBe(true);
    expect([normals.length / 3, lights.length / 2]).toEqual([count, count]);
  });
});

describe.each(BOOTH_KINDS)('before a %s a visitor sees', (kind) => {
  const { title, band, poster, hero } = ANCHORS[kind];

  test.each([
    ['its title', title],
    ['its zone’s band', band],
  ])('%s whole', (_, panel) => {
    expect(spotsOf(panel).filter((spot) => !isSeen(kind, spot))).toEqual([]);
  });

  test('the middle of its picture, unless the object stands before it', () => {
    const spots = spotsOf(poster).slice(0, 3);
    expect(spots.filter((spot) => !isSeen(kind, spot))).toEqual([]);
  });

  test('its object, from foot to head', () => {
    const parts = [0.1, 0.5, 0.9].map(
      (part): Vec => [hero[0], hero[1] + HERO_SIZE * part, hero[2]],
    );
    expect(parts.filter((spot) => !isSeen(kind, spot))).toEqual([]);
  });
});

test('no panel and no object of any booth reaches beyond its footprint', () => {
  for (const { title, band, poster, hero } of Object.values(ANCHORS)) {
    for (const { at, width } of [title, band, poster]) {
      expect(Math.abs(at[0]) + width / 2).toBeLessThanOrEqual(SIZES.boothWidth / 2);
      expect(Math.abs(at[2])).toBeLessThanOrEqual(SIZES.boothDepth / 2 + OVER);
    }
    expect(Math.abs(hero[0]) + HERO_SIZE / 2).toBeLessThanOrEqual(SIZES.boothWidth / 2);
    expect(Math.abs(hero[2]) + HERO_SIZE / 2).toBeLessThanOrEqual(SIZES.boothDepth / 2);
  }
});

test('a bake gives the same light every time', () => {
  for (const kind of ['far', 'wall'] as const)
    expect(bakeBooth(BUILDERS[kind]())).toEqual(bakedOf(kind));
});

test('a booth that is built again is the same booth', () => {
  for (const kind of KINDS)
    expect(trianglesIn(BUILDERS[kind]().form).length).toBe(bakedOf(kind).indices.length / 3);
});

test('the file of baked forms holds every kind once', () => {
  expect(BAKED_ORDER.toSorted()).toEqual([...KINDS].toSorted());
});

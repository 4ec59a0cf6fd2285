import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ahead,
  direction,
  distance,
  inside,
  overlap,
  type Rect,
  rectAround,
  wrapAngle,
} from '../../renderer/core/geometry.ts';
import { SIZES } from '../../renderer/core/lanes.ts';
import { PYLON } from '../../renderer/core/pick.ts';
import { type BoothPlace, type HallPlan, planHall } from '../../renderer/core/plan.ts';
import { layWalkways } from '../../renderer/core/wayfinding.ts';
import { type MadeZone, madeBooth, madeZone, plannedZones, spread } from '../support/make-world.ts';
import { clearance, cornersOf } from './clearance.ts';
import { madeHalls } from './made-halls.ts';

/** Two wheelchairs side by side need 2.4 m: half of it on each side of the line that is walked. */
const HALF_AISLE = 1.2;
const RUNS = { numRuns: 40, examples: extremes() };

function extremes(): [readonly MadeZone[]][] {
  return [
    [[{ booths: 1 }]],
    [spread(12, 12)],
    [[{ booths: 1000 }]],
    [spread(1000, 12)],
    [spread(36, 12).map(({ booths }) => ({ booths, side: 'west' as const }))],
    [[4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }))],
  ];
}

/** Checks something of every hall. */
function everyHall(check: (plan: HallPlan, zones: readonly MadeZone[]) => void): void {
  fc.assert(
    fc.property(madeHalls(1000), (zones) => {
      check(planHall(plannedZones(zones)), zones);
    }),
    RUNS,
  );
}

function pylonsOf(plan: HallPlan): Rect[] {
  return plan.zones.map(({ pylon }) => rectAround(pylon.at, PYLON.width, PYLON.depth));
}

/** Pairs of rectangles that come nearer to each other than `gap` metres. */
function tooNear(rects: readonly Rect[], gap: number): [Rect, Rect][] {
  const sorted = [...rects].sort((a, b) => a.minZ - b.minZ);
  return sorted.flatMap((a, i) => {
    const near: [Rect, Rect][] = [];
    for (let k = i + 1; (sorted[k]?.minZ ?? Number.POSITIVE_INFINITY) < a.maxZ + gap; k += 1) {
      const b = sorted[k];
      if (b && overlap(a, b, gap)) near.push([a, b]);
    }
    return near;
  });
}

/** The rectangles that a line with room on both sides could come near to. */
function beside(rects: readonly Rect[], z1: number, z2: number): readonly Rect[] {
  const [low, high] = [Math.min(z1, z2) - HALF_AISLE, Math.max(z1, z2) + HALF_AISLE];
  return rects.filter((rect) => rect.minZ < high && rect.maxZ > low);
}

describe('a hall', () => {
  test('is the same whenever it is computed from the same content', () => {
    everyHall((plan, zones) => expect(planHall(plannedZones(zones))).toEqual(plan));
  });

  test('gives every exhibit one booth, in the order of the exhibition', () => {
    everyHall((plan, zones) => {
      const wanted = plannedZones(zones).flatMap(({ id, booths }) => booths.map((b) => [b, id]));
      expect(plan.booths.map(({ id, zone }) => [id, zone])).toEqual(wanted);
    });
  });

  test('has no lane so long that it is a tunnel: fifteen booths at most, shared out evenly', () => {
    everyHall((plan) => {
      for (const { lanes } of plan.zones) {
        const counts = lanes.map(({ stands }) => stands.length);
        expect(Math.max(...counts)).toBeLessThanOrEqual(15);
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
      }
    });
  });

  test('gives no room to a zone without booths', () => {
    const plan = planHall(plannedZones([{ booths: 3 }, { booths: 0 }, { booths: 2 }]));
    expect(plan.zones.map(({ id, side }) => [id, side])).toEqual([
      [madeZone(1), 'west'],
      [madeZone(3), 'east'],
    ]);
  });

  test('stands even when there is nothing to show', () => {
    const plan = planHall([]);
    expect(plan.booths).toEqual([]);
    expect(inside(plan.entrance.at, plan.bounds)).toBe(true);
    expect(inside(plan.outlook.at, plan.bounds)).toBe(true);
  });

  test('keeps booths apart: no overlap, and the gap between neighbours', () => {
    everyHall((plan) => {
      const footprints = plan.booths.map(({ footprint }) => footprint);
      expect(tooNear(footprints, SIZES.boothGap)).toEqual([]);
    });
  });

  test('keeps zones apart, and each zone’s booths in its area', () => {
    everyHall((plan) => {
      expect(
        tooNear(
          plan.zones.map(({ area }) => area),
          SIZES.betweenZones,
        ),
      ).toEqual([]);
      const areas = new Map(plan.zones.map(({ id, area }) => [id, area]));
      const outside = plan.booths.filter(({ zone, footprint }) => {
        const area = areas.get(zone);
        return !area || !cornersOf(footprint).every((corner) => holds(area, corner));
      });
      expect(outside).toEqual([]);
    });
  });

  test('holds all of it inside its walls', () => {
    everyHall(({ bounds, zones, booths, axis, foyer, entrance, outlook }) => {
      const rects = [axis, foyer, ...zones.map((z) => z.area), ...booths.map((b) => b.footprint)];
      expect(rects.filter((rect) => !cornersOf(rect).every((c) => holds(bounds, c)))).toEqual([]);
      expect([entrance, outlook].every(({ at }) => inside(at, axis))).toBe(true);
    });
  });

  test('keeps a pylon clear of every booth', () => {
    everyHall((plan) => {
      const footprints = plan.booths.map(({ footprint }) => footprint);
      const hit = pylonsOf(plan).filter((pylon) =>
        beside(footprints, pylon.minZ, pylon.maxZ).some((rect) => overlap(pylon, rect)),
      );
      expect(hit).toEqual([]);
    });
  });
});

describe('aisles', () => {
  test('leave 1.2 m on both sides of every line a visitor walks, inside the walls', () => {
    everyHall((plan) => {
      const obstacles = [...plan.booths.map(({ footprint }) => footprint), ...pylonsOf(plan)];
      const { places, links } = layWalkways(plan);
      const narrow = [...links].flatMap(([from, nexts]) =>
        nexts.filter((to) => {
          const [a, b] = [places.get(from)?.at, places.get(to)?.at];
          if (!a || !b || !holds(plan.bounds, a) || !holds(plan.bounds, b)) return true;
          const near = beside(obstacles, a[1], b[1]);
          return near.some((rect) => clearance(a, b, rect) < HALF_AISLE - 1e-6);
        }),
      );
      expect(narrow).toEqual([]);
    });
  });
});

describe('a zone', () => {
  test('opens on the side its author wants, else west and east in turn', () => {
    everyHall((plan, zones) => {
      const filled = zones.filter(({ booths }) => booths > 0);
      const wanted = filled.map(({ side }, i) => side ?? (i % 2 === 0 ? 'west' : 'east'));
      expect(plan.zones.map(({ side }) => side)).toEqual(wanted);
      for (const { side, area } of plan.zones) {
        if (side === 'west') expect(area.maxX).toBeLessThanOrEqual(plan.axis.minX);
        else expect(area.minX).toBeGreaterThanOrEqual(plan.axis.maxX);
      }
    });
  });

  test('comes after the zones before it, seen from the entrance', () => {
    everyHall((plan) => {
      for (const side of ['west', 'east']) {
        const fronts = plan.zones.filter((zone) => zone.side === side).map((z) => z.area.maxZ);
        expect(fronts).toEqual([...fronts].sort((a, b) => b - a));
      }
    });
  });

  test('is seen from the axis, looking into it', () => {
    everyHall((plan) => {
      for (const { viewpoint, area } of plan.zones) {
        expect(inside(viewpoint.at, plan.axis)).toBe(true);
        const across = Math.abs((area.minX + area.maxX) / 2 - viewpoint.at[0]);
        expect(inside(ahead(viewpoint.at, viewpoint.heading, across), area)).toBe(true);
      }
    });
  });
});

describe('a booth', () => {
  const frontOf = ({ pose }: BoothPlace) => ahead(pose.at, pose.heading, SIZES.boothDepth / 2);

  test('is seen from in front of it, face to face, from the viewing distance', () => {
    everyHall((plan) => {
      for (const booth of plan.booths) {
        const { pose, viewpoint } = booth;
        expect(Math.abs(wrapAngle(viewpoint.heading - pose.heading))).toBeCloseTo(Math.PI, 9);
        const seen = ahead(viewpoint.at, viewpoint.heading, SIZES.viewDistance);
        expect(distance(seen, frontOf(booth))).toBeLessThan(1e-9);
      }
    });
  });

  test('fills its footprint as its front looks: wide across, deep along', () => {
    everyHall((plan) => {
      for (const { pose, footprint } of plan.booths) {
        const sideways = Math.abs(direction(pose.heading)[0]) > 0.5;
        const [width, depth] = [footprint.maxX - footprint.minX, footprint.maxZ - footprint.minZ];
        expect(sideways ? depth : width).toBeCloseTo(SIZES.boothWidth, 9);
        expect(sideways ? width : depth).toBeCloseTo(SIZES.boothDepth, 9);
      }
    });
  });

  test('stands in nobody’s way who looks at another, and nobody stands in a booth', () => {
    everyHall((plan) => {
      const footprints = plan.booths.map(({ footprint }) => footprint);
      const hidden = plan.booths.filter(({ viewpoint, footprint }) => {
        const near = beside(footprints, viewpoint.at[1], (footprint.minZ + footprint.maxZ) / 2);
        const others = near.filter((rect) => rect !== footprint);
        const nearest = [...cornersOf(footprint)]
          .sort((a, b) => distance(a, viewpoint.at) - distance(b, viewpoint.at))
          .slice(0, 2);
        return nearest.some((corner) =>
          others.some((rect) => clearance(viewpoint.at, corner, rect) === 0),
        );
      });
      expect(hidden).toEqual([]);
      const within = plan.booths.filter(({ viewpoint }) =>
        beside(footprints, viewpoint.at[1], viewpoint.at[1]).some((r) => inside(viewpoint.at, r)),
      );
      expect(within).toEqual([]);
    });
  });

  test('keeps its place when booths are added after it in its lane', () => {
    const two = planHall(plannedZones([{ booths: 2 }]));
    const four = planHall(plannedZones([{ booths: 4 }]));
    expect(four.booths.slice(0, 2)).toEqual(two.booths);
    expect(four.booths.at(3)?.id).toBe(madeBooth(1, 4));
  });
});

/** Like `inside`, but forgiving the last digits of sums. */
function holds(rect: Rect, [x, z]: readonly [number, number]): boolean {
  const hair = 1e-6;
  return (
    x > rect.minX - hair && x < rect.maxX + hair && z > rect.minZ - hair && z < rect.maxZ + hair
  );
}

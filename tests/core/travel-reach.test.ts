import fc from 'fast-check';
import { expect, test } from 'vitest';
import { direction, distance, type Point, type Pose } from '../../renderer/core/geometry.ts';
import { type HallPlan, planHall } from '../../renderer/core/plan.ts';
import { planTravel } from '../../renderer/core/travel.ts';
import {
  boothPlace,
  findRoute,
  layWalkways,
  type PlaceId,
  type Walkways,
} from '../../renderer/core/wayfinding.ts';
import { ZONE_WALL, zoneWall } from '../../renderer/form/hall/zone-room.ts';
import { type MadeZone, plannedZones, spread } from '../support/make-world.ts';
import { clearance } from './clearance.ts';
import { madeHalls } from './made-halls.ts';

/** Nobody waits longer than this for any booth, in seconds. */
const LONGEST = 10;
const REAL_HALL = [4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }));

interface Hall {
  readonly plan: HallPlan;
  readonly ways: Walkways;
}

function hallOf(zones: readonly MadeZone[]): Hall {
  const plan = planHall(plannedZones(zones));
  return { plan, ways: layWalkways(plan) };
}

/** How long the way from a pose to a place is, in seconds; without end when there is none. */
function secondsTo({ ways }: Hall, from: Pose, fromId: PlaceId, toId: PlaceId): number {
  const [to, route] = [ways.places.get(toId), findRoute(ways, fromId, toId)];
  if (!to || !route) return Number.POSITIVE_INFINITY;
  return planTravel(from, to, route.points, false).duration;
}

test('from every place of a hall, whichever way one looks, every booth is reached within 10 s', () => {
  const property = fc.property(
    madeHalls(24),
    fc.double({ min: -3.2, max: 3.2, noNaN: true }),
    (zones, heading) => {
      const hall = hallOf(zones);
      for (const [id, pose] of hall.ways.places)
        for (const from of [pose, { at: pose.at, heading }])
          for (const booth of hall.plan.booths)
            expect(secondsTo(hall, from, id, boothPlace(booth.id))).toBeLessThanOrEqual(LONGEST);
    },
  );
  fc.assert(property, { numRuns: 6, examples: [[REAL_HALL, 1]] });
});

test('the farthest booth of a hall of a thousand is reached within 10 s as well', () => {
  for (const zones of [spread(1000, 12), [{ booths: 1000 }]]) {
    const hall = hallOf(zones);
    const far = hall.plan.booths.toSorted((a, b) => a.pose.at[1] - b.pose.at[1]);
    const ids = [...far.slice(0, 3), ...far.slice(-3)].map(({ id }) => boothPlace(id));
    for (const from of ids)
      for (const to of ids) {
        const pose = hall.ways.places.get(from) ?? hall.plan.entrance;
        expect(secondsTo(hall, pose, from, to)).toBeLessThanOrEqual(LONGEST);
      }
  }
});

/** The foot line of each zone's wall. */
function wallsOf(plan: HallPlan): (readonly [Point, Point])[] {
  return plan.zones.map((zone) => {
    const { pose, width } = zoneWall(zone);
    const [dx, dz] = direction(pose.heading + Math.PI / 2);
    const end = (by: number): Point => [pose.at[0] + dx * by, pose.at[1] + dz * by];
    return [end(-width / 2), end(width / 2)];
  });
}

test('no walk leads through a zone’s wall, nor as near to it as its thickness and a shoulder', () => {
  const property = fc.property(madeHalls(200), (zones) => {
    const { plan, ways } = hallOf(zones);
    const walls = wallsOf(plan).map(([a, b]) => ({
      minX: Math.min(a[0], b[0]) - ZONE_WALL.depth / 2,
      maxX: Math.max(a[0], b[0]) + ZONE_WALL.depth / 2,
      minZ: Math.min(a[1], b[1]),
      maxZ: Math.max(a[1], b[1]),
    }));
    const tooNear = [...ways.links].flatMap(([a, nexts]) =>
      nexts.filter((b) => {
        const [from, to] = [ways.places.get(a)?.at, ways.places.get(b)?.at];
        return from && to && walls.some((wall) => clearance(from, to, wall) < 0.35);
      }),
    );
    expect(tooNear).toEqual([]);
  });
  fc.assert(property, { numRuns: 20, examples: [[REAL_HALL], [[{ booths: 1 }]]] });
});

test('whoever changes their mind at once is taken back as fast', () => {
  const hall = hallOf(REAL_HALL);
  const [a, b] = [hall.plan.booths[0], hall.plan.booths[28]];
  if (!a || !b) throw new Error('no booths');
  const points = findRoute(hall.ways, boothPlace(a.id), boothPlace(b.id))?.points ?? [];
  const there = planTravel(a.viewpoint, b.viewpoint, points, false);
  const midway = there.at(there.duration / 3).pose;
  const back = planTravel(midway, a.viewpoint, [a.viewpoint.at], false);
  expect(distance(a.viewpoint.at, b.viewpoint.at)).toBeGreaterThan(10);
  expect(back.duration).toBeLessThanOrEqual(LONGEST);
});

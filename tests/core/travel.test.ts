import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ahead,
  distance,
  EAST,
  inside,
  NORTH,
  type Point,
  type Pose,
  SOUTH,
  WEST,
  wrapAngle,
} from '../../renderer/core/geometry.ts';
import { type HallPlan, planHall } from '../../renderer/core/plan.ts';
import {
  bearing,
  easeInOut,
  pathLength,
  planTravel,
  pointAlong,
  type Travel,
} from '../../renderer/core/travel.ts';
import { findRoute, layWalkways } from '../../renderer/core/wayfinding.ts';
import { plannedZones } from '../support/make-world.ts';
import { clearance } from './clearance.ts';
import { madeHalls } from './made-halls.ts';

/** Walking pace, in metres per second, and the fastest turn, in radians per second. */
const [PACE, TURN] = [1.4, Math.PI / 4];
/** How much of its time a move takes for gathering way and for stopping: half of the 0.45 s and the 0.6 s these last. */
const EASES = 0.525;
/** Between two looks, in seconds. */
const STEP = 1 / 240;
/** Behind more veil than this nothing is seen to move. */
const COVERED = 0.95;
/** A visitor's shoulders reach this far, in metres. */
const SHOULDERS = 0.35;

interface Seen {
  readonly t: number;
  readonly pose: Pose;
  readonly veil: number;
}

function watch(travel: Travel): Seen[] {
  const looks = Math.ceil(travel.duration / STEP) + 2;
  return Array.from({ length: looks }, (_, i) => ({ t: i * STEP, ...travel.at(i * STEP) }));
}

function isWalk(seen: readonly Seen[]): boolean {
  return seen.every(({ veil }) => veil === 0);
}

/** Everything wrong with a move, in words; none is well. */
function wrongs(travel: Travel, from: Pose, to: Pose, plan: HallPlan): string[] {
  const seen = watch(travel);
  const [start, end] = [travel.at(0), travel.at(travel.duration)];
  const fastest = PACE * STEP + 1e-9;
  const visible = seen.filter(({ veil }) => veil < COVERED);
  const moves = seen.slice(1).map((now, i) => [seen[i] ?? now, now] as const);
  const shown = moves.filter(([a, b]) => a.veil < COVERED && b.veil < COVERED);
  const rules: readonly (readonly [string, boolean])[] = [
    ['does not start at from', !samePose(start.pose, from) || start.veil !== 0],
    ['does not end at to', end.pose !== to || end.veil !== 0],
    ['does not stay there', travel.at(travel.duration + 9).pose !== to],
    ['veils oddly', seen.some(({ veil }) => veil < 0 || veil > 1)],
    ['is too fast', shown.some(([a, b]) => distance(a.pose.at, b.pose.at) > fastest)],
    ['turns too fast', shown.some(([a, b]) => turned(a, b) > TURN * STEP + 1e-9)],
    ['leads through a booth', visible.some(({ pose }) => inBooth(pose.at, plan))],
  ];
  return rules.flatMap(([name, broken]) => (broken ? [name] : []));
}

function samePose(a: Pose, b: Pose): boolean {
  return distance(a.at, b.at) < 1e-9 && Math.abs(wrapAngle(a.heading - b.heading)) < 1e-9;
}

function turned(a: Seen, b: Seen): number {
  return Math.abs(wrapAngle(a.pose.heading - b.pose.heading));
}

function inBooth(at: Point, plan: HallPlan): boolean {
  return plan.booths.some(
    ({ footprint }) =>
      Math.abs(footprint.minZ - at[1]) < 9 && clearance(at, at, footprint) < SHOULDERS,
  );
}

const EMPTY = planHall([]);
const pose = (x: number, z: number, heading = NORTH): Pose => ({ at: [x, z], heading });

describe('a move through the hall', () => {
  test('between any two places starts and ends exactly there, at a walking pace, and meets no booth', () => {
    const choice = fc.tuple(madeHalls(60), fc.nat(), fc.nat());
    const property = fc.property(choice, ([zones, a, b]) => {
      const plan = planHall(plannedZones(zones));
      const ways = layWalkways(plan);
      const places = [...ways.places];
      const [fromId, from] = places[a % places.length] ?? ['', plan.entrance];
      const [toId, to] = places[b % places.length] ?? ['', plan.entrance];
      const points = findRoute(ways, fromId, toId)?.points ?? [];
      expect(wrongs(planTravel(from, to, points, false), from, to, plan)).toEqual([]);
      expect(wrongs(planTravel(from, to, points, true), from, to, plan)).toEqual([]);
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('after a change of mind on the way is just as calm', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    const choice = fc.tuple(madeHalls(60), fc.nat(), fc.nat(), fc.nat(), part);
    const property = fc.property(choice, ([zones, a, b, c, when]) => {
      const plan = planHall(plannedZones(zones));
      const ways = layWalkways(plan);
      const places = [...ways.places];
      const [left, from] = places[a % places.length] ?? ['', plan.entrance];
      const [first, goal] = places[b % places.length] ?? ['', plan.entrance];
      // Near where they left: only then is the second move short enough to be a walk.
      const near = places.filter(([, { at }]) => distance(at, from.at) < 5);
      const [second, other] = near[c % near.length] ?? ['', plan.entrance];
      const before = planTravel(from, goal, findRoute(ways, left, first)?.points ?? [], false);
      const midway = before.at(before.duration * when).pose;
      const points = findRoute(ways, left, second)?.points ?? [];
      expect(wrongs(planTravel(midway, other, points, false), midway, other, plan)).toEqual([]);
    });
    fc.assert(property, { numRuns: 150 });
  });

  test('is a walk when it is short and straight: 4 m take 4 m’s time, and that of starting and stopping', () => {
    const [from, to] = [pose(0, 0), pose(0, -4)];
    const travel = planTravel(from, to, [from.at, to.at], false);
    expect(isWalk(watch(travel))).toBe(true);
    expect(travel.duration).toBeCloseTo(4 / PACE + EASES, 9);
    // Half of the way, and half of the time it takes to gather way.
    expect(travel.at(2 / PACE + 0.45 / 2).pose.at[1]).toBeCloseTo(-2, 9);
  });

  test('on the spot is a turn of at most 45° a second', () => {
    const [from, to] = [pose(0, 0, NORTH), pose(0, 0, Math.PI / 3)];
    const travel = planTravel(from, to, [from.at], false);
    expect(isWalk(watch(travel))).toBe(true);
    expect(travel.duration).toBeCloseTo(4 / 3 + EASES, 9);
    expect(wrongs(travel, from, to, EMPTY)).toEqual([]);
  });

  test('of less than a stride gathers way and stops at once, in twice the time', () => {
    for (const [away, turn] of [
      [0.5, 0],
      [0.2, 0.4],
      [0, 0.3],
    ] as const) {
      const [from, to] = [pose(0, 0), pose(0, -away, turn)];
      const travel = planTravel(from, to, [from.at, to.at], false);
      expect(travel.duration).toBeCloseTo(2 * Math.max(away / PACE, turn / TURN), 9);
      expect(wrongs(travel, from, to, EMPTY)).toEqual([]);
    }
  });

  test('gathers way and stops evenly: its pace never jumps', () => {
    const way = fc.tuple(
      fc.double({ min: 0, max: 4, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    );
    const property = fc.property(way, ([away, turn]) => {
      const [from, to] = [pose(0, 0), pose(0, -away, turn)];
      const travel = planTravel(from, to, [from.at, to.at], false);
      const paces = watch(travel)
        .map(({ pose: { at } }, i, seen) => distance(at, seen[i - 1]?.pose.at ?? from.at) / STEP)
        .concat(0);
      const jumps = paces.map((now, i) => Math.abs(now - (paces[i - 1] ?? 0)));
      // From nothing to a walk's pace in 0.45 s, sooner only in a move that is shorter than that.
      const least = Math.min(0.45, travel.duration / 2);
      expect(Math.max(...jumps)).toBeLessThanOrEqual((PACE / least) * STEP + 1e-6);
    });
    fc.assert(property, { numRuns: 60 });
  });

  test('turns the short way round', () => {
    const [from, to] = [pose(0, 0, Math.PI - 0.2), pose(0, 0, -Math.PI + 0.2)];
    const travel = planTravel(from, to, [from.at], false);
    const headings = watch(travel).map(({ pose: { heading } }) => Math.abs(wrapAngle(heading)));
    expect(Math.min(...headings)).toBeGreaterThan(Math.PI - 0.201);
  });

  test.each([
    ['farther than 4 m', pose(0, 0), pose(0, -4.1)],
    ['a turn of more than 60°', pose(0, 0), pose(0, -1, Math.PI / 3 + 0.01)],
  ])(
    '%s is cut by a fade of 350 ms, and the last stretch is walked facing ahead',
    (_, from, to) => {
      const travel = planTravel(from, to, [from.at, to.at], false);
      const seen = watch(travel);
      const veiled = seen.filter(({ veil }) => veil > 0);
      expect(Math.max(...seen.map(({ veil }) => veil))).toBeGreaterThan(0.98);
      expect(veiled.length * STEP).toBeCloseTo(0.35, 1);
      const last = seen.filter(({ t }) => t > 0.175);
      expect(last.every(({ pose: { heading } }) => heading === to.heading)).toBe(true);
      expect(Math.max(...last.map(({ pose: { at } }) => distance(at, to.at)))).toBeLessThan(1.81);
      expect(wrongs(travel, from, to, EMPTY)).toEqual([]);
    },
  );

  test('with reduced motion is a cross-fade of 0.3 s that shows only where one was and where one is', () => {
    const [from, to] = [pose(0, 0), pose(20, -40, WEST)];
    const travel = planTravel(from, to, [from.at, to.at], true);
    expect(travel.duration).toBe(0.3);
    expect(watch(travel).every((now) => samePose(now.pose, from) || samePose(now.pose, to))).toBe(
      true,
    );
  });

  test('without a route is a fade to the goal', () => {
    const [from, to] = [pose(5, 5), pose(1, 1, SOUTH)];
    expect(wrongs(planTravel(from, to, [], false), from, to, EMPTY)).toEqual([]);
  });
});

describe('a path', () => {
  const corner: readonly Point[] = [
    [0, 0],
    [0, -3],
    [4, -3],
  ];

  test('is as long as its steps', () => {
    expect(pathLength(corner)).toBe(7);
    expect(pathLength([[1, 1]])).toBe(0);
    expect(pathLength([])).toBe(0);
  });

  test.each([
    [-1, [0, 0]],
    [0, [0, 0]],
    [1.5, [0, -1.5]],
    [3, [0, -3]],
    [5, [2, -3]],
    [7, [4, -3]],
    [99, [4, -3]],
  ])('%s m along it is %o', (along, [x, z]) => {
    expect(pointAlong(corner, along)[0]).toBeCloseTo(x ?? 0, 9);
    expect(pointAlong(corner, along)[1]).toBeCloseTo(z ?? 0, 9);
  });

  test('that stands still in the middle is walked all the same', () => {
    expect(
      pointAlong(
        [
          [0, 0],
          [0, 0],
          [2, 0],
        ],
        1,
      ),
    ).toEqual([1, 0]);
  });
});

test('an ease begins and ends slowly and never goes back', () => {
  expect([easeInOut(-1), easeInOut(0), easeInOut(0.5), easeInOut(1), easeInOut(2)]).toEqual([
    0, 0, 0.5, 1, 1,
  ]);
  expect(easeInOut(0.01)).toBeLessThan(0.001);
  expect(1 - easeInOut(0.99)).toBeLessThan(0.001);
  const values = Array.from({ length: 101 }, (_, i) => easeInOut(i / 100));
  expect(values).toEqual(values.toSorted((a, b) => a - b));
});

describe('where something lies', () => {
  test.each([
    ['ahead', 0, 0],
    ['ahead on the left', Math.PI / 4, 1],
    ['on the left', Math.PI / 2, 2],
    ['behind on the left', (3 * Math.PI) / 4, 3],
    ['behind', Math.PI, 4],
    ['behind on the right', (-3 * Math.PI) / 4, 5],
    ['on the right', -Math.PI / 2, 6],
    ['ahead on the right', -Math.PI / 4, 7],
  ])('%s is sector %3$s, whichever way one faces', (_, turn, sector) => {
    for (const facing of [NORTH, WEST, SOUTH, EAST, 1]) {
      const from: Pose = { at: [3, -7], heading: facing };
      for (const hair of [-0.38, 0, 0.38]) {
        const told = bearing(from, ahead(from.at, facing + turn + hair, 12));
        expect(told.sector).toBe(sector);
        expect(told.away).toBeCloseTo(12, 9);
      }
    }
  });
});

test('the yardstick knows a booth when it stands in one', () => {
  const plan = planHall(plannedZones([{ booths: 1 }]));
  const [booth] = plan.booths;
  expect(booth && inside(booth.pose.at, booth.footprint)).toBe(true);
  expect(booth && inBooth(booth.pose.at, plan)).toBe(true);
  expect(booth && inBooth(booth.viewpoint.at, plan)).toBe(false);
});

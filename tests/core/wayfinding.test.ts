import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ahead, distance, type Point } from '../../renderer/core/geometry.ts';
import { type HallPlan, planHall } from '../../renderer/core/plan.ts';
import {
  boothPlace,
  ENTRANCE,
  findRoute,
  layWalkways,
  nearestPlace,
  type PlaceId,
  type Walkways,
  zonePlace,
} from '../../renderer/core/wayfinding.ts';
import { madeBooth, plannedZones, spread } from '../support/make-world.ts';
import { clearance } from './clearance.ts';
import { madeHalls } from './made-halls.ts';

const REAL_HALL = [4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }));

interface Hall {
  readonly plan: HallPlan;
  readonly ways: Walkways;
  readonly ids: readonly PlaceId[];
}

function hallOf(zones: Parameters<typeof plannedZones>[0]): Hall {
  const plan = planHall(plannedZones(zones));
  const ways = layWalkways(plan);
  return { plan, ways, ids: [...ways.places.keys()] };
}

function everyHall(most: number, numRuns: number, check: (hall: Hall) => void): void {
  const property = fc.property(madeHalls(most), (zones) => {
    check(hallOf(zones));
  });
  fc.assert(property, { numRuns, examples: [[REAL_HALL], [[{ booths: 1 }]], [spread(most, 1)]] });
}

function at(ways: Walkways, id: PlaceId): Point {
  const pose = ways.places.get(id);
  if (!pose) throw new Error(`no place ${id}`);
  return pose.at;
}

/** Walkways of spots and pairs of them that are joined, with loops, as no hall of today has. */
function loopedWays(
  spots: readonly Point[],
  pairs: readonly (readonly [number, number])[],
): Walkways {
  const joined = pairs.filter(([a, b]) => a !== b && a < spots.length && b < spots.length);
  const next = (i: number) =>
    joined.flatMap(([a, b]) => {
      if (a === i) return [`${b}`];
      return b === i ? [`${a}`] : [];
    });
  return {
    places: new Map(spots.map((spot, i) => [`${i}`, { at: spot, heading: 0 }])),
    links: new Map(spots.map((_, i) => [`${i}`, next(i)])),
  };
}

/** All shortest lengths, by the plainest means there is (Floyd, 1962), to hold the router against. */
function allLengths(ways: Walkways): Map<PlaceId, Map<PlaceId, number>> {
  const ids = [...ways.places.keys()];
  const lengths = new Map(ids.map((a) => [a, new Map([[a, 0]])]));
  for (const [a, nexts] of ways.links)
    for (const b of nexts) lengths.get(a)?.set(b, distance(at(ways, a), at(ways, b)));
  for (const through of ids) for (const row of lengths.values()) shorten(row, through, lengths);
  return lengths;
}

/** Takes the way through a place wherever it is shorter. */
function shorten(
  row: Map<PlaceId, number>,
  through: PlaceId,
  lengths: ReadonlyMap<PlaceId, ReadonlyMap<PlaceId, number>>,
): void {
  const first = row.get(through) ?? Number.POSITIVE_INFINITY;
  for (const [to, rest] of lengths.get(through) ?? [])
    if (first + rest < (row.get(to) ?? Number.POSITIVE_INFINITY)) row.set(to, first + rest);
}

describe('walkways', () => {
  test('lead from everywhere to every booth, every zone and the outlook, however large the hall', () => {
    everyHall(1000, 20, (hall) => {
      const { plan, ways } = hall;
      const reached = new Set<PlaceId>([ENTRANCE]);
      for (const id of reached) for (const next of ways.links.get(id) ?? []) reached.add(next);
      const wanted = [
        'outlook',
        ...plan.booths.map(({ id }) => boothPlace(id)),
        ...plan.zones.map(({ id }) => zonePlace(id)),
      ];
      expect(wanted.filter((id) => !reached.has(id))).toEqual([]);
      expect(hall.ids.filter((id) => !reached.has(id))).toEqual([]);
    });
  });

  test('can be walked both ways', () => {
    everyHall(300, 20, ({ ways }) => {
      const oneWay = [...ways.links].flatMap(([a, nexts]) =>
        nexts.filter((b) => !ways.links.get(b)?.includes(a)),
      );
      expect(oneWay).toEqual([]);
    });
  });

  test('put a visitor before each booth and each zone as the plan says', () => {
    everyHall(60, 20, ({ plan, ways }) => {
      for (const { id, viewpoint } of plan.booths)
        expect(ways.places.get(boothPlace(id))).toEqual(viewpoint);
      for (const { id, viewpoint } of plan.zones)
        expect(ways.places.get(zonePlace(id))).toEqual(viewpoint);
      expect(ways.places.get(ENTRANCE)).toEqual(plan.entrance);
    });
  });
});

describe('a route', () => {
  test('exists between any two places and is the shortest there is', () => {
    everyHall(25, 15, (hall) => {
      const shortest = allLengths(hall.ways);
      for (const from of hall.ids)
        for (const to of hall.ids) {
          const route = findRoute(hall.ways, from, to);
          expect(route?.length).toBeCloseTo(shortest.get(from)?.get(to) ?? Number.NaN, 6);
        }
    });
  });

  test('is the shortest there is on walkways with loops, and none where nothing leads', () => {
    const spot = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }));
    const maze = fc.record({
      spots: fc.array(spot, { minLength: 2, maxLength: 9 }),
      pairs: fc.array(fc.tuple(fc.nat(8), fc.nat(8)), { maxLength: 20 }),
    });
    const property = fc.property(maze, ({ spots, pairs }) => {
      const ways = loopedWays(spots, pairs);
      const shortest = allLengths(ways);
      for (const from of ways.places.keys())
        for (const to of ways.places.keys()) {
          const length = findRoute(ways, from, to)?.length ?? Number.POSITIVE_INFINITY;
          expect(length).toBeCloseTo(shortest.get(from)?.get(to) ?? Number.POSITIVE_INFINITY, 6);
        }
    });
    fc.assert(property, { numRuns: 200 });
  });

  test('begins where one stands, ends at the goal, follows the walkways and is as long as its steps', () => {
    const pick = fc.tuple(madeHalls(200), fc.nat(), fc.nat());
    const property = fc.property(pick, ([zones, a, b]) => {
      const hall = hallOf(zones);
      const [from, to] = [hall.ids[a % hall.ids.length], hall.ids[b % hall.ids.length]];
      const route = from && to ? findRoute(hall.ways, from, to) : null;
      expect(route?.places.at(0)).toBe(from);
      expect(route?.places.at(-1)).toBe(to);
      const places = route?.places ?? [];
      expect(route?.points).toEqual(places.map((id) => at(hall.ways, id)));
      const steps = places.slice(1).map((id, i) => [places[i] ?? '', id] as const);
      expect(steps.filter(([x, y]) => !hall.ways.links.get(x)?.includes(y))).toEqual([]);
      const sum = steps.reduce(
        (all, [x, y]) => all + distance(at(hall.ways, x), at(hall.ways, y)),
        0,
      );
      expect(route?.length).toBeCloseTo(sum, 6);
    });
    fc.assert(property, { numRuns: 40 });
  });

  test('never leads through a booth', () => {
    everyHall(60, 15, (hall) => {
      for (const { id } of hall.plan.booths) {
        const points = findRoute(hall.ways, ENTRANCE, boothPlace(id))?.points ?? [];
        const steps = points.slice(1).map((point, i) => [points[i] ?? point, point] as const);
        const hit = steps.filter(([a, b]) =>
          hall.plan.booths.some(({ footprint }) => clearance(a, b, footprint) === 0),
        );
        expect(hit).toEqual([]);
        expect(steps.length).toBeGreaterThan(0);
      }
    });
  });

  test('never leads past a booth and back again', () => {
    everyHall(60, 15, (hall) => {
      for (const { id } of hall.plan.booths) {
        const route = findRoute(hall.ways, ENTRANCE, boothPlace(id));
        const across = (route?.points ?? []).map(([x]) => Math.abs(x));
        const back = across.filter((x, i) => x < (across[i - 1] ?? 0) - 1e-6);
        expect(back).toEqual([]);
      }
    });
  });

  test('to where one stands is that place alone', () => {
    const { ways } = hallOf(REAL_HALL);
    const place = boothPlace(madeBooth(1, 1));
    expect(findRoute(ways, place, place)).toEqual({
      places: [place],
      points: [ways.places.get(place)?.at],
      length: 0,
    });
  });

  test('to or from a place that does not exist is none', () => {
    const { ways } = hallOf(REAL_HALL);
    expect(findRoute(ways, ENTRANCE, 'booth:nowhere')).toBeNull();
    expect(findRoute(ways, 'booth:nowhere', ENTRANCE)).toBeNull();
  });
});

describe('the nearest place', () => {
  test('to a place is that place, or one at the same point', () => {
    everyHall(60, 15, (hall) => {
      for (const id of hall.ids) {
        const near = nearestPlace(hall.ways, at(hall.ways, id));
        expect(distance(at(hall.ways, near), at(hall.ways, id))).toBe(0);
      }
    });
  });

  test('to the floor where one would stand before a booth is that booth’s', () => {
    everyHall(60, 15, (hall) => {
      for (const { id, viewpoint } of hall.plan.booths) {
        const aside = ahead(viewpoint.at, viewpoint.heading, -0.3);
        expect(nearestPlace(hall.ways, aside)).toBe(boothPlace(id));
      }
    });
  });
});

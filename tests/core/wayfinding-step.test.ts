import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  EAST,
  headingTo,
  NORTH,
  type Point,
  SOUTH,
  WEST,
  wrapAngle,
} from '../../renderer/core/geometry.ts';
import { planHall } from '../../renderer/core/plan.ts';
import {
  ENTRANCE,
  layWalkways,
  type PlaceId,
  stepFrom,
  type Walkways,
} from '../../renderer/core/wayfinding.ts';
import { type MadeZone, plannedZones, spread } from '../support/make-world.ts';
import { madeHalls } from './made-halls.ts';

const EIGHTH = Math.PI / 4;
const REAL_HALL = [4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths }));

function waysOf(zones: readonly MadeZone[]): Walkways {
  return layWalkways(planHall(plannedZones(zones)));
}

/** Where a step leads from a place for somebody who turned by eighths of a circle first. */
function stepsFrom(ways: Walkways, id: PlaceId): PlaceId[] {
  const heading = ways.places.get(id)?.heading ?? 0;
  return Array.from({ length: 8 }, (_, i) => stepFrom(ways, id, heading + i * EIGHTH)).flatMap(
    (next) => (next === null ? [] : [next]),
  );
}

/** Everything that can be reached along these steps. */
function reach(from: PlaceId, steps: ReadonlyMap<PlaceId, readonly PlaceId[]>): Set<PlaceId> {
  const reached = new Set([from]);
  for (const id of reached) for (const next of steps.get(id) ?? []) reached.add(next);
  return reached;
}

function backwards(steps: ReadonlyMap<PlaceId, readonly PlaceId[]>): Map<PlaceId, PlaceId[]> {
  const back = new Map<PlaceId, PlaceId[]>();
  for (const [a, nexts] of steps) for (const b of nexts) back.set(b, [...(back.get(b) ?? []), a]);
  return back;
}

/** A place in the middle and one in each of these directions, 3 m away. */
function star(...headings: readonly number[]): Walkways {
  const spots = headings.map((heading): [PlaceId, Point] => [
    `${heading}`,
    [-3 * Math.sin(heading), -3 * Math.cos(heading)],
  ]);
  const places: [PlaceId, Point][] = [['middle', [0, 0]], ...spots];
  return {
    places: new Map(places.map(([id, at]) => [id, { at, heading: 0 }])),
    links: new Map([['middle', spots.map(([id]) => id)]]),
  };
}

describe('whoever only turns by 45° and steps', () => {
  test('gets from every place of every hall to every other', () => {
    const property = fc.property(madeHalls(300), (zones) => {
      const ways = waysOf(zones);
      const steps = new Map([...ways.places.keys()].map((id) => [id, stepsFrom(ways, id)]));
      const all = [...ways.places.keys()];
      const [there, back] = [reach(ENTRANCE, steps), reach(ENTRANCE, backwards(steps))];
      expect(all.filter((id) => !there.has(id))).toEqual([]);
      expect(all.filter((id) => !back.has(id))).toEqual([]);
    });
    fc.assert(property, {
      numRuns: 30,
      examples: [[REAL_HALL], [[{ booths: 1 }]], [spread(12, 12)], [spread(1000, 12)]],
    });
  });

  test('walks on walkways only, and roughly the way they look', () => {
    const property = fc.property(
      madeHalls(120),
      fc.double({ min: -7, max: 7, noNaN: true }),
      (zones, heading) => {
        const ways = waysOf(zones);
        for (const [id, { at }] of ways.places) {
          const next = stepFrom(ways, id, heading);
          if (next === null) continue;
          const to = ways.places.get(next)?.at ?? at;
          expect(Math.abs(wrapAngle(headingTo(at, to) - heading))).toBeLessThan(Math.PI * 0.4);
        }
      },
    );
    fc.assert(property, { numRuns: 30 });
  });
});

describe('a step', () => {
  test.each([
    ['straight ahead', NORTH, `${NORTH}`],
    ['a little aside', NORTH + 0.7, `${NORTH}`],
    ['nearer to the other', WEST - 0.7, `${WEST}`],
    ['after many turns', WEST + 6 * Math.PI, `${WEST}`],
    ['where no walkway leads', SOUTH - 0.2, null],
    ['at right angles to the only ways', EAST + 0.35, null],
  ])('%s', (_, heading, next) => {
    const ways = star(NORTH, WEST);
    expect(stepFrom(ways, 'middle', heading)).toBe(next);
  });

  test('from a place that does not exist, or that nothing leads from, is none', () => {
    expect(stepFrom(star(NORTH), 'nowhere', 0)).toBeNull();
    expect(stepFrom(star(NORTH), `${NORTH}`, 0)).toBeNull();
  });

  test('through the doors is none: from the entrance there is only the hall', () => {
    expect(stepFrom(waysOf(REAL_HALL), ENTRANCE, SOUTH)).toBeNull();
    expect(stepFrom(waysOf(REAL_HALL), ENTRANCE, NORTH)).not.toBeNull();
  });
});

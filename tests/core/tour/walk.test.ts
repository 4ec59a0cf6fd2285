import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  beginWalk,
  pointsBetween,
  shortestOrder,
  walkSeconds,
} from '../../../renderer/core/tour/walk.ts';
import { pathLength } from '../../../renderer/core/travel.ts';
import { boothPlace, ENTRANCE, findRoute } from '../../../renderer/core/wayfinding.ts';
import { makeWorld } from '../../support/make-world.ts';
import { madeHalls } from '../made-halls.ts';
import { lengthOf, shortestWalk } from './every-order.ts';

/** Seven booths of a hall and a place to begin. */
const walks = fc.tuple(
  madeHalls(120),
  fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
  fc.nat(),
);

function setOut([zones, picks, start]: [Parameters<typeof makeWorld>[0], number[], number]) {
  const world = makeWorld(zones);
  const booths = world.plan.booths.map(({ id }) => boothPlace(id));
  const places = [...new Set(picks.map((pick) => booths[pick % booths.length] ?? ENTRANCE))];
  const all = [...world.ways.places.keys()];
  return { world, places, from: all[start % all.length] ?? ENTRANCE };
}

test('the order of a walk passes every place once, and no other order is shorter', () => {
  const property = fc.property(walks, (made) => {
    const { world, places, from } = setOut(made);
    const order = shortestOrder(beginWalk(world.ways, from), places);
    expect(order.toSorted()).toEqual(places.toSorted());
    expect(lengthOf(world, [from, ...order])).toBeCloseTo(shortestWalk(world, from, places), 6);
  });
  fc.assert(property, { numRuns: 60 });
});

test('between two booths a walk follows the shortest way of the hall', () => {
  const property = fc.property(walks, (made) => {
    const { world, places, from } = setOut(made);
    const walk = beginWalk(world.ways, from);
    const [a = from, b = from] = places;
    const points = pointsBetween(walk, a, b);
    const route = findRoute(world.ways, a, b);
    expect(points.at(0)).toEqual(route?.points.at(0));
    expect(points.at(-1)).toEqual(route?.points.at(-1));
    expect(pathLength(points)).toBeCloseTo(route?.length ?? Number.NaN, 6);
  });
  fc.assert(property, { numRuns: 100 });
});

test('a long move takes no longer than a short one: most of it is cut by a fade', () => {
  const world = makeWorld([{ booths: 9 }, { booths: 9 }, { booths: 9 }]);
  const walk = beginWalk(world.ways, ENTRANCE);
  const seconds = world.plan.booths.map(({ id }) => walkSeconds(walk, ENTRANCE, boothPlace(id)));
  expect(Math.min(...seconds)).toBeGreaterThan(0.5);
  expect(Math.max(...seconds)).toBeLessThan(3.5);
});

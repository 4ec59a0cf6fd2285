import { expect, test } from 'vitest';
import { distance } from '../../renderer/core/geometry.ts';
import { nextUnseen } from '../../renderer/core/next-unseen.ts';
import { boothPlace, ENTRANCE } from '../../renderer/core/wayfinding.ts';
import { makeWorld } from '../support/make-world.ts';

const WORLD = makeWorld([{ booths: 3 }, { booths: 4 }]);
const ids = WORLD.plan.booths.map(({ id }) => id);

test('the nearest booth comes first, and each only until it was seen', () => {
  const { at } = WORLD.plan.entrance;
  const order = WORLD.plan.booths.map(({ viewpoint }) => distance(at, viewpoint.at));
  const first = nextUnseen(WORLD, ENTRANCE, []);
  expect(order[ids.indexOf(first as (typeof ids)[number])]).toBe(Math.min(...order));
  expect(nextUnseen(WORLD, ENTRANCE, [first as (typeof ids)[number]])).not.toBe(first);
});

test('before a booth it is that booth, until its description was opened', () => {
  for (const id of ids) {
    expect(nextUnseen(WORLD, boothPlace(id), [])).toBe(id);
    expect(nextUnseen(WORLD, boothPlace(id), [id])).not.toBe(id);
  }
});

test('who has seen everything is offered nothing', () => {
  expect(nextUnseen(WORLD, ENTRANCE, ids)).toBeNull();
});

import { expect, test } from 'vitest';
import { relatedTo } from '../../renderer/core/related.ts';
import { buildWorld } from '../../renderer/core/world.ts';
import { inAll, madeBooth, makeExhibition } from '../support/make-world.ts';

/** Two zones of three; the second zone's booths share two tags, one and none with the first booth of the first. */
const made = makeExhibition([{ booths: 3 }, { booths: 3 }]);
const TAGS: Readonly<Record<string, readonly string[]>> = {
  [madeBooth(1, 1)]: ['光', '芯片'],
  [madeBooth(2, 2)]: ['芯片'],
  [madeBooth(2, 3)]: ['芯片', '光'],
};
const world = buildWorld({
  ...made,
  exhibits: made.exhibits.map((e) => ({ ...e, tags: (TAGS[e.id] ?? []).map(inAll) })),
});
const from = (id: ReturnType<typeof madeBooth>, seen: ReturnType<typeof madeBooth>[], most = 9) =>
  relatedTo(world, id, seen, most).map((exhibit) => exhibit.id);

test('the zone goes on from here, then the most tags in common; strangers are not offered', () => {
  expect(from(madeBooth(1, 1), [])).toEqual([
    madeBooth(1, 2),
    madeBooth(1, 3),
    madeBooth(2, 3),
    madeBooth(2, 2),
  ]);
  expect(from(madeBooth(1, 2), [])).toEqual([madeBooth(1, 3), madeBooth(1, 1)]);
});

test('what was seen comes after what was not', () => {
  expect(from(madeBooth(1, 1), [madeBooth(1, 1), madeBooth(1, 2)], 3)).toEqual([
    madeBooth(1, 3),
    madeBooth(2, 3),
    madeBooth(2, 2),
  ]);
});

test('there are never more than asked for, and none for who is not there', () => {
  expect(from(madeBooth(1, 1), [], 2)).toHaveLength(2);
  expect(from(madeBooth(9, 9), [])).toEqual([]);
});

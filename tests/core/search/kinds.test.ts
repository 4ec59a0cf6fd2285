import { beforeAll, expect, test } from 'vitest';
import { type Finder, find, makeFinder } from '#core/search/finder.ts';
import type { World } from '#core/world.ts';
import { builtInWorld } from './built-in-world.ts';
import type { Kind } from './kind.ts';
import { LETTER_KINDS } from './letter-kinds.ts';
import { NAME_KINDS } from './name-kinds.ts';
import { TITLE_KINDS } from './title-kinds.ts';

const KINDS = [...TITLE_KINDS, ...LETTER_KINDS, ...NAME_KINDS];
/** Of all queries, and of those of one kind, this part must find its exhibit among the first three. */
const ALL_MIN = 0.95;
const ONE_KIND_MIN = 0.8;
/** On how many exhibits a kind must have been tried. */
const TRIED_MIN = 4;

let world: World;
let finder: Finder;

beforeAll(async () => {
  world = await builtInWorld();
  finder = makeFinder(world);
}, 120_000);

interface Tried {
  readonly query: string;
  readonly isHit: boolean;
}

function tryKind({ query, alsoAnswers }: Kind): readonly Tried[] {
  const { exhibits } = world.exhibition;
  return exhibits.flatMap((exhibit) => {
    const typed = query(exhibit, world);
    if (typed === undefined || typed.trim() === '') return [];
    const answers = exhibits.filter((other) => other === exhibit || alsoAnswers?.(other, exhibit));
    const first = find(finder, typed, 'zh-Hans').hits.slice(0, 3);
    return [{ query: typed, isHit: answers.some(({ id }) => first.includes(id)) }];
  });
}

test('there are at least 48 kinds of queries', () => {
  expect(new Set(KINDS.map(({ name }) => name)).size).toBe(KINDS.length);
  expect(KINDS.length).toBeGreaterThanOrEqual(48);
});

test.each(KINDS)('finds exhibits by $name', (kind) => {
  const tried = tryKind(kind);
  const missed = tried.filter(({ isHit }) => !isHit).map(({ query }) => query);
  expect(tried.length).toBeGreaterThanOrEqual(TRIED_MIN);
  expect(missed.length / tried.length, missed.join(' | ')).toBeLessThanOrEqual(1 - ONE_KIND_MIN);
});

test('finds 95 of 100 among the first three', () => {
  const all = KINDS.flatMap(tryKind);
  const hits = all.filter(({ isHit }) => isHit).length;
  expect(
    hits / all.length,
    `${hits} of ${all.length}, ${KINDS.length} kinds`,
  ).toBeGreaterThanOrEqual(ALL_MIN);
});

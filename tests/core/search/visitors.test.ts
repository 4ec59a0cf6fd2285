import { beforeAll, expect, test } from 'vitest';
import { type Finder, find, makeFinder } from '#core/search/finder.ts';
import type { World } from '#core/world.ts';
import { builtInWorld } from './built-in-world.ts';
import { VISITORS_QUERIES } from './visitors-queries.ts';

/** This part of the visitors' queries must find an answer among the first three. */
const HITS_MIN = 0.9;

let world: World;
let finder: Finder;

beforeAll(async () => {
  world = await builtInWorld();
  finder = makeFinder(world);
}, 120_000);

test('the visitors’ queries are many, and every answer stands in the built-in exhibition', () => {
  const ids = new Set<string>(world.exhibits.keys());
  expect(VISITORS_QUERIES.length).toBeGreaterThanOrEqual(60);
  for (const [query, ...answers] of VISITORS_QUERIES) {
    expect(answers.length, query).toBeGreaterThan(0);
    for (const answer of answers) expect(ids, query).toContain(answer);
  }
});

test('90 of 100 of the visitors’ queries are answered among the first three', () => {
  const missed = VISITORS_QUERIES.filter(([query, ...answers]) => {
    const first: readonly string[] = find(finder, query, 'zh-Hans').hits.slice(0, 3);
    return !answers.some((answer) => first.includes(answer));
  }).map(([query]) => query);
  const part = 1 - missed.length / VISITORS_QUERIES.length;
  expect(part, `missed: ${missed.join(', ')}`).toBeGreaterThanOrEqual(HITS_MIN);
});

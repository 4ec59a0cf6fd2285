import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { VISITORS_QUERIES } from './visitors-queries.ts';

const EXHIBITS = join(import.meta.dirname, '../../../assets/exhibition/exhibits');

test('the visitors’ queries are many, and every answer stands in the built-in exhibition', async () => {
  const ids = new Set(await readdir(EXHIBITS));
  expect(VISITORS_QUERIES.length).toBeGreaterThanOrEqual(60);
  for (const [query, ...answers] of VISITORS_QUERIES) {
    expect(answers.length, query).toBeGreaterThan(0);
    for (const answer of answers) expect(ids, query).toContain(answer);
  }
});

import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findMissingGlyphs } from '#core/rehearsal/missing-glyphs.ts';
import type { Exhibition } from '#schema/exhibition.ts';
import { LANGUAGES } from '#schema/languages.ts';
import type { MediaNode, PageNode } from '#schema/page.ts';
import { parseExhibition } from '#schema/parse.ts';
import { type Compiled, compileExhibition } from '../../build/content/compile-exhibition.ts';
import { pageGlyphs } from '../support/page-fonts.ts';

const ROOT = join(import.meta.dirname, '../..');
const OUT = join(tmpdir(), `built-in-${process.pid}`);

let compiled: Compiled;
let exhibition: Exhibition;

beforeAll(async () => {
  compiled = await compileExhibition(join(ROOT, 'assets/exhibition'), {
    out: OUT,
    cache: join(ROOT, 'build/.cache/content'),
  });
  const json: unknown = JSON.parse(await readFile(join(OUT, 'exhibition.json'), 'utf8'));
  const parsed = parseExhibition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  exhibition = parsed.value;
}, 600_000);
afterAll(() => rm(OUT, { recursive: true, force: true }));

function mediaIn(node: PageNode): readonly MediaNode[] {
  if (node.type === 'media') return [node];
  return node.type === 'element' ? node.children.flatMap(mediaIn) : [];
}

describe('the built-in exhibition', () => {
  it('has 29 exhibits in 8 zones and speaks 3 languages', () => {
    expect(compiled.extent).toEqual({ exhibits: 29, zones: 8, languages: 3 });
    expect(exhibition.exhibits).toHaveLength(29);
    expect(exhibition.zones).toHaveLength(8);
    expect(exhibition.languages).toEqual(LANGUAGES);
  });

  it('is written with characters that the fonts of the page have', () => {
    expect(findMissingGlyphs(exhibition, pageGlyphs())).toBeNull();
  });

  it('has no error, and no text longer than the guidance', () => {
    const { problems } = compiled;
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(problems.filter(({ code }) => code === 'text-long')).toEqual([]);
  });

  it('is written in Chinese and in English, and has a cover everywhere', () => {
    for (const { id, origin, cover } of exhibition.exhibits) {
      expect({ id, origin }).toEqual({
        id,
        origin: { 'zh-Hans': 'written', en: 'written', 'zh-Hant': 'converted' },
      });
      expect(cover, id).toBeDefined();
    }
  });

  it('rests on facts: every exhibit names some and shows where they come from', () => {
    // An exhibit with facts that it does not name is reminded of, and one without facts has no source to show.
    expect(compiled.problems.filter(({ code }) => code === 'facts-not-named')).toEqual([]);
    for (const { id, sources } of exhibition.exhibits)
      expect(sources.length, id).toBeGreaterThan(0);
  });

  it('shows figures in at least 12 exhibits, told in words in every language', () => {
    const withFigures = exhibition.exhibits.filter(({ pages }) =>
      LANGUAGES.every((language) => {
        const media = pages[language].flatMap(({ children }) => children.flatMap(mediaIn));
        return media.length > 0 && media.every(({ alt }) => alt.length > 0);
      }),
    );
    expect(withFigures.length).toBeGreaterThanOrEqual(12);
  });

  it('holds no address of the network', () => {
    expect(JSON.stringify(exhibition)).not.toMatch(/https?:|www\.|\.(?:com|cn|org|net)\b/i);
  });
});

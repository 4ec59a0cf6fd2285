import { describe, expect, test } from 'vitest';
import { layPages, pageCount, samePage } from '../../renderer/core/pages.ts';
import { inAll, MADE_PAGES, makeExhibition } from '../support/make-world.ts';

const [sourced, unsourced] = makeExhibition([{ booths: 2 }]).exhibits as [never, never];
const LANGUAGES = ['zh-Hans', 'en', 'zh-Hant'] as const;

test.each(LANGUAGES)(
  'a description has a page per page of text, one for its sources, and one to take away (%s)',
  (language) => {
    expect(pageCount(sourced, language, false)).toBe(MADE_PAGES[language] + 2);
    expect(pageCount(unsourced, language, false)).toBe(MADE_PAGES[language] + 1);
    expect(layPages(sourced, language, false).map(({ kind }) => kind)).toEqual([
      ...Array.from({ length: MADE_PAGES[language] }, () => 'text'),
      'sources',
      'away',
    ]);
  },
);

describe('with large letters', () => {
  const paragraph = (n: number) => ({
    type: 'element' as const,
    tagName: 'p' as const,
    children: [{ type: 'text' as const, value: `${n}${'长'.repeat(99)}` }],
  });
  const long = {
    ...(sourced as object),
    pages: inAll([{ children: [1, 2, 3].map(paragraph) }, { children: [paragraph(4)] }]),
    sources: Array.from({ length: 14 }, (_, n) => ({
      outlet: inAll(`一家名字很长很长的报社第${n}号`),
      date: '2024-04-29',
    })),
  } as never;

  test('a long text takes more pages than with usual ones, and loses nothing', () => {
    const usual = layPages(long, 'zh-Hans', false);
    const large = layPages(long, 'zh-Hans', true);
    expect(usual).toHaveLength(4);
    expect(large.length).toBeGreaterThan(usual.length);
    const nodes = (pages: typeof usual) =>
      pages.flatMap((page) => (page.kind === 'text' ? page.page.children : []));
    expect(nodes(large)).toEqual(nodes(usual));
    const sources = (pages: typeof usual) =>
      pages.flatMap((page) => (page.kind === 'sources' ? page.sources : []));
    expect(sources(large)).toEqual(sources(usual));
    expect(large.filter((page) => page.kind === 'text' && page.first)).toHaveLength(1);
    expect(large.filter((page) => page.kind === 'sources' && page.first)).toHaveLength(1);
  });

  test('a short text stays on its page', () => {
    expect(layPages(sourced, 'zh-Hans', true)).toEqual(layPages(sourced, 'zh-Hans', false));
  });

  test('what was read stays on the glass when letters grow or shrink', () => {
    const usual = layPages(long, 'zh-Hans', false);
    const large = layPages(long, 'zh-Hans', true);
    usual.forEach((page, n) => {
      const there = samePage(usual, n, large);
      expect(large[there]).toMatchObject(
        page.kind === 'text' ? { kind: 'text', text: page.text } : { kind: page.kind },
      );
      expect(samePage(large, there, usual)).toBe(n);
    });
    large.forEach((_, n) => {
      expect(samePage(large, n, large), 'another wish turns no page').toBe(n);
    });
  });
});

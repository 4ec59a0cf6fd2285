import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needsGlyph } from '#core/glyphs.ts';
import { findMissingGlyphs } from '#core/rehearsal/missing-glyphs.ts';
import type { Exhibit, Exhibition } from '#schema/exhibition.ts';
import type { PageNode } from '#schema/page.ts';
import type { LocalText } from '#schema/text.ts';
import { inAll, madeBooth, madeMedia, makeExhibition } from '../../support/make-world.ts';

const MADE = makeExhibition([{ booths: 2 }]);
const SECOND = madeBooth(1, 2);

/** The made exhibition with another second exhibit. */
function withExhibit(change: (exhibit: Exhibit) => Exhibit): Exhibition {
  const exhibits = MADE.exhibits.map((each) => (each.id === SECOND ? change(each) : each));
  return { ...MADE, exhibits };
}

function onLastPage(node: PageNode): Exhibition {
  const pages = { ...inAll([{ children: [] }]), 'zh-Hant': [{ children: [node] }] };
  return withExhibit((exhibit) => ({ ...exhibit, pages }));
}

const inTraditional = (text: string): LocalText => ({ ...inAll('a'), 'zh-Hant': text });

/** Where a text may stand: the exhibition with it there, and the exhibit that is to be named. */
const PLACES: readonly (readonly [string, (text: string) => Exhibition, null | string])[] = [
  ['the name of the exhibition', (text) => ({ ...MADE, name: inTraditional(text) }), null],
  [
    'the name of a zone',
    (text) => ({ ...MADE, zones: MADE.zones.map((z) => ({ ...z, name: inTraditional(text) })) }),
    null,
  ],
  [
    'the interface’s own words',
    (text) => ({ ...MADE, words: { ...inAll({}), en: { 'bar.plan': text } } }),
    null,
  ],
  ['a title', (text) => withExhibit((e) => ({ ...e, title: inTraditional(text) })), SECOND],
  ['a lead', (text) => withExhibit((e) => ({ ...e, lead: inTraditional(text) })), SECOND],
  ['a maker', (text) => withExhibit((e) => ({ ...e, maker: inTraditional(text) })), SECOND],
  ['a tag', (text) => withExhibit((e) => ({ ...e, tags: [inTraditional(text)] })), SECOND],
  [
    'the words for a cover',
    (text) =>
      withExhibit((e) => ({ ...e, cover: { media: madeMedia(1), alt: inTraditional(text) } })),
    SECOND,
  ],
  [
    'a source',
    (text) =>
      withExhibit((e) => ({ ...e, sources: [{ outlet: inTraditional(text), date: '2024' }] })),
    SECOND,
  ],
  [
    'a paragraph',
    (value) => onLastPage({ type: 'element', tagName: 'p', children: [{ type: 'text', value }] }),
    SECOND,
  ],
  [
    'a caption',
    (caption) => onLastPage({ type: 'media', media: madeMedia(1), alt: 'a', caption }),
    SECOND,
  ],
  [
    'the words for a picture',
    (alt) => onLastPage({ type: 'media', media: madeMedia(1), alt }),
    SECOND,
  ],
];

/** A font with everything up to the end of the plane of the Han characters. */
const hasBasic = (codePoint: number) => codePoint <= 0xffff;

test.each(PLACES)('a character without a glyph is found in %s', (_, put, exhibit) => {
  expect(findMissingGlyphs(put('好'), hasBasic)).toBeNull();
  expect(findMissingGlyphs(put('一𬭳二𬭳'), hasBasic)).toEqual({ exhibit, characters: ['𬭳'] });
});

test('what is only searched for needs no glyph', () => {
  const words = withExhibit((e) => ({ ...e, search: { pinyin: [], words: '𬭳' } }));
  expect(findMissingGlyphs(words, hasBasic)).toBeNull();
});

test('at most ten characters are named, each once, in the order of the text', () => {
  const text = '甲乙丙丁戊己庚辛壬癸子丑';
  const found = findMissingGlyphs(
    withExhibit((e) => ({ ...e, title: inTraditional(text + text) })),
    (codePoint) => !text.includes(String.fromCodePoint(codePoint)),
  );
  expect(found?.characters.join('')).toBe('甲乙丙丁戊己庚辛壬癸');
});

test('whatever is written anywhere, just what needs a glyph and has none is named', () => {
  const known = new Set(JSON.stringify(MADE));
  const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 12 });
  const put = fc.constantFrom(...PLACES.map(([, make]) => make));
  const property = fc.property(text, put, fc.nat({ max: 4 }), (words, make, lacking) => {
    const has = (codePoint: number) =>
      known.has(String.fromCodePoint(codePoint)) || codePoint % 5 !== lacking;
    const expected = [...new Set(words)].filter(
      (character) => needsGlyph(character) && !has(character.codePointAt(0) ?? 0),
    );
    expect(findMissingGlyphs(make(words), has)?.characters ?? []).toEqual(expected.slice(0, 10));
  });
  fc.assert(property, { numRuns: 200 });
});

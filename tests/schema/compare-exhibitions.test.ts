import { describe, expect, it } from 'vitest';
import {
  compareExhibitions,
  type ExhibitionChanges,
} from '../../assets/schema/compare-exhibitions.ts';
import type { Exhibit, Exhibition } from '../../assets/schema/exhibition.ts';
import { madeMedia, makeExhibition } from '../support/make-world.ts';

const BEFORE = makeExhibition([{ booths: 2 }, { booths: 1 }]);

/** An exhibition whose first exhibit is otherwise. */
function withFirst(change: Partial<Exhibit>): Exhibition {
  const [first, ...others] = BEFORE.exhibits;
  if (first === undefined) throw new Error('no exhibit');
  return { ...BEFORE, exhibits: [{ ...first, ...change }, ...others] };
}

function codes({ added, changed, removed }: ExhibitionChanges): readonly (readonly string[])[] {
  return [added, changed, removed].map((list) => list.map(({ code }) => code));
}

describe('two editions of an exhibition', () => {
  it('differ in nothing when nothing was changed, whatever the order of keys', () => {
    const turned = JSON.parse(JSON.stringify(BEFORE), (_key, value) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? Object.fromEntries(Object.entries(value).reverse())
        : value,
    );
    expect(codes(compareExhibitions(BEFORE, turned))).toEqual([[], [], []]);
  });

  it('are all new where there was none before', () => {
    expect(codes(compareExhibitions(null, BEFORE))).toEqual([['1-1', '1-2', '2-1'], [], []]);
  });

  it('name what was added and what was taken away, with titles in every language', () => {
    const fewer = { ...BEFORE, exhibits: BEFORE.exhibits.slice(1) };
    const [first] = BEFORE.exhibits;
    const named = { id: first?.id, code: '1-1', title: first?.title };
    expect(compareExhibitions(fewer, BEFORE)).toEqual({ added: [named], changed: [], removed: [] });
    expect(compareExhibitions(BEFORE, fewer)).toEqual({ added: [], changed: [], removed: [named] });
  });

  it.each<[string, Partial<Exhibit>]>([
    ['a sentence', { lead: { 'zh-Hans': '另一句', en: 'Another', 'zh-Hant': '另一句' } }],
    ['a year that was not there', { year: 2024 }],
    ['its picture', { cover: { media: madeMedia(2), alt: BEFORE.zones[0]?.lead ?? never() } }],
    ['its sources', { sources: [] }],
  ])('differ when an exhibit has changed %s', (_what, change) => {
    expect(codes(compareExhibitions(BEFORE, withFirst(change)))).toEqual([[], ['1-1'], []]);
  });

  it.each<[string, Partial<Exhibit>]>([
    ['its place moved up', { code: '1-7' }],
    ['its search keys were read anew', { search: { pinyin: [], words: 'x' } }],
    [
      'its reading time was reckoned anew',
      { readingSeconds: { 'zh-Hans': 1, en: 1, 'zh-Hant': 1 } },
    ],
  ])('do not differ when only %s', (_what, change) => {
    expect(codes(compareExhibitions(BEFORE, withFirst(change)))).toEqual([[], [], []]);
  });

  it('differ when a film has got subtitles', () => {
    const page = { children: [{ type: 'media', media: madeMedia(5), alt: 'A film' }] } as const;
    const shown = withFirst({ pages: { 'zh-Hans': [page], en: [page], 'zh-Hant': [page] } });
    const film = (captions: readonly string[]): Exhibition => ({
      ...shown,
      media: {
        ...shown.media,
        [madeMedia(5)]: {
          kind: 'film',
          file: { path: `media/${madeMedia(7)}.mp4`, bytes: 9 },
          type: 'video/mp4',
          captions: captions.map((language) => ({
            language,
            file: { path: `media/${madeMedia(6)}.vtt`, bytes: 3 },
          })),
        },
      },
    });
    expect(codes(compareExhibitions(film([]), film(['en'])))).toEqual([[], ['1-1'], []]);
    expect(codes(compareExhibitions(film(['en']), film(['en'])))).toEqual([[], [], []]);
  });
});

function never(): never {
  throw new Error('the made exhibition has no zone');
}

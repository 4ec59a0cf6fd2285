import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Finder, find, makeFinder } from '#core/search/finder.ts';
import { buildWorld, type World } from '#core/world.ts';
import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { madeBooth, makeExhibition, makeWorld } from '../../support/make-world.ts';
import { builtInWorld } from './built-in-world.ts';

let world: World;
let finder: Finder;

beforeAll(async () => {
  world = await builtInWorld();
  finder = makeFinder(world);
}, 120_000);

/** What is told of an exhibit to make: titles and search keys; the rest is as always. */
type Told = Partial<Exhibit['title'] & Exhibit['search']>;

/** The finder of a zone with such exhibits. */
function madeOf(told: readonly Told[]): Finder {
  const made = makeExhibition([{ booths: told.length }]);
  const exhibits = made.exhibits.map((exhibit, i) => {
    const { pinyin = [['wu']], words = '', ...title } = told[i] ?? {};
    return { ...exhibit, title: { ...exhibit.title, ...title }, search: { pinyin, words } };
  });
  return makeFinder(buildWorld({ ...made, exhibits }));
}

function first(query: string): ExhibitId | undefined {
  return find(finder, query, 'zh-Hans').hits[0];
}

describe('the first hit', () => {
  test.each([
    ['a title in Chinese', '燃气轮机', 'gas-turbine'],
    ['a title in Traditional Chinese', '燃氣輪機', 'gas-turbine'],
    ['full pinyin', 'ranqilunji', 'gas-turbine'],
    ['first letters', 'rqlj', 'gas-turbine'],
    ['full and first letters mixed', 'ranqlunj', 'gas-turbine'],
    ['the third syllable on', 'liangzi', 'quantum-cloud'],
    ['ü typed as v or as ü', 'lvye', 'innovation-center'],
    ['a confused beginning', 'cangsezhan', 'permanent-exhibition'],
    ['a confused ending', 'pinban', 'flexible-satellite'],
    ['full-width capitals', 'ＶＩＤＵ', 'vidu'],
    ['a word with an accent', 'quántum', 'quantum-cloud'],
    ['a name without its hyphen', 'riscv', 'xiangshan'],
    ['Chinese with pinyin behind', '北脑erhao', 'beinao-2'],
    ['a booth code', '5-4', 'gas-turbine'],
    ['a booth code without its hyphen', '54', 'gas-turbine'],
    ['a booth code in full-width digits', '５－４', 'gas-turbine'],
    ['a swapped pair of letters', 'turbnie', 'gas-turbine'],
  ])('of %s', (_, query, id) => {
    expect(first(query)).toBe(id);
  });

  test('is a title that begins with it before one that holds it, and that before a text', () => {
    const { hits } = find(finder, '中关村国际', 'zh-Hans');
    expect(hits[0]).toBe('innovation-center');
    expect(hits).toContain('forum-firsts');
  });

  test('is the right reading before the tolerated one', () => {
    const two = madeOf([{ pinyin: [['nan'], ['hai']] }, { pinyin: [['lan'], ['hai']] }]);
    expect(find(two, 'lanhai', 'zh-Hans').hits).toEqual([madeBooth(1, 2), madeBooth(1, 1)]);
    expect(find(two, 'nanhai', 'zh-Hans').hits).toEqual([madeBooth(1, 1), madeBooth(1, 2)]);
  });

  test('is a whole name before a part of one, and a name before the zone', () => {
    const three = madeOf([{ words: 'Zone 1' }, { words: 'zone 1 map' }, { words: 'zone' }]);
    const [best, second] = find(three, 'zone', 'zh-Hans').hits;
    expect([best, second]).toEqual([madeBooth(1, 3), madeBooth(1, 2)]);
  });
});

describe('what fits', () => {
  test('has every word that was typed, wherever it stands', () => {
    const { hits, exact } = find(finder, '卫星 龙虾', 'zh-Hans');
    expect(exact).toBe(true);
    expect(hits).toEqual(['einstein-probe']);
  });

  test('is not asked for words that say nothing', () => {
    expect(first('where is the turbine')).toBe('gas-turbine');
    expect(find(finder, '机器人在哪里', 'zh-Hans').exact).toBe(true);
    expect(find(finder, 'where is the zhongguancun', 'en').hits).toContain('zgc-park-plan');
  });

  test('is a booth of the zone when only its number was typed', () => {
    const { hits } = find(finder, '3-', 'zh-Hans');
    expect(hits.map((id) => world.exhibits.get(id)?.code)).toEqual(['3-1', '3-2', '3-3', '3-4']);
  });
});

describe('when nothing fits', () => {
  test('misspelled words, some of the words or the beginning are taken, and it is said so', () => {
    for (const query of ['satelite', 'turbine火锅', 'liangziqqq']) {
      const { hits, near, exact } = find(finder, query, 'zh-Hans');
      expect({ query, exact, near }).toEqual({ query, exact: false, near: [] });
      expect(hits.length, query).toBeGreaterThan(0);
    }
  });

  test.each(['', '   ', '🙂', '!!!', 'qqqq'])(
    'four exhibits to begin with stand there: “%s”',
    (query) => {
      const { hits, near, exact } = find(finder, query, 'zh-Hans');
      expect({ hits, exact }).toEqual({ hits: [], exact: false });
      expect(new Set(near.map((id) => world.exhibits.get(id)?.zone)).size).toBe(4);
      expect(near).toEqual(find(finder, '', 'en').near);
    },
  );

  test('an exhibition of two exhibits has two to begin with', () => {
    const small = makeFinder(makeWorld([{ booths: 2 }, { booths: 0 }]));
    expect(find(small, '', 'zh-Hans').near).toHaveLength(2);
  });
});

test('more than 24 hits are cut off, the best stay', () => {
  const many = makeFinder(makeWorld([{ booths: 60 }]));
  expect(find(many, '成果', 'zh-Hans').hits).toHaveLength(24);
  expect(find(many, '成果60', 'zh-Hans').hits[0]).toBe('展品-1-60');
});

test('between equals the visitor’s language decides', () => {
  const two = madeOf([{ en: 'Moon' }, { 'zh-Hant': 'Moon' }]);
  expect(find(two, 'moon', 'en').hits).toEqual([madeBooth(1, 1), madeBooth(1, 2)]);
  expect(find(two, 'moon', 'zh-Hant').hits).toEqual([madeBooth(1, 2), madeBooth(1, 1)]);
});

const typed = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.constantFrom('a', 'n', 'g', 'z', 'h', "'", ' ', '1', '-') }),
  fc.string({ unit: fc.constantFrom('光', '芯', '片', '的', '脑', 'x', '\ud800', '🙂', 'é', 'ﷺ') }),
  fc.constant('é'.repeat(10_000)),
  fc.constant('zhong'.repeat(2_000)),
  fc.constant('a'.repeat(10_000)),
  fc.constantFrom('__proto__', 'constructor', '[', '(?:', '\\', '\0', '\ud83d', '\udc00x'),
);

test('any text at all finds exhibits that exist, or those to begin with, and always the same', () => {
  fc.assert(
    fc.property(typed, fc.constantFrom('zh-Hans', 'en', 'zh-Hant'), (query, language) => {
      const found = find(finder, query, language);
      const { hits, near, exact } = found;
      expect(find(finder, query, language)).toEqual(found);
      expect(hits.length === 0).toBe(near.length === 4);
      expect(hits.length).toBeLessThanOrEqual(24);
      expect(new Set(hits).size).toBe(hits.length);
      expect([...hits, ...near].every((id) => world.exhibits.has(id))).toBe(true);
      expect(exact && hits.length === 0).toBe(false);
    }),
    { numRuns: 400 },
  );
});

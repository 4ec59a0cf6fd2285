import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titlesFit } from '#core/list-fit.ts';

const ROOM = { column: 205, letter: 13, leading: 1.22 };
const titled = (words: string, picture = 0) => [{ words, picture }];

test('a short title fits the lowest line; a long one needs a higher one', () => {
  const long = titled('5-7 Zhongguancun World-leading Science Park Plan (2024–2027)');
  expect(titlesFit(titled('8-4 展示中心'), ROOM)(23)).toBe(true);
  expect(titlesFit(long, ROOM)(23)).toBe(false);
  expect(titlesFit(long, ROOM)(54)).toBe(true);
});

test('a picture takes the width of words', () => {
  const words = '中'.repeat(24);
  expect(titlesFit(titled(words), ROOM)(37)).toBe(true);
  expect(titlesFit(titled(words, 1.5), ROOM)(37)).toBe(false);
});

test('one title too long is enough', () => {
  const both = [...titled('短'), ...titled('长'.repeat(80))];
  expect(titlesFit(both, ROOM)(39)).toBe(false);
});

test('what fits with larger letters fits with smaller ones, without a picture in any higher line', () => {
  const words = fc.string({ maxLength: 90 });
  const letter = fc.integer({ min: 8, max: 24 });
  const property = fc.property(words, letter, fc.integer({ min: 23, max: 54 }), (text, mm, row) => {
    fc.pre(titlesFit(titled(text), { ...ROOM, letter: mm })(row));
    expect(titlesFit(titled(text), { ...ROOM, letter: mm - 1 })(row)).toBe(true);
    expect(titlesFit(titled(text), { ...ROOM, letter: mm })(row + 5)).toBe(true);
  });
  fc.assert(property);
});

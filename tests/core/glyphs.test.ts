import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CodePointRange, coverageOf, needsGlyph, parseUnicodeRange } from '#core/glyphs.ts';

const codePoint = fc.integer({ min: 0, max: 0x10ffff });
const ranges: fc.Arbitrary<readonly CodePointRange[]> = fc.array(
  fc.tuple(codePoint, codePoint).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const),
  { maxLength: 8 },
);

test('white space, controls, joiners and variation selectors need no glyph; letters and signs do', () => {
  const invisible = ' \t\n\u3000\u00ad\u200b\u200d\ufe0f\ufeff\u{e0100}';
  expect([...invisible].filter(needsGlyph)).toEqual([]);
  expect([...'中a1，🙂'].every(needsGlyph)).toBe(true);
});

test.each([
  ['U+4E00-4E08', [[0x4e00, 0x4e08]]],
  [
    'u+26, U+4??',
    [
      [0x26, 0x26],
      [0x400, 0x4ff],
    ],
  ],
  ['U+??', [[0, 0xff]]],
  ['U+0-10FFFF', [[0, 0x10ffff]]],
  ['', []],
  ['U+, U+xyz, 4e00, U+1234567', []],
])('the unicode-range %j is %j', (css, expected) => {
  expect(parseUnicodeRange(css)).toEqual(expected);
});

test('ranges that are written are read again', () => {
  const written = ([first, last]: CodePointRange) =>
    `U+${first.toString(16).toUpperCase()}-${last.toString(16)}`;
  fc.assert(
    fc.property(ranges, (all) => {
      expect(parseUnicodeRange(all.map(written).join(', '))).toEqual(all);
    }),
  );
});

test('a code point is covered where one of the ranges has it, and nowhere else', () => {
  fc.assert(
    fc.property(ranges, codePoint, (all, drawn) => {
      const covers = coverageOf(all);
      const edges = all.flatMap(([first, last]) => [first - 1, first, last, last + 1]);
      for (const one of [drawn, ...edges]) {
        expect(covers(one)).toBe(all.some(([first, last]) => one >= first && one <= last));
      }
    }),
    { numRuns: 50 },
  );
});

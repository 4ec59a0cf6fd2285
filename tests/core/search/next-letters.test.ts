import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { type Finder, find, makeFinder } from '#core/search/finder.ts';
import { nextLetters } from '#core/search/next-letters.ts';
import { builtInWorld } from './built-in-world.ts';

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

let finder: Finder;

beforeAll(async () => {
  finder = makeFinder(await builtInWorld());
}, 120_000);

/** The letters that lead to a hit, found by typing each. */
function tried(query: string): readonly string[] {
  return LETTERS.filter((letter) => find(finder, query + letter, 'zh-Hans').exact);
}

const BEGINNINGS = [
  ...['', 'l', 'li', 'liangz', 'jq', 'jqr', 'sang', 'zg', 'zhonggua', 'tai', 'q', 'qua', 'riscv'],
  ...[
    'quantum c',
    'gas ',
    'brain comp',
    '量子',
    '量子y',
    '北脑e',
    '机器人 ',
    'vidu',
    'zzz',
    '🙂',
    '3-2',
  ],
];

test.each(BEGINNINGS)('behind “%s” they are those that find something', (query) => {
  expect([...nextLetters(finder, query)]).toEqual(tried(query));
});

test('whatever stands there, a letter that is offered finds something that fits', () => {
  const words = fc.constantFrom('ren', 'zhi', 'g', 'chip', 'sp', '光', '芯片', ' ', 'v', 'n', 'x');
  fc.assert(
    fc.property(fc.array(words, { maxLength: 4 }), (parts) => {
      const query = parts.join('');
      expect([...nextLetters(finder, query)]).toEqual(tried(query));
    }),
    { numRuns: 100 },
  );
});

test('any text at all is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (query) => {
      expect([...nextLetters(finder, query)].every((letter) => LETTERS.includes(letter))).toBe(
        true,
      );
    }),
  );
});

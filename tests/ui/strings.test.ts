import { expect, test } from 'vitest';
import { wordsIn } from '../../renderer/ui/strings.ts';

test('one of a thing is one in English, and every other number is many', () => {
  const words = wordsIn('en');
  expect([0, 1, 2].map((count) => words('plan.booths', { count }))).toEqual([
    '0 booths',
    '1 booth',
    '2 booths',
  ]);
  expect(words('list.count', { zones: 1, booths: 1 })).toBe('1 zone, 1 booth');
  expect(words('list.count', { zones: 8, booths: 29 })).toBe('8 zones, 29 booths');
});

test('Chinese counts one thing like many', () => {
  expect(wordsIn('zh-Hans')('plan.booths', { count: 1 })).toBe('1个展位');
  expect(wordsIn('zh-Hant')('plan.booths', { count: 2 })).toBe('2個展位');
  expect(wordsIn('zh-Hans')('list.count', { zones: 1, booths: 29 })).toBe('1个展区，29个展位');
  expect(wordsIn('zh-Hant')('list.count', { zones: 8, booths: 1 })).toBe('8個展區，1個展位');
});

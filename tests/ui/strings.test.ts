import { afterEach, expect, test } from 'vitest';
import { speakAs, wordsIn } from '../../renderer/ui/strings.ts';

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

afterEach(() => speakAs());

const OWN = { 'zh-Hans': { 'tour.title': '带我看', queue: '请让一让' }, en: {}, 'zh-Hant': {} };

test('a release is spoken for in its own words; what it leaves out stays, in every language', () => {
  speakAs({ ...OWN, en: { 'plan.booths_one': '{{count}} stand' } });
  expect(wordsIn('zh-Hans')('tour.title')).toBe('带我看');
  expect(wordsIn('zh-Hans')('queue')).toBe('请让一让');
  expect(wordsIn('zh-Hans')('tour.next')).toBe('下一站');
  expect(wordsIn('en')('tour.title')).toBe('Show me round');
  expect(wordsIn('zh-Hant')('tour.title')).toBe('跟我走');
  expect([1, 2].map((count) => wordsIn('en')('plan.booths', { count }))).toEqual([
    '1 stand',
    '2 booths',
  ]);
});

test('the words of one release are gone when another is shown', () => {
  speakAs(OWN);
  speakAs({ ...OWN, 'zh-Hans': { 'tour.next': '往下走' } });
  expect(['tour.title', 'tour.next', 'queue'].map((key) => wordsIn('zh-Hans')(key))).toEqual([
    '跟我走',
    '往下走',
    '后面还有朋友在等，扫码可以带走',
  ]);
  speakAs();
  expect(wordsIn('zh-Hans')('tour.next')).toBe('下一站');
});

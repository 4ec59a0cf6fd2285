import { expect, test } from 'vitest';
import { median, percentile } from './statistics.ts';

const HUNDRED = Array.from({ length: 100 }, (_, i) => 100 - i);

test('the 95th percentile of a hundred values is the 95th smallest', () => {
  expect(percentile(HUNDRED, 0.95)).toBe(95);
});

test('the median of three is the one in the middle, whatever their order', () => {
  expect(median([30, 10, 20])).toBe(20);
});

test('a hundred is more than nine: values are sorted as numbers', () => {
  expect(median([100, 9, 10])).toBe(10);
});

test('the whole is the largest, and of one value every part is that value', () => {
  expect(percentile(HUNDRED, 1)).toBe(100);
  expect(percentile([7], 0.05)).toBe(7);
});

test('of nothing there is no percentile', () => {
  expect(percentile([], 0.5)).toBeNaN();
});

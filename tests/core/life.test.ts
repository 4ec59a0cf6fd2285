import { expect, test } from 'vitest';
import { liveliness } from '../../renderer/core/life.ts';

test('things move at full pace after a touch and come to rest by 8 s: then nothing is drawn', () => {
  expect([0, 3, 6].map(liveliness)).toEqual([1, 1, 1]);
  expect(liveliness(7)).toBeCloseTo(0.5, 9);
  expect([8, 8.001, 60, 86_400].map(liveliness)).toEqual([0, 0, 0, 0]);
});

test('they slow down without a jerk and never speed up by themselves', () => {
  const pace = Array.from({ length: 600 }, (_, i) => liveliness(i / 60));
  expect(pace).toEqual(pace.toSorted((a, b) => b - a));
  const jumps = pace.slice(1).map((now, i) => (pace[i] ?? now) - now);
  expect(Math.max(...jumps)).toBeLessThan(0.01);
});

test('a touch in the future, by a clock that was set, is a touch just now', () => {
  expect(liveliness(-5)).toBe(1);
});

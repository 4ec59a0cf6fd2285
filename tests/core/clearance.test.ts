import { expect, test } from 'vitest';
import { clearance } from './clearance.ts';

const SQUARE = { minX: 0, maxX: 2, minZ: 0, maxZ: 2 };

test.each([
  ['a line through it', [-1, 1], [3, 1], 0],
  ['a line that ends in it', [-1, 1], [1, 1], 0],
  ['a line past one side', [-1, -1], [3, -1], 1],
  ['a line that ends before it', [-5, 1], [-3, 1], 3],
  ['a slanted line past a corner', [3, 4], [4, 3], Math.hypot(1.5, 1.5)],
  ['a point beside it', [5, 6], [5, 6], 5],
] as const)('the yardstick of these tests measures %s', (_, a, b, expected) => {
  expect(clearance(a, b, SQUARE)).toBeCloseTo(expected, 9);
});

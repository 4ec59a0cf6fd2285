import { expect, test } from 'vitest';
import { bytesPerTexel, storageBytes, trianglesOf } from './sizes.ts';

const R8 = 0x8229;
const RGBA8 = 0x8058;
const RGBA = 0x1908;
const FLOAT = 0x1406;
const UNSIGNED_BYTE = 0x1401;

test('a single-channel texel is one byte, a coloured one four, one of floats sixteen', () => {
  expect(bytesPerTexel(R8)).toBe(1);
  expect(bytesPerTexel(RGBA8)).toBe(4);
  expect(bytesPerTexel(RGBA, UNSIGNED_BYTE)).toBe(4);
  expect(bytesPerTexel(RGBA, FLOAT)).toBe(16);
});

test('a texture with all its levels takes a third more than its first', () => {
  expect(storageBytes(1, 4, [256, 256, 1])).toBe(256 * 256 * 4);
  expect(storageBytes(9, 4, [256, 256, 1]) / (256 * 256 * 4)).toBeCloseTo(4 / 3, 4);
});

test('the levels of a long texture end at one texel, and layers count', () => {
  expect(storageBytes(3, 1, [4, 1, 2])).toBe((4 + 2 + 1) * 2);
});

test('a strip and a fan make a triangle for each vertex after the second, points and lines none', () => {
  expect(trianglesOf(4, 36)).toBe(12);
  expect(trianglesOf(5, 4)).toBe(2);
  expect(trianglesOf(6, 5)).toBe(3);
  expect(trianglesOf(0, 9)).toBe(0);
  expect(trianglesOf(1, 9)).toBe(0);
});

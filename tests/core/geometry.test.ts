import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ahead,
  direction,
  distance,
  EAST,
  enclose,
  headingTo,
  inside,
  NORTH,
  overlap,
  type Point,
  rectAround,
  SOUTH,
  WEST,
  wrapAngle,
} from '../../renderer/core/geometry.ts';

const coordinate = fc.double({ min: -500, max: 500, noNaN: true });
const point: fc.Arbitrary<Point> = fc.tuple(coordinate, coordinate);
const angle = fc.double({ min: -50, max: 50, noNaN: true });

describe('headings', () => {
  test.each([
    ['north', NORTH, [0, -1]],
    ['west', WEST, [-1, 0]],
    ['south', SOUTH, [0, 1]],
    ['east', EAST, [1, 0]],
  ] as const)('%s looks where the axes say', (_, heading, [x, z]) => {
    expect(direction(heading)[0]).toBeCloseTo(x, 12);
    expect(direction(heading)[1]).toBeCloseTo(z, 12);
  });

  test('walking ahead in the heading of a point arrives at it', () => {
    fc.assert(
      fc.property(point, point, (from, to) => {
        const reached = ahead(from, headingTo(from, to), distance(from, to));
        expect(distance(reached, to)).toBeLessThan(1e-9);
      }),
    );
  });

  test('a wrapped angle looks the same way and lies in (−π, π]', () => {
    fc.assert(
      fc.property(angle, (value) => {
        const wrapped = wrapAngle(value);
        expect(wrapped).toBeGreaterThan(-Math.PI);
        expect(wrapped).toBeLessThanOrEqual(Math.PI);
        expect(distance(direction(wrapped), direction(value))).toBeLessThan(1e-9);
      }),
    );
    expect(wrapAngle(-Math.PI)).toBe(Math.PI);
    expect(wrapAngle(3 * Math.PI)).toBe(Math.PI);
  });
});

describe('rectangles', () => {
  const unit = rectAround([0, 0], 2, 4);

  test('a rectangle around a point has its width across X and its depth along Z', () => {
    expect(unit).toEqual({ minX: -1, maxX: 1, minZ: -2, maxZ: 2 });
  });

  test('rectangles that share only an edge do not overlap, a hair more and they do', () => {
    expect(overlap(unit, rectAround([2, 0], 2, 4))).toBe(false);
    expect(overlap(unit, rectAround([1.99, 0], 2, 4))).toBe(true);
    expect(overlap(unit, rectAround([0, 4], 2, 4))).toBe(false);
    expect(overlap(unit, rectAround([0, 3.99], 2, 4))).toBe(true);
  });

  test('a gap is demanded on every side', () => {
    for (const centre of [
      [2.4, 0],
      [-2.4, 0],
      [0, 4.4],
      [0, -4.4],
    ] as const) {
      expect(overlap(unit, rectAround(centre, 2, 4), 0.4)).toBe(false);
      expect(overlap(unit, rectAround(centre, 2, 4), 0.5)).toBe(true);
    }
  });

  test('overlapping is mutual', () => {
    fc.assert(
      fc.property(point, point, fc.double({ min: 0, max: 3, noNaN: true }), (a, b, gap) => {
        const [one, other] = [rectAround(a, 300, 200), rectAround(b, 100, 400)];
        expect(overlap(one, other, gap)).toBe(overlap(other, one, gap));
      }),
    );
  });

  test('its edge belongs to a rectangle', () => {
    expect(inside([1, -2], unit)).toBe(true);
    expect(inside([1.001, 0], unit)).toBe(false);
    expect(inside([0, 2.001], unit)).toBe(false);
  });

  test('what encloses several holds each of them and nothing beyond', () => {
    const other = rectAround([10, -3], 2, 2);
    expect(enclose([unit, other])).toEqual({ minX: -1, maxX: 11, minZ: -4, maxZ: 2 });
  });
});

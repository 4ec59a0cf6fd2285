import fc from 'fast-check';
import { Shape } from 'three';
import { describe, expect, test } from 'vitest';
import { createForm, type Form, type Vec } from '../../renderer/form/form.ts';
import {
  addBox,
  addExtruded,
  addPost,
  addSlab,
  addWall,
  type Side,
} from '../../renderer/form/solids.ts';
import { contradicted, dot, minus, trianglesIn, volumeOf } from './triangles.ts';

const WHITE = { colour: '#ffffff' };
const place = fc.double({ min: -9, max: 9, noNaN: true });
const size = fc.double({ min: 0.05, max: 4, noNaN: true });
const box = fc.record({ x: place, y: place, z: place, width: size, height: size, depth: size });
const RUNS = { numRuns: 60 };

/** Checks that a form is seen from outside everywhere and encloses so many cubic metres. */
function expectSolid(form: Form, volume: number, from: Vec = [0, 0, 0], least = 0.98): void {
  const triangles = trianglesIn(form);
  expect(triangles.length).toBeGreaterThan(0);
  expect(contradicted(triangles, least)).toEqual([]);
  expect(volumeOf(triangles, from) / volume).toBeCloseTo(1, 2);
}

describe('a box', () => {
  test('is closed, and its faces look away from its middle', () => {
    const property = fc.property(box, (made) => {
      const form = createForm(0.9);
      addBox(form, made, WHITE, []);
      const middle: Vec = [made.x, made.y + made.height / 2, made.z];
      expectSolid(form, made.width * made.height * made.depth, middle);
      const inward = trianglesIn(form).filter(
        ({ corners, normals }) => dot(normals[0], minus(corners[0], middle)) <= 0,
      );
      expect(inward).toEqual([]);
    });
    fc.assert(property, RUNS);
  });

  test('stands on its foot: its size and place are what was asked for', () => {
    const property = fc.property(box, (made) => {
      const form = createForm();
      addBox(form, made, WHITE);
      const corners = trianglesIn(form).flatMap((triangle) => triangle.corners);
      const span = (axis: 0 | 1 | 2) => {
        const all = corners.map((corner) => corner[axis]);
        return [Math.min(...all), Math.max(...all)];
      };
      const { x, y, z, width, height, depth } = made;
      for (const [axis, low, high] of [
        [0, x - width / 2, x + width / 2],
        [1, y, y + height],
        [2, z - depth / 2, z + depth / 2],
      ] as const) {
        expect(span(axis)[0]).toBeCloseTo(low, 4);
        expect(span(axis)[1]).toBeCloseTo(high, 4);
      }
    });
    fc.assert(property, RUNS);
  });

  test.each([
    ['left', [-1, 0, 0]],
    ['right', [1, 0, 0]],
    ['bottom', [0, -1, 0]],
    ['top', [0, 1, 0]],
    ['front', [0, 0, -1]],
    ['back', [0, 0, 1]],
  ] as const)('without its %s lacks just that side', (side: Side, [x, y, z]) => {
    const form = createForm();
    addBox(form, { x: 0, y: 0, z: 0, width: 1, height: 1, depth: 1 }, WHITE, [side]);
    const triangles = trianglesIn(form);
    expect(triangles.length).toBe(10);
    expect(triangles.filter(({ faces }) => dot(faces, [x, y, z]) > 0.5)).toEqual([]);
  });
});

test('a wall stands on both sides of its line and is seen from outside, whichever way it runs', () => {
  const spot = fc.tuple(place, place);
  const property = fc.property(spot, spot, place, size, size, (from, to, y, height, thick) => {
    const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
    fc.pre(length > 0.1);
    const form = createForm(1.3);
    addWall(form, from, to, y, height, thick, WHITE);
    // It has no underside: seen from the middle of its foot that makes no difference.
    const foot: Vec = [(from[0] + to[0]) / 2, y, (from[1] + to[1]) / 2];
    expectSolid(form, length * height * thick, foot);
  });
  fc.assert(property, RUNS);
});

/** A notched outline, anticlockwise or clockwise; 3 m² large. */
function notched(clockwise: boolean): Shape {
  const corners = [
    [0, 0],
    [2, 0],
    [2, 1],
    [1, 1],
    [1, 2],
    [0, 2],
  ];
  const shape = new Shape();
  for (const [i, [x, y]] of (clockwise ? corners.toReversed() : corners).entries())
    if (i === 0) shape.moveTo(x ?? 0, y ?? 0);
    else shape.lineTo(x ?? 0, y ?? 0);
  return shape;
}

describe.each([
  ['anticlockwise', false],
  ['clockwise', true],
])('an outline that runs %s', (_, clockwise) => {
  test('drawn out is seen from outside, from its z on towards +Z', () => {
    const form = createForm();
    addExtruded(form, notched(clockwise), -1.3, 0.5, WHITE);
    expectSolid(form, 1.5);
    const zs = trianglesIn(form).flatMap(({ corners }) => corners.map(([, , z]) => z));
    expect([Math.min(...zs), Math.max(...zs)].map((z) => z.toFixed(3))).toEqual([
      '-1.300',
      '-0.800',
    ]);
  });

  test('lying is seen from outside, from its foot up, its y towards −Z', () => {
    const form = createForm();
    addSlab(form, notched(clockwise), { x: 1, y: 2, z: 3, height: 0.5 }, WHITE);
    expectSolid(form, 1.5);
    const spots = trianglesIn(form).flatMap(({ corners }) => corners);
    expect(
      spots.every(([x, y, z]) => x > 0.99 && x < 3.01 && y > 1.99 && y < 2.51 && z < 3.01),
    ).toBe(true);
    expect(Math.min(...spots.map(([, , z]) => z))).toBeCloseTo(1, 5);
  });
});

test('a post is round, stands on its foot and is seen from outside, also when it tapers', () => {
  const property = fc.property(place, place, size, size, size, (x, y, height, radius, top) => {
    const form = createForm();
    addPost(form, { x, y, z: -x, height }, radius, WHITE, { top, sides: 48 });
    const volume = (Math.PI * height * (radius * radius + radius * top + top * top)) / 3;
    expectSolid(form, volume * 0.997, [x, y, -x], 0.9);
    const ys = trianglesIn(form).flatMap(({ corners }) => corners.map((corner) => corner[1]));
    expect(Math.min(...ys)).toBeCloseTo(y, 4);
    expect(Math.max(...ys)).toBeCloseTo(y + height, 4);
  });
  fc.assert(property, RUNS);
});

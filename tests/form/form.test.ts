import fc from 'fast-check';
import { IcosahedronGeometry, Matrix4 } from 'three';
import { describe, expect, test } from 'vitest';
import {
  addFace,
  addGeometry,
  addQuad,
  createForm,
  cross,
  finishForm,
  type Vec,
} from '../../renderer/form/form.ts';
import { contradicted, minus, trianglesIn, volumeOf } from './triangles.ts';

const WHITE = { colour: '#ffffff' };
const metres = fc.double({ min: -5, max: 5, noNaN: true });
const vec: fc.Arbitrary<Vec> = fc.tuple(metres, metres, metres);
/** Two edges that span something. */
const edges = fc.tuple(vec, vec).filter(([u, v]) => Math.hypot(...cross(u, v)) > 0.05);
const grains = fc.double({ min: 0.2, max: 8, noNaN: true });

describe('a face', () => {
  test('is seen from the side to which u × v points, whole and cut', () => {
    const property = fc.property(vec, edges, grains, (corner, [u, v], grain) => {
      for (const form of [createForm(), createForm(grain)]) {
        addFace(form, corner, u, v, WHITE);
        const triangles = trianglesIn(form);
        const sum = triangles.reduce((all, { area }) => all + area, 0);
        expect(contradicted(triangles)).toEqual([]);
        expect(sum / Math.hypot(...cross(u, v))).toBeCloseTo(1, 3);
      }
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('without a grain is two triangles', () => {
    const form = createForm();
    addFace(form, [0, 0, 0], [40, 0, 0], [0, 0, -60], WHITE);
    expect(trianglesIn(form).length).toBe(2);
    expect(form.positions.length).toBe(12);
  });

  test('is cut into pieces no longer than the grain, and into no more than that takes', () => {
    const size = fc.double({ min: 0.05, max: 6, noNaN: true });
    const property = fc.property(size, size, grains, (width, height, grain) => {
      const form = createForm(grain);
      addFace(form, [0, 0, 0], [width, 0, 0], [0, height, 0], WHITE);
      for (const { corners } of trianglesIn(form)) {
        const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
        expect(Math.max(...xs) - Math.min(...xs)).toBeLessThan(grain * 1.011 + 1e-4);
        expect(Math.max(...ys) - Math.min(...ys)).toBeLessThan(grain * 1.011 + 1e-4);
      }
      const pieces = Math.ceil(width / grain) * Math.ceil(height / grain);
      expect(trianglesIn(form).length).toBeLessThanOrEqual(2 * pieces);
    });
    fc.assert(property, { numRuns: 100 });
  });

  test('of exactly a grain’s length is one piece', () => {
    const form = createForm(0.42);
    addFace(form, [0, 0, 0], [0.42, 0, 0], [0, 0.42 * 3, 0], WHITE);
    expect(trianglesIn(form).length).toBe(6);
  });
});

test('a quad is seen from the side from which its corners run counter-clockwise', () => {
  const property = fc.property(vec, edges, (a, [u, v]) => {
    const form = createForm();
    const far: Vec = [a[0] + u[0] + v[0], a[1] + u[1] + v[1], a[2] + u[2] + v[2]];
    addQuad(form, [a, minus(a, minus([0, 0, 0], u)), far, minus(a, minus([0, 0, 0], v))], WHITE);
    expect(contradicted(trianglesIn(form))).toEqual([]);
    expect(trianglesIn(form).length).toBe(2);
  });
  fc.assert(property, { numRuns: 100 });
});

test('a geometry of three’s is added where the matrix puts it, turned with it', () => {
  const ball = new IcosahedronGeometry(1, 2);
  const form = createForm();
  const put = new Matrix4().makeRotationY(2).setPosition(3, 4, 5);
  addGeometry(form, ball, put, WHITE);
  addGeometry(form, ball, new Matrix4().makeTranslation(-9, 0, 0), WHITE);
  const triangles = trianglesIn(form);
  expect(volumeOf(triangles)).toBeGreaterThan(2 * 3.8);
  expect(volumeOf(triangles)).toBeLessThan(2 * 4.19);
  expect(contradicted(triangles, 0.9)).toEqual([]);
  const half = triangles.length / 2;
  for (const [ball, middle] of [
    [triangles.slice(0, half), [3, 4, 5]],
    [triangles.slice(half), [-9, 0, 0]],
  ] as const) {
    const corners = ball.flatMap((triangle) => triangle.corners);
    const away = corners.map((at) => Math.abs(Math.hypot(...minus(at, middle)) - 1));
    expect(Math.max(...away)).toBeLessThan(1e-5);
  }
});

describe('a finished form', () => {
  test('has paint as bytes: square roots of linear colour, tint, glow and gloss', () => {
    const form = createForm();
    addFace(form, [0, 0, 0], [1, 0, 0], [0, 0, -1], { colour: '#ff0000', tint: 1, glow: 0.5 });
    addFace(form, [0, 0, 0], [-1, 0, 0], [0, 1, 0], { colour: '#808080', gloss: 2 });
    const { colours, surfaces, normals } = finishForm(form, () => [0, 0]);
    const four = (first: number[], second: number[]) =>
      [first, second].flatMap((one) => [one, one, one, one].flat());
    expect([...colours]).toEqual(four([255, 0, 0], [118, 118, 118]));
    expect([...surfaces]).toEqual(four([255, 128, 0], [0, 0, 255]));
    expect([...normals]).toEqual(four([0, 127, 0], [0, 0, -127]));
  });

  test('asks for the light of each corner by its place and normal, and keeps it within a byte', () => {
    const form = createForm();
    addFace(form, [1, 2, 3], [0, 0, 1], [1, 0, 0], WHITE);
    addFace(form, [4, 5, 6], [0, 0, 1], [0, 1, 0], WHITE);
    const asked: unknown[] = [];
    const { lights } = finishForm(form, (at, normal) => {
      asked.push([...at, ...normal.map(Math.round)]);
      return [at[0] - 3, 0.5];
    });
    expect(asked).toHaveLength(8);
    expect(asked[0]).toEqual([1, 2, 3, 0, 1, 0]);
    expect(asked[4]).toEqual([4, 5, 6, -1, 0, 0]);
    expect([...lights.subarray(0, 2), ...lights.subarray(8, 10)]).toEqual([0, 128, 255, 128]);
  });
});

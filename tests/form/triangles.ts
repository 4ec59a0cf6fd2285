import type { BakedForm } from '../../renderer/form/baked-form.ts';
import { cross, type Form, finishForm, unit, type Vec } from '../../renderer/form/form.ts';

/** A triangle of a form: its corners (metres), the normals they carry, and the side from which it is seen. */
export interface Triangle {
  readonly corners: readonly [Vec, Vec, Vec];
  readonly normals: readonly [Vec, Vec, Vec];
  readonly faces: Vec;
  /** Square metres. */
  readonly area: number;
}

/** The triangles of a form in the making. */
export function trianglesIn(form: Form): Triangle[] {
  return trianglesOf(finishForm(form, () => [1, 0]));
}

/** The triangles of a finished form. */
export function trianglesOf({ positions, normals, indices }: BakedForm): Triangle[] {
  const vec = (list: ArrayLike<number>, i: number): Vec => [
    list[i * 3] ?? Number.NaN,
    list[i * 3 + 1] ?? Number.NaN,
    list[i * 3 + 2] ?? Number.NaN,
  ];
  return Array.from({ length: indices.length / 3 }, (_, i) => {
    const at = [0, 1, 2].map((k) => indices[i * 3 + k] ?? Number.NaN) as [number, number, number];
    const corners: Triangle['corners'] = [
      vec(positions, at[0]),
      vec(positions, at[1]),
      vec(positions, at[2]),
    ];
    const across = cross(minus(corners[1], corners[0]), minus(corners[2], corners[0]));
    return {
      corners,
      normals: [vec(normals, at[0]), vec(normals, at[1]), vec(normals, at[2])],
      faces: unit(across),
      area: Math.hypot(...across) / 2,
    };
  });
}

/** `a` seen from `b`. */
export function minus(a: Vec, b: Vec): Vec {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** The inner product. */
export function dot(a: Vec, b: Vec): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

/**
 * The volume that triangles seen from outside enclose, in cubic metres; less, or negative, when some are turned inside out.
 * A flat side may be missing if `from` lies in its plane.
 */
export function volumeOf(triangles: readonly Triangle[], from: Vec = [0, 0, 0]): number {
  return triangles.reduce((sum, { corners: [a, b, c] }) => {
    return sum + dot(minus(a, from), cross(minus(b, from), minus(c, from))) / 6;
  }, 0);
}

/** Triangles that a corner's normal does not agree with, by more than a hair; flat ones without any area count not. */
export function contradicted(triangles: readonly Triangle[], least = 0.98): Triangle[] {
  return triangles.filter(
    ({ normals, faces, area }) =>
      area > 1e-7 && normals.some((normal) => !(dot(unit(normal), faces) > least)),
  );
}

/** The same of a finished form that may have half a million triangles: how many there are. */
export function countContradicted(form: BakedForm, least: number): number {
  const { positions: p, normals: n, indices } = form;
  let count = 0;
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [at3(indices, i), at3(indices, i + 1), at3(indices, i + 2)];
    const u = between(p, a, b);
    const v = between(p, a, c);
    const faces = cross(u, v);
    const length = Math.hypot(...faces);
    if (length < 2e-7) continue;
    const agrees = (k: number) =>
      (n[k] ?? 0) * faces[0] + (n[k + 1] ?? 0) * faces[1] + (n[k + 2] ?? 0) * faces[2] >
      least * 127 * length;
    if (!(agrees(a) && agrees(b) && agrees(c))) count += 1;
  }
  return count;
}

function at3(indices: Uint32Array, i: number): number {
  return (indices[i] ?? 0) * 3;
}

function between(p: Float32Array, a: number, b: number): Vec {
  return [
    (p[b] ?? 0) - (p[a] ?? 0),
    (p[b + 1] ?? 0) - (p[a + 1] ?? 0),
    (p[b + 2] ?? 0) - (p[a + 2] ?? 0),
  ];
}

/** How far from `from` in a direction of length 1 the first triangle is met, in metres; without end when none is. (Möller, Trumbore 1997) */
export function firstHit(triangles: readonly Triangle[], from: Vec, way: Vec): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (const { corners } of triangles) {
    const [a, b, c] = corners;
    const [ab, ac, ap] = [minus(b, a), minus(c, a), minus(from, a)];
    const p = cross(way, ac);
    const det = dot(ab, p);
    if (Math.abs(det) < 1e-9) continue;
    const u = dot(ap, p) / det;
    const q = cross(ap, ab);
    const v = dot(way, q) / det;
    const t = dot(ac, q) / det;
    if (u >= 0 && v >= 0 && u + v <= 1 && t > 0) nearest = Math.min(nearest, t);
  }
  return nearest;
}

import { type BufferGeometry, Color, type Matrix4, Vector3 } from 'three';
import type { BakedForm } from './baked-form.ts';
import { List } from './list.ts';

/** What a surface is made of. Parts run from 0 to 1. */
export interface Paint {
  /** `#rrggbb`. */
  readonly colour: string;
  /** How much of the zone's colour lies over it. */
  readonly tint?: number;
  /** How much it shines by itself. */
  readonly glow?: number;
  /** How much it mirrors: 0.1 varnished wood, 0.6 brushed metal. */
  readonly gloss?: number;
}

/** A shape in the making: the corners and triangles of one merged, indexed geometry, as `BakedForm` holds them, without light. */
export interface Form {
  /** Metres. */
  readonly positions: List<Float32Array>;
  readonly normals: List<Int8Array>;
  readonly colours: List<Uint8Array>;
  readonly surfaces: List<Uint8Array>;
  readonly indices: List<Uint32Array>;
  /** Faces are cut into pieces no longer than this, in metres, so that baked light can change along them. */
  readonly grain: number;
}

/** A point or a direction, `[x, y, z]`. */
export type Vec = readonly [x: number, y: number, z: number];

/** An empty form. */
export function createForm(grain: number = Number.POSITIVE_INFINITY): Form {
  return {
    positions: new List(new Float32Array(0)),
    normals: new List(new Int8Array(0)),
    colours: new List(new Uint8Array(0)),
    surfaces: new List(new Uint8Array(0)),
    indices: new List(new Uint32Array(0)),
    grain,
  };
}

/**
 * Makes room for `count` corners that look one way and are of one paint; gives the number of the first. Their places are still to
 * be written. A page shapes its whole hall before its first picture, by code that ran never before: whatever is the same for many
 * corners is worked out once.
 */
function addCorners(form: Form, count: number, normal: Vec, paint: Paint): number {
  const first = form.positions.length / 3;
  const { colour, surface } = bytesOf(paint);
  form.positions.extend(count * 3);
  repeat(form.normals, count, [toNormal(normal[0]), toNormal(normal[1]), toNormal(normal[2])]);
  repeat(form.colours, count, colour);
  repeat(form.surfaces, count, surface);
  return first;
}

/** Adds the same three numbers so many times. */
function repeat(list: List<Int8Array> | List<Uint8Array>, count: number, three: Vec): void {
  const from = list.length;
  const data = list.extend(count * 3);
  const [a, b, c] = three;
  for (let i = from; i < list.length; i += 3) {
    data[i] = a;
    data[i + 1] = b;
    data[i + 2] = c;
  }
}

interface PaintBytes {
  readonly colour: Vec;
  readonly surface: Vec;
}

/** Paints as bytes: a hall uses the same few for thousands of corners. */
const BYTES = new WeakMap<Paint, PaintBytes>();

function bytesOf(paint: Paint): PaintBytes {
  const known = BYTES.get(paint);
  if (known) return known;
  const { r, g, b } = new Color(paint.colour);
  const bytes: PaintBytes = {
    // The square root keeps dark tones apart; the shader squares.
    colour: [toByte(Math.sqrt(r)), toByte(Math.sqrt(g)), toByte(Math.sqrt(b))],
    surface: [toByte(paint.tint ?? 0), toByte(paint.glow ?? 0), toByte(paint.gloss ?? 0)],
  };
  BYTES.set(paint, bytes);
  return bytes;
}

function toNormal(part: number): number {
  return Math.round(part * 127);
}

/** Adds a flat four-cornered face from `corner` along `u` and `v` (metres); it is seen from the side to which u × v points. */
export function addFace(form: Form, corner: Vec, u: Vec, v: Vec, paint: Paint): void {
  const across = pieces(u, form.grain);
  const up = pieces(v, form.grain);
  const first = addCorners(form, (across + 1) * (up + 1), unit(cross(u, v)), paint);
  const positions = form.positions.extend(0);
  let at = first * 3;
  for (let j = 0; j <= up; j += 1) {
    for (let i = 0; i <= across; i += 1) {
      for (let axis = 0; axis < 3; axis += 1) {
        const from = corner[axis] ?? 0;
        positions[at] = from + ((u[axis] ?? 0) * i) / across + ((v[axis] ?? 0) * j) / up;
        at += 1;
      }
    }
  }
  let place = form.indices.length;
  const indices = form.indices.extend(across * up * 6);
  for (let j = 0; j < up; j += 1) {
    for (let i = 0; i < across; i += 1) {
      const a = first + j * (across + 1) + i;
      const c = a + across + 1;
      for (const corner of [a, a + 1, c + 1, a, c + 1, c]) {
        indices[place] = corner;
        place += 1;
      }
    }
  }
}

/** Adds a face through four corners, which need not lie in a plane; seen from the side from which they run counter-clockwise. */
export function addQuad(form: Form, corners: readonly [Vec, Vec, Vec, Vec], paint: Paint): void {
  const [a, b, c, d] = corners;
  const normal = unit(cross(minus(b, a), minus(d, a)));
  const first = addCorners(form, 4, normal, paint);
  const positions = form.positions.extend(0);
  positions.set(a, first * 3);
  positions.set(b, first * 3 + 3);
  positions.set(c, first * 3 + 6);
  positions.set(d, first * 3 + 9);
  const place = form.indices.length;
  const four = [first, first + 1, first + 2, first, first + 2, first + 3];
  form.indices.extend(6).set(four, place);
}

function pieces(edge: Vec, grain: number): number {
  return Math.max(1, Math.ceil(Math.hypot(...edge) / grain - 0.01));
}

function minus(a: Vec, b: Vec): Vec {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}

/** The cross product. */
export function cross(a: Vec, b: Vec): Vec {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The same direction with length 1. */
export function unit(a: Vec): Vec {
  const length = Math.hypot(...a) || 1;
  return [a[0] / length, a[1] / length, a[2] / length];
}

/** Adds a geometry of three's, moved by `matrix`. Its own colours and texture places are left out. */
export function addGeometry(
  form: Form,
  geometry: BufferGeometry,
  matrix: Matrix4,
  paint: Paint,
): void {
  const position = geometry.getAttribute('position');
  const normal = geometry.getAttribute('normal');
  const first = addCorners(form, position.count, [0, 0, 0], paint);
  const positions = form.positions.extend(0);
  const normals = form.normals.extend(0);
  const point = new Vector3();
  for (let i = 0; i < position.count; i += 1) {
    const at = (first + i) * 3;
    point.fromBufferAttribute(position, i).applyMatrix4(matrix).toArray(positions, at);
    point.fromBufferAttribute(normal, i).transformDirection(matrix);
    normals[at] = toNormal(point.x);
    normals[at + 1] = toNormal(point.y);
    normals[at + 2] = toNormal(point.z);
  }
  const { index } = geometry;
  const corners = index?.count ?? position.count;
  const place = form.indices.length;
  const indices = form.indices.extend(corners);
  for (let i = 0; i < corners; i += 1)
    indices[place + i] = first + (index ? (index.array[i] ?? 0) : i);
}

/** The finished form; `light` gives each corner's share of daylight and of lamp light, 0 to 1. It may not keep what it is given. */
export function finishForm(
  form: Form,
  light: (at: Vec, normal: Vec) => readonly [number, number],
): BakedForm {
  const positions = form.positions.finish();
  const normals = form.normals.finish();
  const lights = new Uint8Array((positions.length / 3) * 2);
  // One of each for all corners: two lists a corner would be a quarter of a million.
  const at: [number, number, number] = [0, 0, 0];
  const normal: [number, number, number] = [0, 0, 0];
  for (let i = 0, k = 0; i < positions.length; i += 3, k += 2) {
    for (let axis = 0; axis < 3; axis += 1) {
      at[axis] = positions[i + axis] ?? 0;
      normal[axis] = (normals[i + axis] ?? 0) / 127;
    }
    const shares = light(at, normal);
    lights[k] = toByte(shares[0]);
    lights[k + 1] = toByte(shares[1]);
  }
  return {
    positions,
    normals,
    colours: form.colours.finish(),
    surfaces: form.surfaces.finish(),
    indices: form.indices.finish(),
    lights,
  };
}

function toByte(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 255);
}

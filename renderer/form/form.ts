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

/** Adds one corner; gives its number. */
export function addCorner(form: Form, at: Vec, normal: Vec, paint: Paint): number {
  const { colour, surface } = bytesOf(paint);
  form.positions.push(at[0], at[1], at[2]);
  form.normals.push(toNormal(normal[0]), toNormal(normal[1]), toNormal(normal[2]));
  form.colours.push(colour[0], colour[1], colour[2]);
  form.surfaces.push(surface[0], surface[1], surface[2]);
  return form.positions.length / 3 - 1;
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
  const normal = unit(cross(u, v));
  const across = pieces(u, form.grain);
  const up = pieces(v, form.grain);
  const first = form.positions.length / 3;
  for (let j = 0; j <= up; j += 1) {
    for (let i = 0; i <= across; i += 1) {
      const at = along(along(corner, u, i / across), v, j / up);
      addCorner(form, at, normal, paint);
    }
  }
  for (let j = 0; j < up; j += 1) {
    for (let i = 0; i < across; i += 1) {
      const a = first + j * (across + 1) + i;
      const c = a + across + 1;
      form.indices.push(a, a + 1, c + 1);
      form.indices.push(a, c + 1, c);
    }
  }
}

/** Adds a face through four corners, which need not lie in a plane; seen from the side from which they run counter-clockwise. */
export function addQuad(form: Form, corners: readonly [Vec, Vec, Vec, Vec], paint: Paint): void {
  const [a, b, , d] = corners;
  const normal = unit(cross(along(b, a, -1), along(d, a, -1)));
  const first = form.positions.length / 3;
  for (const corner of corners) addCorner(form, corner, normal, paint);
  form.indices.push(first, first + 1, first + 2);
  form.indices.push(first, first + 2, first + 3);
}

function pieces(edge: Vec, grain: number): number {
  return Math.max(1, Math.ceil(Math.hypot(...edge) / grain - 0.01));
}

/** `at` moved by a part of a vector. */
function along(at: Vec, way: Vec, part: number): Vec {
  return [at[0] + way[0] * part, at[1] + way[1] * part, at[2] + way[2] * part];
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
  const first = form.positions.length / 3;
  const at = new Vector3();
  const up = new Vector3();
  for (let i = 0; i < position.count; i += 1) {
    at.fromBufferAttribute(position, i).applyMatrix4(matrix);
    up.fromBufferAttribute(normal, i).transformDirection(matrix);
    addCorner(form, at.toArray(), up.toArray(), paint);
  }
  const { index } = geometry;
  const corners = index?.count ?? position.count;
  const corner = (i: number) => first + (index ? index.getX(i) : i);
  for (let i = 0; i + 2 < corners; i += 3)
    form.indices.push(corner(i), corner(i + 1), corner(i + 2));
}

/** The finished form; `light` gives each corner's share of daylight and of lamp light, 0 to 1. */
export function finishForm(
  form: Form,
  light: (at: Vec, normal: Vec) => readonly [number, number],
): BakedForm {
  const count = form.positions.length / 3;
  const lights = new Uint8Array(count * 2);
  for (let i = 0; i < count; i += 1) {
    const { positions: p, normals: n } = form;
    const at: Vec = [p.at(i * 3), p.at(i * 3 + 1), p.at(i * 3 + 2)];
    const normal: Vec = [n.at(i * 3) / 127, n.at(i * 3 + 1) / 127, n.at(i * 3 + 2) / 127];
    const [day, lamp] = light(at, normal);
    lights[i * 2] = toByte(day);
    lights[i * 2 + 1] = toByte(lamp);
  }
  return {
    positions: form.positions.finish(),
    normals: form.normals.finish(),
    colours: form.colours.finish(),
    surfaces: form.surfaces.finish(),
    indices: form.indices.finish(),
    lights,
  };
}

function toByte(part: number): number {
  return Math.round(Math.min(1, Math.max(0, part)) * 255);
}

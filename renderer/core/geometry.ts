/**
 * The axes, once: metres, right-handed, Y up; the floor is the XZ plane, north is −Z, east is +X. A heading is in
 * radians: 0 looks north (−Z), counter-clockwise positive seen from above, so π/2 looks west.
 */

/** A point on the floor, `[x, z]` in metres. */
export type Point = readonly [x: number, z: number];

/** Where somebody stands and which way they look: a point in metres and a heading in radians. */
export interface Pose {
  readonly at: Point;
  readonly heading: number;
}

/** An upright rectangle on the floor, in metres. */
export interface Rect {
  readonly minX: number;
  readonly maxX: number;
  readonly minZ: number;
  readonly maxZ: number;
}

/** Looking north, west, south, east. */
export const NORTH = 0;
/** Heading to the west, in radians. */
export const WEST: number = Math.PI / 2;
/** Heading to the south, in radians. */
export const SOUTH: number = Math.PI;
/** Heading to the east, in radians. */
export const EAST: number = -Math.PI / 2;

/** The unit vector of a heading, `[x, z]`. */
export function direction(heading: number): Point {
  return [-Math.sin(heading), -Math.cos(heading)];
}

/** The heading in which `to` lies, seen from `from`, in radians. */
export function headingTo(from: Point, to: Point): number {
  return Math.atan2(from[0] - to[0], from[1] - to[1]);
}

/** The point `distance` metres from `at` in a heading. */
export function ahead(at: Point, heading: number, distance: number): Point {
  const [dx, dz] = direction(heading);
  return [at[0] + dx * distance, at[1] + dz * distance];
}

/** Distance between two points, in metres. */
export function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1]);
}

/** The same angle in (−π, π]. */
export function wrapAngle(angle: number): number {
  const turn = 2 * Math.PI;
  const wrapped = ((angle % turn) + turn) % turn;
  return wrapped > Math.PI ? wrapped - turn : wrapped;
}

/** The rectangle of a size (metres) around a centre. */
export function rectAround(centre: Point, width: number, depth: number): Rect {
  return {
    minX: centre[0] - width / 2,
    maxX: centre[0] + width / 2,
    minZ: centre[1] - depth / 2,
    maxZ: centre[1] + depth / 2,
  };
}

/** Whether two rectangles share more than an edge; `gap` metres are demanded between them. */
export function overlap(a: Rect, b: Rect, gap = 0): boolean {
  const slack = gap - 1e-6;
  return (
    a.minX < b.maxX + slack &&
    b.minX < a.maxX + slack &&
    a.minZ < b.maxZ + slack &&
    b.minZ < a.maxZ + slack
  );
}

/** Whether a point lies in a rectangle, its edge included. */
export function inside([x, z]: Point, rect: Rect): boolean {
  return x >= rect.minX && x <= rect.maxX && z >= rect.minZ && z <= rect.maxZ;
}

/** The smallest rectangle that holds all of several; at least one. */
export function enclose(rects: readonly [Rect, ...Rect[]]): Rect {
  return {
    minX: Math.min(...rects.map((r) => r.minX)),
    maxX: Math.max(...rects.map((r) => r.maxX)),
    minZ: Math.min(...rects.map((r) => r.minZ)),
    maxZ: Math.max(...rects.map((r) => r.maxZ)),
  };
}

import { CylinderGeometry, ExtrudeGeometry, Matrix4, type Shape } from 'three';
import { addFace, addGeometry, type Form, type Paint } from './form.ts';

/** An upright box: its middle on the floor plan `(x, z)`, its foot at `y`, width (x), height, depth (z), in metres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
}

/** The sides of a box. */
export type Side = 'left' | 'right' | 'bottom' | 'top' | 'front' | 'back';

/** Adds an upright box; `without` leaves out sides that nobody can see. Front is −Z, right is +X. */
export function addBox(
  form: Form,
  box: Box,
  paint: Paint,
  without: readonly Side[] = ['bottom'],
): void {
  const { x, y, z, width: w, height: h, depth: d } = box;
  const [l, r, b, t, f, k] = [x - w / 2, x + w / 2, y, y + h, z - d / 2, z + d / 2];
  const side = (
    name: Side,
    ...face: Parameters<typeof addFace> extends [Form, ...infer F] ? F : never
  ) => {
    if (!without.includes(name)) addFace(form, ...face);
  };
  side('front', [r, b, f], [-w, 0, 0], [0, h, 0], paint);
  side('back', [l, b, k], [w, 0, 0], [0, h, 0], paint);
  side('left', [l, b, f], [0, 0, d], [0, h, 0], paint);
  side('right', [r, b, k], [0, 0, -d], [0, h, 0], paint);
  side('top', [l, t, k], [w, 0, 0], [0, 0, -d], paint);
  side('bottom', [l, b, f], [w, 0, 0], [0, 0, d], paint);
}

/** Adds an upright wall between two points of the floor plan, `thick` metres, standing on both sides of the line. */
export function addWall(
  form: Form,
  from: readonly [number, number],
  to: readonly [number, number],
  y: number,
  height: number,
  thick: number,
  paint: Paint,
): void {
  const [dx, dz] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dz);
  const [nx, nz] = [(-dz / length) * (thick / 2), (dx / length) * (thick / 2)];
  const up = [0, height, 0] as const;
  const a = [from[0] + nx, y, from[1] + nz] as const;
  const b = [to[0] + nx, y, to[1] + nz] as const;
  const c = [to[0] - nx, y, to[1] - nz] as const;
  const d = [from[0] - nx, y, from[1] - nz] as const;
  addFace(form, a, [dx, 0, dz], up, paint);
  addFace(form, c, [-dx, 0, -dz], up, paint);
  addFace(form, d, [2 * nx, 0, 2 * nz], up, paint);
  addFace(form, b, [-2 * nx, 0, -2 * nz], up, paint);
  addFace(form, [d[0], y + height, d[2]], [2 * nx, 0, 2 * nz], [dx, 0, dz], paint);
}

/** Adds a flat outline (x to the right, y up, seen from the front), drawn out along +Z from `z` by `depth` metres. */
export function addExtruded(
  form: Form,
  outline: Shape,
  z: number,
  depth: number,
  paint: Paint,
  curveSegments = 6,
): void {
  const geometry = new ExtrudeGeometry(outline, { depth, bevelEnabled: false, curveSegments });
  addGeometry(form, geometry, new Matrix4().makeTranslation(0, 0, z), paint);
  geometry.dispose();
}

/** Adds a flat outline lying: its x along +X, its y along −Z, from `y` up by `height` metres, moved to `(x, z)`. */
export function addSlab(
  form: Form,
  outline: Shape,
  place: { readonly x: number; readonly y: number; readonly z: number; readonly height: number },
  paint: Paint,
  curveSegments = 10,
): void {
  const geometry = new ExtrudeGeometry(outline, {
    depth: place.height,
    bevelEnabled: false,
    curveSegments,
  });
  const lie = new Matrix4().makeRotationX(-Math.PI / 2).setPosition(place.x, place.y, place.z);
  addGeometry(form, geometry, lie, paint);
  geometry.dispose();
}

/** Adds an upright round post: foot at `y`, radius below and above, in metres. */
export function addPost(
  form: Form,
  place: { readonly x: number; readonly y: number; readonly z: number; readonly height: number },
  radius: number,
  paint: Paint,
  {
    top = radius,
    sides = 12,
    open = false,
  }: { readonly top?: number; readonly sides?: number; readonly open?: boolean } = {},
): void {
  const geometry = new CylinderGeometry(top, radius, place.height, sides, 1, open);
  const stand = new Matrix4().makeTranslation(place.x, place.y + place.height / 2, place.z);
  addGeometry(form, geometry, stand, paint);
  geometry.dispose();
}

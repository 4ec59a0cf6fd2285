import { Euler, Matrix4, Quaternion, Vector3 } from 'three';

/** Places a plane 1 metre wide and high that faces +Z upright at a point of the floor plan, its middle `y` metres high, facing a heading. */
export function upright(
  [x, z]: readonly [number, number],
  y: number,
  heading: number,
  width: number,
  height: number,
): Matrix4 {
  // A heading of 0 faces −Z.
  const turn = new Quaternion().setFromEuler(new Euler(0, heading + Math.PI, 0));
  return new Matrix4().compose(new Vector3(x, y, z), turn, new Vector3(width, height, 1));
}

/** The same flat on the floor, read by somebody who looks in `heading`. */
export function onFloor(
  [x, z]: readonly [number, number],
  heading: number,
  width: number,
  height: number,
): Matrix4 {
  const turn = new Quaternion().setFromEuler(new Euler(-Math.PI / 2, heading, 0, 'YXZ'));
  return new Matrix4().compose(new Vector3(x, 0.02, z), turn, new Vector3(width, height, 1));
}

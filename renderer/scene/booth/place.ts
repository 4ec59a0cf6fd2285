import { Matrix4 } from 'three';
import type { Pose } from '#core/geometry.ts';
import { SIZES } from '#core/lanes.ts';
import type { Panel } from '../../form/booth/anchors.ts';

/** From a booth's middle to its side, in metres. */
const SIDE = SIZES.boothWidth / 2;

/** Where a booth stands. */
export function boothMatrix({ at, heading }: Pose): Matrix4 {
  return new Matrix4().makeRotationY(heading).setPosition(at[0], 0, at[1]);
}

/** Where a panel of a booth hangs, for a plane 1 metre wide and high that faces +Z; `lift` metres before its place. */
export function panelMatrix(
  pose: Pose,
  { at: [x, y, z], width, height }: Panel,
  lift = 0,
): Matrix4 {
  const local = new Matrix4()
    .makeRotationY(Math.PI)
    .multiply(new Matrix4().makeScale(width, height, 1));
  return boothMatrix(pose).multiply(local.setPosition(x, y, z - lift));
}

/** Where a panel stands upright on the side wall that the visitor sees to the right (1) or the left (−1), its middle `y` metres high. */
export function sideMatrix(
  pose: Pose,
  side: 1 | -1,
  y: number,
  width: number,
  height: number,
): Matrix4 {
  // A visitor before the booth has its −X to the right.
  const local = new Matrix4()
    .makeRotationY((-side * Math.PI) / 2)
    .multiply(new Matrix4().makeScale(width, height, 1));
  return boothMatrix(pose).multiply(local.setPosition(-side * (SIDE + 0.012), y, 0.15));
}

/** The same panel on the outside of the booth's back wall, seen from behind. */
export function outsideMatrix(pose: Pose, { width, height }: Panel, back: number): Matrix4 {
  const local = new Matrix4().makeScale(width, height, 1).setPosition(0, 1.4, back + 0.012);
  return boothMatrix(pose).multiply(local);
}

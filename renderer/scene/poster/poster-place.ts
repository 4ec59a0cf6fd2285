import { Euler, Matrix4, Quaternion, Vector3 } from 'three';
import { ahead, type Pose } from '#core/geometry.ts';
import { PORTAL } from '../form/booth-form.ts';

/** Where the picture of a booth hangs: on its back wall, facing its front; `lift` metres before the wall's picture. */
export function posterMatrix(pose: Pose, lift = 0): Matrix4 {
  const [x, z] = ahead(pose.at, pose.heading, -(PORTAL.depth / 2) + 0.155 + lift);
  const turn = new Quaternion().setFromEuler(new Euler(0, pose.heading + Math.PI, 0));
  const { width, height, middle } = PORTAL.poster;
  return new Matrix4().compose(new Vector3(x, middle, z), turn, new Vector3(width, height, 1));
}

/** The same picture on the outside of a booth's back wall: what is seen of it from behind. */
export function outerPosterMatrix(pose: Pose): Matrix4 {
  const [x, z] = ahead(pose.at, pose.heading, -(PORTAL.depth / 2) - 0.012);
  const turn = new Quaternion().setFromEuler(new Euler(0, pose.heading, 0));
  const { width, height, middle } = PORTAL.poster;
  return new Matrix4().compose(new Vector3(x, middle, z), turn, new Vector3(width, height, 1));
}

import { MathUtils, type PerspectiveCamera } from 'three';
import { type Frame, fieldOfView } from '#core/framing.ts';
import { ahead, NORTH, type Pose, WEST } from '#core/geometry.ts';
import type { HallPlan } from '#core/plan.ts';
import type { Look } from './look.ts';

/** Eye height in metres: a standing adult's, a little lowered so that a child recognises the view too. */
const EYE = 1.52;
/** The usual look, in radians: a touch below level, so that title and picture of a booth are both in view. */
const GAZE = -0.01;
/** How steeply the hall is seen from above, in radians. */
const STEEP = 0.95;

/** Points a camera from a pose. */
export function aimInside(camera: PerspectiveCamera, pose: Pose, look: Look): void {
  camera.position.set(pose.at[0], EYE, pose.at[1]);
  camera.rotation.set(GAZE + look.pitch, pose.heading + look.yaw, 0, 'YXZ');
}

/** Points a camera at the whole hall from above, as far away as its frame needs; a wide frame sees it from the side. */
export function aimAbove(camera: PerspectiveCamera, { bounds }: HallPlan, frame: Frame): void {
  const across = bounds.maxX - bounds.minX;
  const along = bounds.maxZ - bounds.minZ;
  const aspect = frame.width / frame.height;
  const sideways = aspect > 1 && along > across;
  const [width, depth] = sideways ? [along, across] : [across, along];
  const upright = fieldOfView(aspect);
  const wide = 2 * Math.atan(Math.tan(upright / 2) * aspect);
  const away = Math.max(
    (width * 0.52) / Math.tan(wide / 2) + depth * 0.24,
    (depth * 0.54 * Math.sin(STEEP)) / Math.tan(upright / 2) + depth * 0.16,
  );
  const heading = sideways ? WEST : NORTH;
  const middle = [(bounds.minX + bounds.maxX) / 2, (bounds.minZ + bounds.maxZ) / 2] as const;
  const [x, z] = ahead(middle, heading + Math.PI, away * Math.cos(STEEP));
  camera.position.set(x, away * Math.sin(STEEP), z);
  camera.rotation.set(-STEEP, heading, 0, 'YXZ');
}

/** Shows the hall so that `stage`, the uncovered part of a canvas of `width` × `height` pixels, is its picture. */
export function frameCamera(
  camera: PerspectiveCamera,
  stage: Frame,
  width: number,
  height: number,
): void {
  const aspect = stage.width / stage.height;
  camera.aspect = aspect;
  camera.fov = MathUtils.radToDeg(fieldOfView(aspect));
  camera.setViewOffset(stage.width, stage.height, -stage.x, -stage.y, width, height);
}

/** A frame part of the way between two. */
export function betweenFrames(a: Frame, b: Frame, part: number): Frame {
  const mix = (from: number, to: number) => from + (to - from) * part;
  return {
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    width: mix(a.width, b.width),
    height: mix(a.height, b.height),
  };
}

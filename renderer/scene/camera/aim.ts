import { MathUtils, type PerspectiveCamera } from 'three';
import type { AboveView } from '#core/above.ts';
import { type Frame, fieldOfView } from '#core/framing.ts';
import type { Pose } from '#core/geometry.ts';
import type { Look } from './look.ts';

/** Eye height in metres: a standing adult's, a little lowered so that a child recognises the view too. */
export const EYE = 1.52;
/** The usual look, in radians: a touch below level, so that title and picture of a booth are both in view. */
const GAZE = -0.01;

/** How far the eye rises and how much it looks down when it leaves for the view from above; metres and radians. */
const LIFT = 1.6;
const NOD = 0.45;

/** Points a camera from a pose; `rising` says how far it is on its way up, 0 to 1. */
export function aimInside(camera: PerspectiveCamera, pose: Pose, look: Look, rising = 0): void {
  camera.position.set(pose.at[0], EYE + LIFT * rising, pose.at[1]);
  const pitch = GAZE + look.pitch - NOD * rising;
  camera.rotation.set(pitch, pose.heading + look.yaw, 0, 'YXZ');
}

/** Points a camera at the hall from above; `nearer` brings it closer by a part of its distance, on the way there. */
export function aimAbove(
  camera: PerspectiveCamera,
  { eye, heading, down }: AboveView,
  nearer = 0,
): void {
  const way = 1 - nearer;
  camera.position.set(eye[0], eye[1] * way, eye[2]);
  camera.rotation.set(-down, heading, 0, 'YXZ');
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

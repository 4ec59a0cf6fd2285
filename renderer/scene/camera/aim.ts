import { MathUtils, type PerspectiveCamera } from 'three';
import { type Frame, fieldOfView } from '#core/framing.ts';
import { ahead, type Pose } from '#core/geometry.ts';
import type { HallPlan } from '#core/plan.ts';
import type { Look } from './look.ts';

/** Eye height in metres: a standing adult's, a little lowered so that a child recognises the view too. */
const EYE = 1.52;
/** The usual look, in radians: slightly down, where the booths are. */
const GAZE = -0.03;
/** How steeply the hall is seen from above, in radians. */
const STEEP = 0.95;

/** Points a camera from a pose. */
export function aimInside(camera: PerspectiveCamera, pose: Pose, look: Look): void {
  camera.position.set(pose.at[0], EYE, pose.at[1]);
  camera.rotation.set(GAZE + look.pitch, pose.heading + look.yaw, 0, 'YXZ');
}

/** Points a camera at the whole hall from above and south, as far away as its frame needs. */
export function aimAbove(camera: PerspectiveCamera, { bounds }: HallPlan, frame: Frame): void {
  const width = bounds.maxX - bounds.minX;
  const depth = bounds.maxZ - bounds.minZ;
  const aspect = frame.width / frame.height;
  const upright = fieldOfView(aspect);
  const across = 2 * Math.atan(Math.tan(upright / 2) * aspect);
  const away = Math.max(
    (width * 0.54) / Math.tan(across / 2) + depth * 0.3,
    (depth * 0.56 * Math.sin(STEEP)) / Math.tan(upright / 2) + depth * 0.2,
  );
  const middle = [(bounds.minX + bounds.maxX) / 2, (bounds.minZ + bounds.maxZ) / 2] as const;
  const [x, z] = ahead(middle, Math.PI, away * Math.cos(STEEP));
  camera.position.set(x, away * Math.sin(STEEP), z);
  camera.rotation.set(-STEEP, 0, 0, 'YXZ');
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

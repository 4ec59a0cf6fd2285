import { type Frame, fieldOfView } from './framing.ts';
import { ahead, NORTH, type Point, WEST } from './geometry.ts';
import type { HallPlan } from './plan.ts';

/** How steeply the hall is seen from above, in radians. */
const STEEP = 0.95;
/** How high the walls stand when the roof is off, in metres: as high as the eaves and a little more. */
const WALLS = 5.5;

/** An eye over the hall: where it is (metres), its heading and how far it looks down (radians). */
export interface AboveView {
  readonly eye: readonly [x: number, y: number, z: number];
  readonly heading: number;
  readonly down: number;
}

/** The view of the whole hall from above, as far away as its frame needs; a wide frame sees it from the side. */
export function viewFromAbove({ bounds }: HallPlan, frame: Frame): AboveView {
  const across = bounds.maxX - bounds.minX;
  const along = bounds.maxZ - bounds.minZ;
  const aspect = frame.width / frame.height;
  const sideways = aspect > 1 && along > across;
  const [width, depth] = sideways ? [along, across] : [across, along];
  const upright = fieldOfView(aspect);
  const wide = 2 * Math.atan(Math.tan(upright / 2) * aspect);
  // What lies nearest fills the picture from side to side or down to its lower edge.
  const nearest = Math.max(
    width / 2 / Math.tan(wide / 2),
    ((depth / 2) * Math.sin(STEEP)) / Math.tan(upright / 2),
  );
  const away = nearest + (depth / 2) * Math.cos(STEEP) + WALLS * Math.sin(STEEP);
  const heading = sideways ? WEST : NORTH;
  const middle: Point = [(bounds.minX + bounds.maxX) / 2, (bounds.minZ + bounds.maxZ) / 2];
  const [x, z] = ahead(middle, heading + Math.PI, away * Math.cos(STEEP));
  return { eye: [x, away * Math.sin(STEEP), z], heading, down: STEEP };
}

/** Where on the glass a point of the hall (metres) is seen from above, in CSS pixels. */
export function seenFromAbove(
  { eye, heading, down }: AboveView,
  [x, y, z]: readonly [x: number, y: number, z: number],
  frame: Frame,
): { readonly x: number; readonly y: number } {
  const [dx, dy, dz] = [x - eye[0], y - eye[1], z - eye[2]];
  const right = dx * Math.cos(heading) - dz * Math.sin(heading);
  const level = -dx * Math.sin(heading) - dz * Math.cos(heading);
  const far = level * Math.cos(down) - dy * Math.sin(down);
  const up = level * Math.sin(down) + dy * Math.cos(down);
  const scale = frame.height / 2 / Math.tan(fieldOfView(frame.width / frame.height) / 2);
  return {
    x: frame.x + frame.width / 2 + (right / far) * scale,
    y: frame.y + frame.height / 2 - (up / far) * scale,
  };
}

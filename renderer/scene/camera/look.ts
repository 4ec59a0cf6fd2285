/** Which way the visitor looks, apart from where they face: what a drag turns. Mutated every frame, so not in the store. */
export interface Look {
  /** Radians, counter-clockwise positive. */
  yaw: number;
  /** Radians, up positive; at most `PITCH_LIMIT` either way. */
  pitch: number;
}

/** How far up and down one can look, in radians: 25 degrees. */
const PITCH_LIMIT: number = (25 * Math.PI) / 180;

/** Turns a look by a drag, within its limits. */
export function turnLook(look: Look, yaw: number, pitch: number): void {
  look.yaw += yaw;
  look.pitch = Math.min(PITCH_LIMIT, Math.max(-PITCH_LIMIT, look.pitch + pitch));
}

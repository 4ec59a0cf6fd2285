/** How a model is looked at: turned about its upright axis, seen from above (radians), and how many times enlarged. */
export interface ModelPose {
  readonly yaw: number;
  readonly pitch: number;
  readonly size: number;
}

/** As it stands first: a little from the side and from above, as on its plinth. */
export const MODEL_REST: ModelPose = { yaw: -0.45, pitch: 0.25, size: 1 };
/** From nearly straight above to somewhat below, in radians. */
const PITCH = { least: -0.6, most: 1.45 } as const;
const SIZE = { least: 0.7, most: 3 } as const;
/** One press turns by so much, in radians, and enlarges so many times. */
export const MODEL_STEP: { readonly turn: number; readonly tilt: number; readonly size: number } = {
  turn: Math.PI / 6,
  tilt: Math.PI / 9,
  size: 1.35,
};
/** A finger that goes right across the picture turns the model once around: radians per width of the picture. */
export const MODEL_DRAG: number = Math.PI * 2;

/** Turned further, and tilted as far as it goes. */
export function turnModel(pose: ModelPose, yaw: number, pitch: number): ModelPose {
  const tilted = Math.min(PITCH.most, Math.max(PITCH.least, pose.pitch + pitch));
  return { ...pose, yaw: pose.yaw + yaw, pitch: tilted };
}

/** Enlarged so many times more, as far as it goes. */
export function sizeModel(pose: ModelPose, times: number): ModelPose {
  return { ...pose, size: Math.min(SIZE.most, Math.max(SIZE.least, pose.size * times)) };
}

/** The pose a part (0 to 1) of the way from one to another. */
export function poseBetween(from: ModelPose, to: ModelPose, part: number): ModelPose {
  const mix = (a: number, b: number) => a + (b - a) * part;
  return {
    yaw: mix(from.yaw, to.yaw),
    pitch: mix(from.pitch, to.pitch),
    size: mix(from.size, to.size),
  };
}

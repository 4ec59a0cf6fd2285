/** How a picture is looked at: how much it is enlarged, and how far it is moved from the middle, in CSS pixels. */
export interface CloserLook {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A width and a height, in any one unit. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The whole picture. */
export const WHOLE: CloserLook = { scale: 1, x: 0, y: 0 };
/** One press enlarges so many times; more than `MOST` times shows nothing new. */
const STEP = 1.6;
const MOST = STEP ** 3;

/** Whether the picture can be enlarged further, and made smaller. */
export function canGo({ scale }: CloserLook): { readonly closer: boolean; readonly back: boolean } {
  return { closer: scale < MOST - 0.01, back: scale > 1.01 };
}

/** One press closer, or back; what was in the middle stays there. */
export function lookCloser(look: CloserLook, back: boolean, box: Size, picture: Size): CloserLook {
  const scale = Math.min(MOST, Math.max(1, look.scale * (back ? 1 / STEP : STEP)));
  const grown = scale / look.scale;
  return within({ scale, x: look.x * grown, y: look.y * grown }, box, picture);
}

/** The picture moved with a finger, never beyond its own edge. */
export function moveLook(
  look: CloserLook,
  dx: number,
  dy: number,
  box: Size,
  picture: Size,
): CloserLook {
  return within({ ...look, x: look.x + dx, y: look.y + dy }, box, picture);
}

function within({ scale, x, y }: CloserLook, box: Size, picture: Size): CloserLook {
  const fit = Math.min(box.width / picture.width, box.height / picture.height) * scale;
  const across = Math.max(0, (picture.width * fit - box.width) / 2);
  const down = Math.max(0, (picture.height * fit - box.height) / 2);
  return { scale, x: clamp(x, across), y: clamp(y, down) };
}

function clamp(value: number, most: number): number {
  return most === 0 ? 0 : Math.min(most, Math.max(-most, value));
}

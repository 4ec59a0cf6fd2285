import type { Form, Paint } from '../form.ts';
import { JOINT, OAK, TINTED, TINTED_JOINT } from '../paints.ts';
import { addBoard, type WallFace } from '../panelling.ts';
import { type BoothForm, HALF } from './fittings.ts';

/** An outer face of a booth: its wall, how wide it is and from where to where it reaches up, in metres. */
export interface Outer {
  readonly face: WallFace;
  readonly width: number;
  readonly foot: number;
  readonly top: number;
}

/** A skirting's height and how far it stands out, in metres: less than what hangs on the face does. */
const SKIRTING = { height: 0.09, proud: 0.01 } as const;
/** Width of a shadow gap and of the line in the zone's colour under a wall's head, in metres. */
const GAP = 0.012;
const RAIL = 0.05;
/** What lies flat on a face stands out this far, in metres: enough to lie over it at any distance. */
const FLAT = 0.004;

/** The outside of the back wall, `z` metres behind the middle. */
export function backFace(z: number, width: number, foot: number, top: number, x = 0): Outer {
  return { face: { foot: [x - width / 2, 0, z], right: [1, 0, 0] }, width, foot, top };
}

/** The outside of a side wall, `x` metres off the middle (its sign says which), from `front` to `back`. */
export function sideFace(x: number, front: number, back: number, foot: number, top: number): Outer {
  const face: WallFace =
    x > 0 ? { foot: [x, 0, back], right: [0, 0, -1] } : { foot: [x, 0, front], right: [0, 0, 1] };
  return { face, width: back - front, foot, top };
}

/** Dresses a face as a joiner would: skirting, boards with shadow gaps between them, a line in the zone's colour under the head. */
export function addBoards(
  { form }: BoothForm,
  { face, width, foot, top }: Outer,
  boards: number,
  gap: Paint = JOINT,
): void {
  const whole = { left: 0, width };
  const put = dress(form, face);
  put({ ...whole, y: foot, height: SKIRTING.height, proud: SKIRTING.proud }, OAK);
  put({ ...whole, y: foot + SKIRTING.height, height: GAP, proud: FLAT }, gap);
  const head = top - 0.09;
  for (let i = 1; i < boards; i += 1) {
    const left = (i * width) / boards - GAP / 2;
    const y = foot + SKIRTING.height;
    put({ left, y, width: GAP, height: head - RAIL - y, proud: FLAT }, gap);
  }
  if (gap === TINTED_JOINT) put({ ...whole, y: head - GAP, height: GAP, proud: FLAT }, gap);
  else put({ ...whole, y: head - RAIL, height: RAIL, proud: FLAT }, TINTED);
}

/** Sets battens upright on a face, about `pitch` metres apart, over a skirting. */
export function addBattens(
  { form }: BoothForm,
  { face, width, foot, top }: Outer,
  pitch: number,
  paint: Paint,
): void {
  const put = dress(form, face);
  const count = Math.round(width / pitch);
  for (let i = 0; i < count; i += 1) {
    const left = ((i + 0.5) * width) / count - 0.02;
    put({ left, y: foot, width: 0.04, height: top - foot, proud: 0.028 }, paint);
  }
}

/** Puts an edge of oak on the front of a side wall, `x` metres off the middle, its front at `z`. */
export function addReturn(
  { form }: BoothForm,
  x: number,
  z: number,
  foot: number,
  top: number,
): void {
  const side = Math.sign(x);
  const edge = { y: foot, height: top - foot };
  const put = dress(form, sideFace(x, z, HALF.depth, foot, top).face);
  const width = 0.07;
  const left = side > 0 ? HALF.depth - z - width : 0;
  put({ ...edge, left, width, proud: 0.01 }, OAK);
  const front: WallFace = { foot: [side > 0 ? x + 0.01 : x + 0.1, 0, z], right: [-1, 0, 0] };
  dress(form, front)({ ...edge, left: 0, width: 0.11, proud: 0.006 }, OAK);
}

/** Boards are too slim for light to change across them: they are not cut up. */
function dress(form: Form, face: WallFace) {
  const whole: Form = { ...form, grain: Number.POSITIVE_INFINITY };
  return (board: Parameters<typeof addBoard>[2], paint: Paint): void =>
    addBoard(whole, face, board, paint);
}

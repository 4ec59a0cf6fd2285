import { addFace, addQuad, cross, type Form, type Paint, type Vec } from './form.ts';

/** An upright flat wall: its left foot as its viewer sees it, and the direction to their right (length 1). */
export interface WallFace {
  readonly foot: Vec;
  readonly right: Vec;
}

/** Something on a wall: how far from its left foot it begins, its lower edge, its size, how far it stands out; metres. */
export interface Board {
  readonly left: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly proud: number;
}

/** A place on a wall: from its left foot to the right, and up; metres. */
export type Spot = readonly [right: number, up: number];

/** What stands out no farther than this has no edges to see, in metres. */
const FLUSH = 0.006;
/** Visitors' eyes: over them a board shows its underside, under them its top; metres. */
const EYES = 1.5;

/** Adds a board on a wall: its front and the edges that a visitor can see. */
export function addBoard(form: Form, face: WallFace, board: Board, paint: Paint): void {
  const { left, y, width, height, proud } = board;
  const { right } = face;
  const out = scaled(cross(right, [0, 1, 0]), proud);
  const up: Vec = [0, height, 0];
  const across = scaled(right, width);
  addFace(form, spotOn(face, [left, y], proud), across, up, paint);
  if (proud <= FLUSH) return;
  addFace(form, spotOn(face, [left, y], 0), out, up, paint);
  addFace(form, spotOn(face, [left + width, y], proud), scaled(out, -1), up, paint);
  if (y + height / 2 < EYES)
    addFace(form, spotOn(face, [left, y + height], proud), across, scaled(out, -1), paint);
  else addFace(form, spotOn(face, [left, y], 0), across, out, paint);
}

/** Adds a rib between two places on a wall: its front and its long edges. */
export function addRib(
  form: Form,
  face: WallFace,
  [from, to]: readonly [Spot, Spot],
  { width, proud }: Pick<Board, 'width' | 'proud'>,
  paint: Paint,
): void {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const half = width / 2 / (Math.hypot(dx, dy) || 1);
  const at = ([s, y]: Spot, side: number, out: number): Vec =>
    spotOn(face, [s - dy * half * side, y + dx * half * side], out);
  const [a, b, c, d] = [
    at(from, -1, proud),
    at(to, -1, proud),
    at(to, 1, proud),
    at(from, 1, proud),
  ];
  addQuad(form, [a, b, c, d], paint);
  addQuad(form, [at(from, -1, 0), at(to, -1, 0), b, a], paint);
  addQuad(form, [d, c, at(to, 1, 0), at(from, 1, 0)], paint);
}

/** The skin of a wall, cut up so that light can fade along it. */
export interface Skin {
  /** Where columns begin and end, from the left, in metres. */
  readonly columns: readonly number[];
  /** Where rows begin and end; the last row ends at `top`. */
  readonly levels: readonly number[];
  readonly top: (right: number) => number;
  /** Whether nothing is there: doors. */
  readonly isOpen?: (middle: Spot) => boolean;
}

/** Adds the skin of a wall. */
export function addSkin(form: Form, face: WallFace, skin: Skin, paint: Paint): void {
  const { columns, levels, top, isOpen } = skin;
  for (const [i, left] of columns.slice(0, -1).entries()) {
    const right = columns[i + 1] ?? left;
    for (const [k, low] of levels.entries()) {
      const high = levels[k + 1] ?? Number.POSITIVE_INFINITY;
      if (low >= Math.max(top(left), top(right))) continue;
      if (isOpen?.([(left + right) / 2, (low + Math.min(high, top(left))) / 2])) continue;
      const at = (s: number, y: number): Vec => spotOn(face, [s, Math.min(y, top(s))], 0);
      const [a, b, c, d] = [at(left, low), at(right, low), at(right, high), at(left, high)];
      // Under a sloping top one edge may have no length: the quad begins at the other.
      addQuad(form, top(left) > low ? [a, b, c, d] : [b, c, d, a], paint);
    }
  }
}

function spotOn({ foot, right }: WallFace, [s, y]: Spot, proud: number): Vec {
  const out = cross(right, [0, 1, 0]);
  return [
    foot[0] + right[0] * s + out[0] * proud,
    foot[1] + y,
    foot[2] + right[2] * s + out[2] * proud,
  ];
}

function scaled([x, y, z]: Vec, by: number): Vec {
  return [x * by, y * by, z * by];
}

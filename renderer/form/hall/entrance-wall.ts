import type { HallPlan } from '#core/plan.ts';
import type { Form } from '../form.ts';
import { DARK, LIGHT, OAK, PLASTER, WOOD } from '../paints.ts';
import { addBoard, addRib, addSkin, type Board, type Spot, type WallFace } from '../panelling.ts';
import type { Roof } from './roof.ts';
import { DOORS, LEVELS, LINE } from './walls.ts';

/** A leaf in relief: from the doors' edge, how long at most, half its width, its middle's height; metres. */
const LEAF = { from: 1.5, length: 10.5, half: 1.18, y: 2.28 } as const;
/** Pieces of the leaf's outline, and pairs of veins. */
const PIECES = 14;
const VEINS = 9;
type Rib = Pick<Board, 'width' | 'proud'>;
/** Width and thickness of the relief's ribs, in metres. */
const RIB: Rib = { width: 0.055, proud: 0.035 };
const MIDRIB: Rib = { width: 0.1, proud: 0.05 };
/** Columns of the wall's skin on either side of the doors. */
const COLUMNS = 9;

/** Adds the inside of the wall with the doors: the roof's leaf in relief on either side, a frame of oak, the line of light on. */
export function addEntranceWall(form: Form, { bounds }: HallPlan, roof: Roof): void {
  const { minX, maxX, maxZ } = bounds;
  const face: WallFace = { foot: [maxX, 0, maxZ], right: [-1, 0, 0] };
  const width = maxX - minX;
  const [east, west] = [maxX - DOORS.half, maxX + DOORS.half];
  addSkin(
    form,
    face,
    {
      columns: [...spread(0, east), maxX, ...spread(west, width)],
      levels: [...LEVELS, 6],
      top: (s) => Math.max(roof.eave, roof.heightAt(maxX - s)) + 0.05,
      isOpen: ([s, y]) => s > east && s < west && y < DOORS.height,
    },
    PLASTER,
  );
  addFrame(form, face, east, west);
  for (const [left, right] of [
    [0, east - 0.3],
    [west + 0.3, width],
  ] as const)
    addBoard(form, face, { left, y: 0, width: right - left, height: 0.16, proud: 0.08 }, DARK);
  addBoard(form, face, { left: 0, y: LINE - 0.1, width, height: 0.1, proud: 0.1 }, OAK);
  addBoard(form, face, { left: 0, y: LINE, width, height: 0.05, proud: 0.14 }, LIGHT);
  const length = Math.min(LEAF.length, east - LEAF.from - 0.6);
  if (length < 3) return;
  addLeaf(form, face, (part, up) => [east - LEAF.from - part * length, LEAF.y + up]);
  addLeaf(form, face, (part, up) => [west + LEAF.from + part * length, LEAF.y + up]);
}

function spread(from: number, to: number): number[] {
  return Array.from({ length: COLUMNS + 1 }, (_, i) => from + ((to - from) * i) / COLUMNS);
}

/** A frame of oak around the doors. */
function addFrame(form: Form, face: WallFace, east: number, west: number): void {
  const jamb = { y: 0, width: 0.26, height: DOORS.height + 0.22, proud: 0.16 };
  addBoard(form, face, { ...jamb, left: east - 0.26 }, WOOD);
  addBoard(form, face, { ...jamb, left: west }, WOOD);
  const lintel = { left: east, width: west - east, y: DOORS.height, height: 0.22, proud: 0.16 };
  addBoard(form, face, lintel, WOOD);
  addBoard(form, face, { ...lintel, y: DOORS.height - 0.03, height: 0.03, proud: 0.06 }, LIGHT);
}

/** A leaf lying along a wall: its stalk by the doors; `at` places a part of its length and a height over its midrib. */
function addLeaf(form: Form, face: WallFace, at: (part: number, up: number) => Spot): void {
  const edge = (part: number) => LEAF.half * Math.sin(Math.PI * part ** 0.8) ** 0.85;
  // The midrib sways a little: a leaf that was found, not drawn with a ruler.
  const sway = (part: number) => 0.16 * Math.sin(part * Math.PI * 1.1 - 0.4);
  const spot = (part: number, up: number) => at(part, sway(part) + up);
  const rib = (a: Spot, b: Spot, size = RIB) => addRib(form, face, [a, b], size, OAK);
  for (let i = 0; i < PIECES; i += 1) {
    // Closer together towards the tips, where the outline turns.
    const [a, b] = [turned(i / PIECES), turned((i + 1) / PIECES)];
    rib(spot(a, 0), spot(b, 0), MIDRIB);
    for (const side of [-1, 1]) rib(spot(a, side * edge(a)), spot(b, side * edge(b)));
  }
  rib(spot(-0.07, -0.03), spot(0.01, 0), MIDRIB);
  for (let i = 1; i <= VEINS; i += 1) {
    const start = (i - 0.4) / (VEINS + 1.6);
    const end = Math.min(0.97, start + 0.13);
    const middle = (start + end) / 2 + 0.012;
    for (const side of [-1, 1]) {
      rib(spot(start, 0), spot(middle, side * edge(middle) * 0.46));
      rib(spot(middle, side * edge(middle) * 0.46), spot(end, side * edge(end)));
    }
  }
}

/** Even steps from 0 to 1 made shorter at both ends. */
function turned(part: number): number {
  return (1 - Math.cos(Math.PI * part)) / 2;
}

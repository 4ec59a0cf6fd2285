import type { HallPlan } from '#core/plan.ts';
import type { Zone } from '#schema/exhibition.ts';
import type { Form, Paint } from '../form.ts';
import { DARK, LIGHT, METAL, OAK, WOOD } from '../paints.ts';
import { PALETTE } from '../palette.ts';
import { addBoard, type Board, type WallFace } from '../panelling.ts';

/** The middle of each of the foyer's side walls: slats of wood behind a bench, words over them. From the south and wide, in metres. */
export const SLATTED = { from: 2.5, width: 8 } as const;
/** Slats: how high they reach and the distance to the next, in metres. */
const SLAT = { top: 1.66, pitch: 0.16 } as const;
/** A niche: its outer size, and the thickness of its boards; metres. */
const NICHE = { width: 1.9, height: 2.5, depth: 0.42, board: 0.07 } as const;
/** Books stand on shelves at these heights; so many on each. */
const SHELVES = [0.86, 1.26, 1.66] as const;
const BOOKS = 9;
const LINEN: Paint = { colour: PALETTE.plasterShade };
const LINING: Paint = { colour: PALETTE.woodDark };
/** A seat: its height and depth in metres. */
const SEAT = { y: 0.42, proud: 0.46 } as const;

/** Adds to a board of wall at a place: left edge and width from the place, the rest as it is. */
type Put = (board: Board, paint: Paint) => void;

/** Furnishes the foyer's side walls: a place for coats by the doors, a bench before slats of wood, a shelf of books in the zones' colours. */
export function addFoyer(form: Form, plan: HallPlan, zones: readonly Zone[]): void {
  const { bounds, foyer } = plan;
  const length = foyer.maxZ - foyer.minZ;
  const west: WallFace = { foot: [bounds.minX, 0, foyer.maxZ], right: [0, 0, -1] };
  const east: WallFace = { foot: [bounds.maxX, 0, foyer.minZ], right: [0, 0, 1] };
  for (const face of [west, east]) {
    // Counted from the south on either side.
    const at =
      (start: number): Put =>
      (board, paint) => {
        const from = start + board.left;
        const left = face === west ? from : length - from - board.width;
        addBoard(form, face, { ...board, left }, paint);
      };
    addSeat(at(SLATTED.from));
    addCoats(at((SLATTED.from - NICHE.width) / 2));
    const end = SLATTED.from + SLATTED.width;
    addBooks(at(end + (length - end - NICHE.width) / 2), zones);
  }
}

function addSeat(put: Put): void {
  const { width } = SLATTED;
  const whole = { left: 0, width };
  put({ ...whole, y: 0.16, height: SLAT.top - 0.16, proud: 0.02 }, LINING);
  const count = Math.floor(width / SLAT.pitch);
  for (let i = 0; i < count; i += 1) {
    const left = (i + 0.5) * (width / count) - 0.045;
    put({ left, y: 0.48, width: 0.09, height: SLAT.top - 0.48, proud: 0.07 }, WOOD);
  }
  put({ ...whole, y: SLAT.top, height: 0.05, proud: 0.13 }, OAK);
  put({ left: 0.06, width: width - 0.12, y: SLAT.top + 0.05, height: 0.02, proud: 0.05 }, LIGHT);
  addBench(put, 0.3, width - 0.6);
}

/** A seat of wood that seems to float: its body stands back and shines under the edge. */
function addBench(put: Put, left: number, width: number): void {
  const body = { left: left + 0.1, width: width - 0.2 };
  put({ ...body, y: 0, height: 0.33, proud: SEAT.proud - 0.12 }, LINEN);
  put({ ...body, y: 0.34, height: 0.03, proud: SEAT.proud - 0.08 }, LIGHT);
  put({ left, width, y: SEAT.y - 0.05, height: 0.07, proud: SEAT.proud }, WOOD);
}

/** The boards around a niche and the light under its lintel. */
function addNiche(put: Put): void {
  const { width, height, depth, board } = NICHE;
  put({ left: 0, y: 0, width, height, proud: 0.02 }, LINING);
  for (const left of [0, width - board])
    put({ left, y: 0, width: board, height, proud: depth }, WOOD);
  put({ left: 0, y: height - board, width, height: board, proud: depth + 0.01 }, WOOD);
  put(
    { left: board, y: height - board - 0.03, width: width - 2 * board, height: 0.03, proud: 0.1 },
    LIGHT,
  );
}

function addCoats(put: Put): void {
  const { width, board, depth } = NICHE;
  const inner = { left: board, width: width - 2 * board };
  addNiche(put);
  put({ ...inner, y: 1.94, height: 0.04, proud: depth - 0.06 }, WOOD);
  put({ ...inner, y: 1.915, height: 0.025, proud: 0.12 }, LIGHT);
  put({ ...inner, y: 1.56, height: 0.1, proud: 0.05 }, WOOD);
  for (let i = 0; i < 7; i += 1)
    put({ left: 0.22 + i * 0.235, y: 1.59, width: 0.035, height: 0.035, proud: 0.13 }, METAL);
  put({ ...inner, y: 0, height: SEAT.y - 0.05, proud: depth - 0.08 }, OAK);
  put({ ...inner, y: SEAT.y - 0.05, height: 0.09, proud: depth - 0.03 }, LINEN);
}

function addBooks(put: Put, zones: readonly Zone[]): void {
  const { width, board, depth } = NICHE;
  const inner = { left: board, width: width - 2 * board };
  addNiche(put);
  put({ ...inner, y: 0, height: SHELVES[0] - 0.04, proud: depth - 0.04 }, OAK);
  put({ ...inner, y: 0.02, height: 0.07, proud: depth - 0.03 }, DARK);
  for (const [k, y] of SHELVES.entries()) {
    put({ ...inner, y: y - 0.04, height: 0.04, proud: depth - 0.05 }, WOOD);
    put({ ...inner, y: y + 0.34, height: 0.02, proud: 0.06 }, LIGHT);
    for (let i = 0; i < BOOKS; i += 1) {
      const zone = zones[(i + k * 3) % Math.max(1, zones.length)];
      const height = 0.24 + 0.05 * Math.sin(i * 2.3 + k);
      // Each shelf has a gap of its own, as shelves in use have.
      const left = 0.16 + i * 0.1 + (i > 3 + k ? 0.5 - k * 0.14 : 0);
      put(
        { left, y, width: 0.062 + 0.02 * Math.sin(i * 1.9 + k * 2), height, proud: 0.3 },
        {
          colour: i % 3 === 2 ? PALETTE.paper : (zone?.colour ?? PALETTE.ink),
        },
      );
    }
  }
}

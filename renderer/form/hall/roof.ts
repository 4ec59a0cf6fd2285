import type { Point } from '#core/geometry.ts';
import type { HallPlan } from '#core/plan.ts';
import { addQuad, type Form, type Paint, type Vec } from '../form.ts';
import { DAYLIGHT, METAL, OAK } from '../paints.ts';
import { PALETTE } from '../palette.ts';

/** The leaf of the roof: its height over the eaves and over the midrib, in metres. */
const EAVE = 5;
export const ROOF_RIDGE = 7.7;
/** Half the width of a skylight at its widest, in metres. */
export const SKYLIGHT_HALF = 2.7;
/** Between two veins and between two frames of a skylight, in metres. */
const VEIN_PITCH = 1.9;
const FRAME_PITCH = 2.6;
/** Pieces of a vein and of the roof from midrib to wall. */
const PIECES = 7;
const ROOF: Paint = { colour: PALETTE.ceiling };

/** The roof of a hall: how high it is over a point, and half the width of its skylights at a `z`. Metres. */
export interface Roof {
  readonly heightAt: (x: number) => number;
  readonly openAt: (z: number) => number;
  readonly eave: number;
}

/** Spans the roof over a hall: a shallow leaf, highest over the axis, with two skylights: over the foyer and beyond it. */
export function spanRoof({ bounds, foyer }: HallPlan): Roof {
  const half = Math.max(-bounds.minX, bounds.maxX);
  const split = foyer.minZ - 2;
  const lens = (z: number, from: number, to: number) => {
    const part = (from - z) / (from - to);
    return part <= 0 || part >= 1 ? 0 : SKYLIGHT_HALF * (4 * part * (1 - part)) ** 0.4;
  };
  return {
    eave: EAVE,
    heightAt: (x) => EAVE + (ROOF_RIDGE - EAVE) * (1 - (x / half) ** 2),
    openAt: (z) => Math.max(lens(z, -1.2, split), lens(z, split - 0.9, bounds.minZ + 1.5)),
  };
}

/** Adds the vault, its wooden veins and the skylights. All of it is seen from below. */
export function addRoof(form: Form, plan: HallPlan, roof: Roof): void {
  const { minZ, maxZ } = plan.bounds;
  const bays = Math.ceil((maxZ - minZ) / FRAME_PITCH);
  const step = (maxZ - minZ) / bays;
  for (let i = 0; i < bays; i += 1) {
    const south = maxZ - i * step;
    for (const side of [-1, 1]) addBay(form, plan, roof, side, south, south - step);
    addCushion(form, roof, south, south - step);
  }
  for (let z = maxZ; z > minZ; z -= VEIN_PITCH)
    for (const side of [-1, 1]) addVein(form, plan, roof, side, z);
}

function edgeOf({ bounds }: HallPlan, side: number): number {
  return side < 0 ? bounds.minX : bounds.maxX;
}

function addBay(
  form: Form,
  plan: HallPlan,
  roof: Roof,
  side: number,
  south: number,
  north: number,
): void {
  const edge = edgeOf(plan, side);
  const corner = (z: number, part: number): Vec => {
    const inner = side * (roof.openAt(z) + 0.12);
    const x = inner + (edge - inner) * part;
    return [x, roof.heightAt(x), z];
  };
  for (let k = 0; k < PIECES; k += 1) {
    const quad = [
      corner(south, k / PIECES),
      corner(south, (k + 1) / PIECES),
      corner(north, (k + 1) / PIECES),
      corner(north, k / PIECES),
    ] as const;
    addQuad(form, side > 0 ? [quad[1], quad[0], quad[3], quad[2]] : quad, ROOF);
  }
}

/** A cushion of membrane between two frames: it bulges a little, as air in it does. */
function addCushion(form: Form, roof: Roof, south: number, north: number): void {
  const [a, b] = [roof.openAt(south), roof.openAt(north)];
  if (a < 0.1 && b < 0.1) return;
  const rise = roof.heightAt(0);
  for (let k = 0; k < 4; k += 1) {
    const at = (z: number, open: number, part: number): Vec => [
      (part * 2 - 1) * (open + 0.14),
      rise + 0.5 * Math.min(1, open) * (1 - (part * 2 - 1) ** 2),
      z,
    ];
    addQuad(
      form,
      [
        at(south, a, (k + 1) / 4),
        at(south, a, k / 4),
        at(north, b, k / 4),
        at(north, b, (k + 1) / 4),
      ],
      DAYLIGHT,
    );
  }
  const frame: readonly [Vec, Vec, Vec, Vec] = [
    [a + 0.1, rise - 0.02, south + 0.04],
    [-a - 0.1, rise - 0.02, south + 0.04],
    [-a - 0.1, rise - 0.02, south - 0.04],
    [a + 0.1, rise - 0.02, south - 0.04],
  ];
  addQuad(form, frame, METAL);
}

/** A vein: a fin of wood that leaves the midrib and runs outwards and on, towards the great window. */
function addVein(form: Form, plan: HallPlan, roof: Roof, side: number, z: number): void {
  const edge = edgeOf(plan, side);
  const lean = Math.min(9, Math.abs(edge) * 0.42);
  const floor = (part: number): Point => {
    const inner = side * (roof.openAt(z) + 0.16);
    return [inner + (edge - inner) * part, z - lean * part ** 1.25];
  };
  for (let k = 0; k < PIECES; k += 1) {
    const [from, to] = [floor(k / PIECES), floor((k + 1) / PIECES)];
    if (to[1] < plan.bounds.minZ) return;
    addFin(form, roof, from, to, 0.34 - 0.14 * (k / PIECES));
  }
}

function addFin(form: Form, roof: Roof, from: Point, to: Point, deep: number): void {
  const thick = 0.045;
  const [dx, dz] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dz);
  const [nx, nz] = [(-dz / length) * thick, (dx / length) * thick];
  const at = ([x, z]: Point, side: number, down: number): Vec => [
    x + nx * side,
    roof.heightAt(x) - down,
    z + nz * side,
  ];
  addQuad(form, [at(from, 1, deep), at(to, 1, deep), at(to, 1, 0), at(from, 1, 0)], OAK);
  addQuad(form, [at(to, -1, deep), at(from, -1, deep), at(from, -1, 0), at(to, -1, 0)], OAK);
  addQuad(form, [at(from, 1, deep), at(from, -1, deep), at(to, -1, deep), at(to, 1, deep)], OAK);
}

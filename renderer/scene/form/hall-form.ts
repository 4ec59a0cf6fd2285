import type { BufferGeometry } from 'three';
import { SIZES } from '#core/lanes.ts';
import { PYLON } from '#core/pick.ts';
import type { HallPlan } from '#core/plan.ts';
import type { Zone } from '#schema/exhibition.ts';
import { PALETTE } from '../palette.ts';
import { addBanner } from './banner.ts';
import { addBox, createForm, type Form, finishForm } from './form.ts';
import { addGarden } from './garden.ts';
import { addGuides } from './guides.ts';
import { addZoneWalls } from './zone-walls.ts';

const HEIGHT = SIZES.hallHeight;
/** Between the middles of two ceiling slats, in metres. */
const SLAT_PITCH = 2.1;
/** The great window: its width and height, in metres. */
export const WINDOW = { width: 11, height: 5.4 } as const;

/** What stands: walls, skirting, pylons, benches, planting. The ceiling is a form of its own, so that it can be taken off. */
export function hallForm(plan: HallPlan, zones: readonly Zone[]): BufferGeometry {
  const form = createForm();
  addWalls(form, plan);
  addPylons(form, plan, zones);
  addBanner(form, plan, HEIGHT);
  addZoneWalls(form, plan, zones);
  addGuides(form, plan, zones);
  addGarden(form, plan);
  return finishForm(form);
}

/** What hangs over the hall: ceiling and slats. Hidden when the hall is seen from above. */
export function ceilingForm(plan: HallPlan): BufferGeometry {
  const { bounds, axis } = plan;
  const form = createForm();
  const half = axis.maxX - 1.6;
  const z = (bounds.minZ + bounds.maxZ) / 2;
  const depth = bounds.maxZ - bounds.minZ;
  for (const side of [-1, 1]) {
    const outer = side < 0 ? bounds.minX : bounds.maxX;
    addBox(form, {
      x: (outer + side * half) / 2,
      y: HEIGHT,
      z,
      width: Math.abs(outer) - half,
      height: 0.2,
      depth,
      colour: PALETTE.ceiling,
      occluded: false,
    });
  }
  for (let at = bounds.maxZ - 0.8; at > bounds.minZ; at -= SLAT_PITCH)
    addSlats(form, bounds, half, at);
  return finishForm(form);
}

interface Edges {
  readonly minX: number;
  readonly maxX: number;
}

/** A pair of slats that reach from the walls to the skylight over the axis. */
function addSlats(form: Form, { minX, maxX }: Edges, half: number, z: number): void {
  for (const [from, to] of [
    [minX, -half],
    [half, maxX],
  ] as const) {
    addBox(form, {
      x: (from + to) / 2,
      y: HEIGHT - 0.26,
      z,
      width: to - from,
      height: 0.26,
      depth: 0.08,
      colour: PALETTE.slat,
      occluded: false,
    });
  }
}

/** What shines: the skylight over the axis and lines of light along its edges. Hidden from above with the ceiling. */
export function skylightForm({ bounds, axis }: HallPlan): BufferGeometry {
  const form = createForm();
  const half = axis.maxX - 1.6;
  const z = (bounds.minZ + bounds.maxZ) / 2;
  const depth = bounds.maxZ - bounds.minZ;
  addBox(form, {
    x: 0,
    y: HEIGHT + 0.5,
    z,
    width: half * 2,
    height: 0.05,
    depth,
    colour: PALETTE.sky,
    occluded: false,
  });
  for (const side of [-1, 1]) {
    addBox(form, {
      x: side * (half + 0.03),
      y: HEIGHT - 0.05,
      z,
      width: 0.06,
      height: 0.06,
      depth,
      colour: PALETTE.light,
      occluded: false,
    });
  }
  return finishForm(form);
}

function addWalls(form: Form, { bounds }: HallPlan): void {
  const thick = 0.3;
  const depth = bounds.maxZ - bounds.minZ;
  const z = (bounds.minZ + bounds.maxZ) / 2;
  for (const [edge, side] of [
    [bounds.minX, -1],
    [bounds.maxX, 1],
  ] as const) {
    addBox(form, {
      x: edge + (side * thick) / 2,
      y: 0,
      z,
      width: thick,
      height: HEIGHT,
      depth,
      colour: PALETTE.plaster,
    });
    addBox(form, {
      x: edge - side * 0.03,
      y: 0,
      z,
      width: 0.06,
      height: 1.1,
      depth,
      colour: PALETTE.wood,
    });
  }
  addWindowWall(form, bounds.minX, bounds.maxX, bounds.minZ - thick / 2);
  addBox(form, {
    x: (bounds.minX + bounds.maxX) / 2,
    y: 0,
    z: bounds.maxZ + thick / 2,
    width: bounds.maxX - bounds.minX,
    height: HEIGHT,
    depth: thick,
    colour: PALETTE.plaster,
  });
}

/** The wall at the end of the axis: closed left and right of the great window, a lintel above it, mullions in it. */
function addWindowWall(form: Form, minX: number, maxX: number, z: number): void {
  const half = WINDOW.width / 2;
  const wall = { y: 0, z, height: HEIGHT, depth: 0.3, colour: PALETTE.plaster };
  addBox(form, { ...wall, x: (minX - half) / 2, width: -half - minX });
  addBox(form, { ...wall, x: (maxX + half) / 2, width: maxX - half });
  addBox(form, {
    x: 0,
    y: WINDOW.height,
    z,
    width: WINDOW.width,
    height: HEIGHT - WINDOW.height,
    depth: 0.3,
    colour: PALETTE.plaster,
  });
  for (let i = 0; i <= 8; i += 1) {
    addBox(form, {
      x: -half + (WINDOW.width * i) / 8,
      y: 0,
      z: z + 0.1,
      width: 0.07,
      height: WINDOW.height,
      depth: 0.14,
      colour: PALETTE.woodDark,
      occluded: false,
    });
  }
}

/** A zone's pylon: a slab in its colour on a dark foot. */
function addPylons(form: Form, plan: HallPlan, zones: readonly Zone[]): void {
  const colours = new Map(zones.map(({ id, colour }) => [id, colour]));
  for (const { id, pylon } of plan.zones) {
    const [x, z] = pylon.at;
    const { width, depth, height } = PYLON;
    const slab = { x, z, depth, width, y: 0.08, height: height - 0.08 };
    addBox(form, { ...slab, colour: colours.get(id) ?? PALETTE.ink, occluded: false });
    addBox(form, {
      x,
      y: 0,
      z,
      width: width + 0.1,
      height: 0.08,
      depth: depth + 0.1,
      colour: PALETTE.woodDark,
    });
  }
}

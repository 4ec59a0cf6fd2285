import { IcosahedronGeometry, Matrix4 } from 'three';
import type { HallPlan } from '#core/plan.ts';
import { addGeometry, type Form } from '../form.ts';
import { DARK, OAK, PLASTER, WOOD } from '../paints.ts';
import { PALETTE } from '../palette.ts';
import { addBox, addPost } from '../solids.ts';

/** Trees on the axis stand this far off its middle line, where people walk; metres. */
const OFF_AXIS = 2.4;

/** A ball of leaves, made once for all of them: it never goes to the card by itself. */
const LEAVES = new IcosahedronGeometry(1, 1);

/** Adds benches around trees along the axis, and planters in the foyer: somewhere to sit, something alive. */
export function addGarden(form: Form, plan: HallPlan): void {
  for (const { side, area } of plan.zones)
    addIsland(form, side === 'west' ? -OFF_AXIS : OFF_AXIS, area.minZ - 0.8);
  for (const side of [-1, 1]) {
    addPlanter(form, side * 9.5, plan.foyer.minZ + 2.4, 4.2);
    addPlanter(form, side * 9.5, -1.6, 4.2);
    addBench(form, side * 7.4, (plan.foyer.minZ + plan.foyer.maxZ) / 2);
  }
}

/** A round bench of pale wood around a tree. */
function addIsland(form: Form, x: number, z: number): void {
  addPost(form, { x, y: 0, z, height: 0.36 }, 0.58, PLASTER, { sides: 20 });
  addPost(form, { x, y: 0.36, z, height: 0.07 }, 0.66, WOOD, { sides: 24 });
  addPost(form, { x, y: 0.43, z, height: 0.2 }, 0.3, DARK, { sides: 16 });
  addTree(form, x, 0.6, z, 2.1);
}

function addBench(form: Form, x: number, z: number): void {
  addBox(form, { x, y: 0, z, width: 0.44, height: 0.36, depth: 2.6 }, PLASTER);
  addBox(form, { x, y: 0.36, z, width: 0.56, height: 0.07, depth: 2.8 }, WOOD, []);
}

/** A planter `width` metres wide with shrubs in it. */
function addPlanter(form: Form, x: number, z: number, width: number): void {
  addBox(form, { x, y: 0, z, width, height: 0.44, depth: 0.9 }, OAK);
  const count = Math.round(width * 1.5);
  for (let i = 0; i < count; i += 1) {
    const along = ((i + 0.5) / count - 0.5) * (width - 0.3);
    const size = 0.34 + 0.12 * Math.sin(i * 2.4 + x);
    const leaves = i % 2 === 0 ? PALETTE.leaf : PALETTE.leafDark;
    addLeaves(form, x + along, 0.5 + size * 0.5, z + 0.12 * Math.sin(i * 1.7), size, leaves);
  }
}

/** Adds a tree of a height (metres) whose foot is at `y`. */
export function addTree(form: Form, x: number, y: number, z: number, height: number): void {
  addPost(form, { x, y, z, height: height * 0.62 }, 0.06, OAK, { top: 0.035, sides: 6 });
  const crown = height * 0.24;
  const blobs = [
    [0, 0.72, 0, 1],
    [0.75, 0.6, 0.25, 0.7],
    [-0.6, 0.66, -0.35, 0.75],
    [0.1, 0.92, -0.15, 0.62],
  ] as const;
  blobs.forEach(([dx, up, dz, size], i) => {
    const leaves = i % 2 === 0 ? PALETTE.leaf : PALETTE.leafDark;
    addLeaves(form, x + dx * crown, y + up * height, z + dz * crown, crown * size, leaves);
  });
}

function addLeaves(
  form: Form,
  x: number,
  y: number,
  z: number,
  size: number,
  colour: string,
): void {
  const at = new Matrix4().makeScale(size, size * 0.92, size).setPosition(x, y, z);
  addGeometry(form, LEAVES, at, { colour });
}

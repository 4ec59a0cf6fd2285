import { Shape } from 'three';
import type { HallPlan } from '#core/plan.ts';
import type { Form } from '../form.ts';
import { DARK, DAYLIGHT, LIGHT, METAL, OAK, PLASTER, WOOD } from '../paints.ts';
import { addSkin } from '../panelling.ts';
import { addBox, addExtruded } from '../solids.ts';
import type { Roof } from './roof.ts';

const THICK = 0.3;
/** Between two fins of wood along a wall, in metres. */
const FIN_PITCH = 0.75;
const FIN_HEIGHT = 3.5;
/** The height of the line of light over them, its underside, in metres. */
export const LINE: number = FIN_HEIGHT + 0.3;
/** Where the rows of a washed wall begin: closer together where the line of light is near, in metres. */
export const LEVELS: readonly number[] = [0, 0.5, 1.2, 2, 2.8, 3.4, LINE, 4.3];
/** The pieces of the line of light, in metres. */
const FLOW = 1.5;
/** The great window: half its width, the height at which its arch begins and its top, in metres. */
export const WINDOW = { half: 5.4, spring: 3.5, top: 6.5 } as const;
/** The doors: half their width and their height, in metres. */
export const DOORS = { half: 3, height: 3.2 } as const;

/** Adds the four walls: fins of wood along the sides under a line of light, the great window in the north, doors in the south. */
export function addWalls(form: Form, plan: HallPlan, roof: Roof): void {
  const { minX, maxX, minZ, maxZ } = plan.bounds;
  for (const side of [-1, 1]) addSideWall(form, plan, roof, side);
  const north = gable(minX - THICK, maxX + THICK, roof);
  north.holes.push(windowOutline());
  addExtruded(form, north, minZ - THICK, THICK, PLASTER, 12);
  const south = gable(minX - THICK, maxX + THICK, roof);
  south.holes.push(doorOutline());
  // Its inside is a skin of its own, in which light fades; this lies a little behind.
  addExtruded(form, south, maxZ + 0.02, THICK - 0.02, PLASTER, 12);
  addMullions(form, minZ - THICK / 2);
  addDoors(form, maxZ + THICK / 2);
}

function addSideWall(form: Form, { bounds, foyer }: HallPlan, roof: Roof, side: number): void {
  const edge = side < 0 ? bounds.minX : bounds.maxX;
  const depth = bounds.maxZ - bounds.minZ;
  const z = (bounds.minZ + bounds.maxZ) / 2;
  const high = roof.heightAt(edge);
  addBox(
    form,
    { x: edge + (side * THICK) / 2, y: 0, z, width: THICK, height: high, depth },
    PLASTER,
    ['bottom', side < 0 ? 'right' : 'left'],
  );
  addSkin(
    form,
    side < 0
      ? { foot: [edge, 0, bounds.maxZ], right: [0, 0, -1] }
      : { foot: [edge, 0, bounds.minZ], right: [0, 0, 1] },
    { columns: [0, depth], levels: LEVELS, top: () => high },
    PLASTER,
  );
  addBox(form, { x: edge - side * 0.04, y: 0, z, width: 0.08, height: 0.16, depth }, DARK);
  addBox(
    form,
    { x: edge - side * 0.05, y: LINE - 0.1, z, width: 0.1, height: 0.1, depth },
    OAK,
    [],
  );
  // Cut up, so that its light can flow along the wall.
  addBox(
    { ...form, grain: FLOW },
    { x: edge - side * 0.12, y: LINE, z, width: 0.05, height: 0.05, depth },
    LIGHT,
  );
  const count = Math.floor(depth / FIN_PITCH);
  for (let i = 0; i < count; i += 1) {
    // The foyer's walls have furnishings and words of their own.
    if (bounds.maxZ - (i + 0.5) * FIN_PITCH > foyer.minZ) continue;
    const fin = { x: edge - side * 0.09, y: 0.16, z: bounds.maxZ - (i + 0.5) * FIN_PITCH };
    addBox(form, { ...fin, width: 0.16, height: FIN_HEIGHT, depth: 0.06 }, WOOD, ['bottom', 'top']);
  }
}

/** A wall across the hall, up to the roof. */
function gable(minX: number, maxX: number, roof: Roof): Shape {
  const shape = new Shape();
  shape.moveTo(minX, 0);
  shape.lineTo(maxX, 0);
  for (let i = 0; i <= 24; i += 1) {
    const x = maxX + ((minX - maxX) * i) / 24;
    shape.lineTo(x, Math.max(roof.eave, roof.heightAt(x)) + 0.05);
  }
  shape.closePath();
  return shape;
}

/** The outline of the great window: upright sides under a flat arch. */
function windowOutline(): Shape {
  const { half, spring, top } = WINDOW;
  const shape = new Shape();
  shape.moveTo(-half, 0.3);
  shape.lineTo(half, 0.3);
  shape.lineTo(half, spring);
  shape.bezierCurveTo(half, top - 0.6, half * 0.55, top, 0, top);
  shape.bezierCurveTo(-half * 0.55, top, -half, top - 0.6, -half, spring);
  shape.closePath();
  return shape;
}

function doorOutline(): Shape {
  const { half, height } = DOORS;
  const shape = new Shape();
  shape.moveTo(-half, 0.01);
  shape.lineTo(half, 0.01);
  shape.lineTo(half, height);
  shape.lineTo(-half, height);
  shape.closePath();
  return shape;
}

/** The height of the window's arch at `x`, near enough for a mullion to end in it. */
function archAt(x: number): number {
  const { half, spring, top } = WINDOW;
  return spring + (top - spring) * (1 - Math.abs(x / half) ** 2.6);
}

function addMullions(form: Form, z: number): void {
  const { half, spring } = WINDOW;
  for (let i = -3; i <= 3; i += 1) {
    const x = (half * i) / 4;
    addBox(form, { x, y: 0.3, z, width: 0.09, height: archAt(x) - 0.3, depth: 0.16 }, OAK, [
      'bottom',
      'top',
    ]);
  }
  addBox(form, { x: 0, y: spring, z, width: half * 2, height: 0.09, depth: 0.16 }, OAK, []);
  addBox(form, { x: 0, y: 0, z, width: half * 2, height: 0.3, depth: 0.5 }, OAK);
}

function addDoors(form: Form, z: number): void {
  const { half, height } = DOORS;
  addBox(form, { x: 0, y: 0, z: z + 0.1, width: half * 2, height, depth: 0.02 }, DAYLIGHT, [
    'back',
    'left',
    'right',
    'top',
  ]);
  for (let i = -2; i <= 2; i += 1) {
    addBox(form, { x: (half * i) / 2, y: 0, z, width: 0.08, height, depth: 0.1 }, METAL, [
      'bottom',
      'top',
    ]);
  }
}

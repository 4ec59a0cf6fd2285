import { Shape } from 'three';
import type { HallPlan } from '#core/plan.ts';
import { addFace, addQuad, type Form, type Paint, type Vec } from '../form.ts';
import { addExtruded } from '../solids.ts';
import { addTree } from './garden.ts';

/** How far the eave reaches beyond the walls, in metres, and how many louvres it has. */
const EAVE_REACH = 4.6;
const LOUVRES = 7;
/** A louvre's share of its pitch, and the height of its edge, in metres. */
const BLADE = 0.6;
const THICK = 0.16;
/** The eave's outer edge: how far it reaches over and under the louvres, in metres. */
const EDGE = { over: 0.08, under: 0.5 } as const;
/** Pieces of the eave's outline. */
const PIECES = 96;
const SILVER: Paint = { colour: '#c2c7c9', gloss: 0.22 };
/** Between louvres one looks down on this. */
const SHADE: Paint = { colour: '#7d8487' };
const RIM: Paint = { colour: '#d3d6d6', gloss: 0.3 };
const GRASS: Paint = { colour: '#a9b58c' };
const PAVING: Paint = { colour: '#d9cdb8' };

/** Adds what lies around the hall: lawn, terrace, trees before the great window. */
export function addOutside(form: Form, plan: HallPlan): void {
  const { minX, maxX, minZ, maxZ } = plan.bounds;
  const wide = 90;
  const lawn = [minX - wide, -0.35, maxZ + wide] as const;
  addFace(form, lawn, [maxX - minX + 2 * wide, 0, 0], [0, 0, -(maxZ - minZ + 2 * wide)], GRASS);
  const terrace = [minX - 7, -0.3, maxZ + 7] as const;
  addFace(form, terrace, [maxX - minX + 14, 0, 0], [0, 0, -(maxZ - minZ + 14)], PAVING);
  for (let i = 0; i < 9; i += 1) {
    const x = (i - 4) * 3.4 + Math.sin(i * 2.3);
    if (Math.abs(x) > 2)
      addTree(form, x, -0.3, minZ - 7 - ((i * 37) % 9), 3 + ((i * 13) % 5) * 0.4);
  }
}

/** Adds the hills that the great window looks at, range behind range. They are for the view from inside. */
export function addView(form: Form, { bounds }: HallPlan): void {
  for (const [away, height, colour] of [
    [70, 7.5, '#b9c4bf'],
    [46, 4.6, '#9fb094'],
    [30, 2.2, '#87a078'],
  ] as const)
    addHills(form, bounds.minZ - away, height, { colour });
}

/** A range of hills across the view. */
function addHills(form: Form, z: number, height: number, paint: Paint): void {
  const shape = new Shape();
  shape.moveTo(-90, -0.35);
  shape.lineTo(90, -0.35);
  for (let i = 0; i <= 60; i += 1) {
    const x = 90 - i * 3;
    const rise = 0.55 + 0.28 * Math.sin(x * 0.06 + z) + 0.17 * Math.sin(x * 0.17 + z * 2);
    shape.lineTo(x, height * rise);
  }
  shape.closePath();
  addExtruded(form, shape, z, 0.1, paint);
}

/** Adds the eave: rings of silver louvres around the hall over a dark soffit, held by a deep edge, pointed over the axis like the tip of a leaf. */
export function addEave(form: Form, plan: HallPlan, height: number): void {
  const pitch = EAVE_REACH / LOUVRES;
  const heightOf = (out: number) => height - 0.1 - 0.05 * (out / pitch);
  for (let k = 0; k < LOUVRES; k += 1) {
    const inner = 0.35 + k * pitch;
    const outer = inner + pitch * BLADE;
    addRing(form, plan, [outer, heightOf(inner) - 0.07], [inner, heightOf(inner)], SILVER);
    addRing(
      form,
      plan,
      [outer, heightOf(inner) - 0.07 - THICK],
      [outer, heightOf(inner) - 0.07],
      SILVER,
    );
  }
  const [inside, edge] = [-0.1, 0.35 + EAVE_REACH];
  const low = (out: number) => heightOf(out) - THICK - 0.12;
  addRing(form, plan, [edge, low(edge)], [inside, low(inside)], SHADE);
  const [top, foot] = [heightOf(edge) + EDGE.over, heightOf(edge) - EDGE.under];
  addRing(form, plan, [edge + 0.16, top], [edge, top], RIM);
  addRing(form, plan, [edge + 0.06, foot], [edge + 0.16, top], RIM);
}

/** A band around the hall between two lines, each so far beyond the walls and so high, in metres; seen from the side on which the first lies lower or farther out. */
function addRing(
  form: Form,
  plan: HallPlan,
  [out, y]: readonly [number, number],
  [within, above]: readonly [number, number],
  paint: Paint,
): void {
  const at = (i: number, away: number, up: number): Vec => {
    const part = (i % PIECES) / PIECES;
    const [x, z] = outline(plan, part, away);
    return [x, up + 0.12 * Math.sin(part * Math.PI * 16), z];
  };
  for (let i = 0; i < PIECES; i += 1)
    addQuad(
      form,
      [at(i, out, y), at(i + 1, out, y), at(i + 1, within, above), at(i, within, above)],
      paint,
    );
}

/** The leaf's outline `out` metres beyond the walls, counter-clockwise from the east seen from above; `part` runs from 0 to 1. */
function outline({ bounds }: HallPlan, part: number, out: number): readonly [number, number] {
  const angle = part * Math.PI * 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  // Close to the walls it has their corners; farther out it is rounder.
  const power = 2 / (9 + 16 * (1 - Math.min(1, Math.max(0, out / EAVE_REACH))));
  const halfX = (bounds.maxX - bounds.minX) / 2 + out;
  const halfZ = (bounds.maxZ - bounds.minZ) / 2 + out;
  const x = Math.sign(cos) * Math.abs(cos) ** power * halfX;
  const z = -Math.sign(sin) * Math.abs(sin) ** power * halfZ;
  // The sides swell, the ends run out into tips over the axis.
  const swell = 1 + 0.05 * (out / EAVE_REACH) * Math.cos((z / halfZ) * Math.PI * 0.5);
  const tip =
    (out / EAVE_REACH) * 3.2 * Math.exp(-((x / 9) ** 2)) * Math.sign(-sin) * Math.abs(sin) ** 6;
  return [(bounds.minX + bounds.maxX) / 2 + x * swell, (bounds.minZ + bounds.maxZ) / 2 + z + tip];
}

import { IcosahedronGeometry, Matrix4 } from 'three';
import type { HallPlan } from '#core/plan.ts';
import { PALETTE } from '../palette.ts';
import { addBox, addGeometry, type Form } from './form.ts';

/** A bench with a planter stands on the axis before every second zone, this far from its middle line, in metres. */
const OFF_AXIS = 0;

/** Adds benches and planting along the middle of the axis and in the foyer: somewhere to sit, something alive. */
export function addGarden(form: Form, plan: HallPlan): void {
  const ends = plan.zones.filter((zone) => zone.side === 'west').map((zone) => zone.area.minZ);
  for (const z of ends) addIsland(form, OFF_AXIS, z - 0.8);
  for (const side of [-1, 1]) addPlanter(form, side * 8.5, plan.foyer.minZ + 2.4, 3.2);
}

/** A bench of pale wood around a planter. */
function addIsland(form: Form, x: number, z: number): void {
  addBox(form, { x, y: 0, z, width: 1.3, height: 0.34, depth: 1.5, colour: PALETTE.plasterShade });
  addBox(form, {
    x,
    y: 0.34,
    z,
    width: 1.5,
    height: 0.08,
    depth: 1.7,
    colour: PALETTE.woodPale,
  });
  addPlanter(form, x, z, 0.8, 0.42);
}

/** A planter `width` metres wide with shrubs in it. */
function addPlanter(form: Form, x: number, z: number, width: number, foot = 0): void {
  addBox(form, { x, y: foot, z, width, height: 0.34, depth: 0.8, colour: PALETTE.woodDark });
  const count = Math.max(3, Math.round(width * 2.6));
  for (let i = 0; i < count; i += 1) {
    const along = (i + 0.5) / count - 0.5;
    const size = 0.3 + 0.13 * Math.sin(i * 2.4 + x);
    const at = new Matrix4()
      .makeScale(size, size * 1.25, size)
      .setPosition(x + along * width, foot + 0.46 + size * 0.6, z + 0.16 * Math.sin(i * 1.7));
    const shrub = new IcosahedronGeometry(1, 1);
    addGeometry(form, shrub, at, i % 2 === 0 ? PALETTE.leaf : PALETTE.leafDark);
    shrub.dispose();
  }
}

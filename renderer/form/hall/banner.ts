import type { HallPlan } from '#core/plan.ts';
import type { Form } from '../form.ts';
import { LIGHT, METAL, OAK, PLASTER } from '../paints.ts';
import { addBox } from '../solids.ts';
import type { Roof } from './roof.ts';

/** Thickness of the beam that carries the exhibition's name, in metres. */
export const BANNER_DEPTH = 0.2;

/** Where the beam hangs: over the axis, before the first zones; sizes and height of its middle in metres. */
export function bannerOf({ axis, foyer }: HallPlan): {
  readonly width: number;
  readonly height: number;
  readonly y: number;
  readonly z: number;
} {
  return { width: axis.maxX - axis.minX + 1, height: 1.05, y: 4.5, z: foyer.minZ + 1.4 };
}

/** Adds the beam, the line of light under it and the two rods it hangs from. */
export function addBanner(form: Form, plan: HallPlan, roof: Roof): void {
  const { width, height, y, z } = bannerOf(plan);
  const foot = y - height / 2;
  addBox(form, { x: 0, y: foot, z, width, height, depth: BANNER_DEPTH }, PLASTER, []);
  addBox(form, { x: 0, y: foot - 0.07, z, width, height: 0.07, depth: BANNER_DEPTH }, OAK, []);
  addBox(form, { x: 0, y: foot - 0.1, z, width: width - 0.3, height: 0.03, depth: 0.08 }, LIGHT, [
    'top',
  ]);
  for (const side of [-1, 1]) {
    const x = side * (width / 2 - 0.4);
    const top = y + height / 2;
    addBox(form, { x, y: top, z, width: 0.05, height: roof.heightAt(x) - top, depth: 0.05 }, METAL);
  }
}

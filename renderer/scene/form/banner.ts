import type { HallPlan } from '#core/plan.ts';
import { PALETTE } from '../palette.ts';
import { addBox, type Form } from './form.ts';

/** Thickness of the beam that carries the exhibition's name, in metres. */
export const BANNER_DEPTH = 0.16;

/** Where the beam hangs: over the axis, before the first zones; sizes and height of its middle in metres. */
export function bannerOf({ axis, foyer }: HallPlan): {
  readonly width: number;
  readonly height: number;
  readonly y: number;
  readonly z: number;
} {
  return { width: axis.maxX - axis.minX + 1, height: 1.1, y: 4.75, z: foyer.minZ + 1.4 };
}

/** Adds the beam and the two rods it hangs from. */
export function addBanner(form: Form, plan: HallPlan, ceiling: number): void {
  const { width, height, y, z } = bannerOf(plan);
  const foot = y - height / 2;
  const paint = { colour: PALETTE.ceiling, occluded: false };
  addBox(form, { x: 0, y: foot, z, width, height, depth: BANNER_DEPTH, ...paint });
  addBox(form, {
    x: 0,
    y: foot - 0.06,
    z,
    width,
    height: 0.06,
    depth: BANNER_DEPTH,
    colour: PALETTE.wood,
    occluded: false,
  });
  for (const side of [-1, 1]) {
    addBox(form, {
      x: side * (width / 2 - 0.4),
      y: y + height / 2,
      z,
      width: 0.05,
      height: ceiling - y - height / 2,
      depth: 0.05,
      colour: PALETTE.metal,
      occluded: false,
    });
  }
}

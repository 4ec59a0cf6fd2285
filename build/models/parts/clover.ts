import { around } from '../shapes.ts';

/** How far the three leaves of a clover reach beyond its middle radius, as a share of it. */
const LEAF = 0.25;

/** The outline of a building like a clover leaf, one leaf to the back: its radius, 1 in the middle, at an angle from +X. */
export function cloverRadius(angle: number): number {
  const leaves = 1 + LEAF * Math.cos(3 * (angle - Math.PI / 2));
  // The leaf at the back is the longest, as on the plan.
  return leaves + 0.07 * Math.sin(angle);
}

/** The outline as seen from above, with +Y to the back. */
export function cloverOutline(
  radius: number,
  pieces: number,
): readonly (readonly [number, number])[] {
  return around(pieces).map((angle) => {
    const reach = radius * cloverRadius(angle);
    return [reach * Math.cos(angle), reach * Math.sin(angle)] as const;
  });
}

import { type PerspectiveCamera, Raycaster, Vector2 } from 'three';
import { type Pick, pickHall } from '#core/pick.ts';
import type { World } from '#core/world.ts';

/** What lies under a point of the picture, given by its parts across and down, 0 to 1. */
export function castRay(
  camera: PerspectiveCamera | undefined,
  across: number,
  down: number,
  world: World,
): Pick | null {
  if (!camera) return null;
  const caster = new Raycaster();
  caster.setFromCamera(new Vector2(across * 2 - 1, 1 - down * 2), camera);
  const { origin, direction } = caster.ray;
  return pickHall(world.plan, { origin: origin.toArray(), direction: direction.toArray() });
}

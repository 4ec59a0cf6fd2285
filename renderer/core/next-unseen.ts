import type { ExhibitId } from '#schema/ids.ts';
import { distance } from './geometry.ts';
import type { PlaceId } from './wayfinding.ts';
import type { World } from './world.ts';

/** The nearest booth whose description this visitor has not opened, as the crow flies to where one stands before it; null once all were. */
export function nextUnseen(
  world: World,
  place: PlaceId,
  seen: readonly ExhibitId[],
): ExhibitId | null {
  const from = (world.ways.places.get(place) ?? world.plan.entrance).at;
  const known = new Set(seen);
  let nearest: ExhibitId | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { id, viewpoint } of world.plan.booths) {
    const away = distance(from, viewpoint.at);
    if (known.has(id) || away >= least) continue;
    least = away;
    nearest = id;
  }
  return nearest;
}

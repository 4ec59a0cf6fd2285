import { findRoute, type PlaceId } from '../../../renderer/core/wayfinding.ts';
import type { World } from '../../../renderer/core/world.ts';

/** The length of a walk from place to place, in metres. */
export function lengthOf(world: World, places: readonly PlaceId[]): number {
  return places.slice(1).reduce((sum, to, i) => {
    const route = findRoute(world.ways, places[i] ?? to, to);
    if (!route) throw new Error(`no way to ${to}`);
    return sum + route.length;
  }, 0);
}

/** The length of the best order in which places can be walked to, in metres, by trying every one. */
export function shortestWalk(world: World, from: PlaceId, places: readonly PlaceId[]): number {
  const apart = new Map<string, number>();
  for (const a of [from, ...places])
    for (const b of places) apart.set(`${a} ${b}`, lengthOf(world, [a, b]));
  const go = (here: PlaceId, left: readonly PlaceId[]): number =>
    left.length === 0
      ? 0
      : Math.min(
          ...left.map((next) => {
            const rest = left.filter((place) => place !== next);
            return (apart.get(`${here} ${next}`) ?? Number.NaN) + go(next, rest);
          }),
        );
  return go(from, places);
}

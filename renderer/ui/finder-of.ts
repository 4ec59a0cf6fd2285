import { type Finder, makeFinder } from '#core/search/finder.ts';
import type { World } from '#core/world.ts';

const finders = new WeakMap<World, Finder>();

/** The search of a world, prepared once. */
export function finderOf(world: World): Finder {
  const known = finders.get(world) ?? makeFinder(world);
  finders.set(world, known);
  return known;
}

import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { exhibitsOf, type World } from './world.ts';

/**
 * Where to go on from an exhibit, the best first, at most so many: what the visitor has not seen before what they have;
 * of each the ones of the same zone in its order from here on, then those that share its tags, the most first.
 */
export function relatedTo(
  world: World,
  id: ExhibitId,
  seen: readonly ExhibitId[],
  most: number,
): readonly Exhibit[] {
  const here = world.exhibits.get(id);
  if (!here) return [];
  const zone = exhibitsOf(world, here.zone);
  const at = zone.indexOf(here);
  const beside = [...zone.slice(at + 1), ...zone.slice(0, at)];
  const kin = world.exhibition.exhibits
    .filter((other) => other.zone !== here.zone && sharedTags(here, other) > 0)
    .sort((a, b) => sharedTags(here, b) - sharedTags(here, a));
  const all = [...beside, ...kin];
  const isSeen = (exhibit: Exhibit) => seen.includes(exhibit.id);
  return [...all.filter((each) => !isSeen(each)), ...all.filter(isSeen)].slice(0, most);
}

/** How many tags two exhibits share. */
function sharedTags(a: Exhibit, b: Exhibit): number {
  const names = new Set(b.tags.map((tag) => tag['zh-Hans']));
  return a.tags.filter((tag) => names.has(tag['zh-Hans'])).length;
}

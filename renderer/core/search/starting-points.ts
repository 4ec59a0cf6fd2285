import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { exhibitsOf, type World } from '../world.ts';

/** How many exhibits are offered to somebody whose search found nothing. */
const COUNT = 4;

/**
 * Exhibits to begin with, always the same: each from another zone where there are so many, the zones spread over the
 * hall, and of a zone the exhibit with the most to see. Fewer than four only where there are fewer exhibits.
 */
export function startingPoints(world: World): readonly ExhibitId[] {
  const { exhibits, zones } = world.exhibition;
  const ranked = zones
    .map((zone) => exhibitsOf(world, zone.id).toSorted((a, b) => toSee(b) - toSee(a)))
    .filter((inZone) => inZone.length > 0);
  // From the middle of each quarter of the zones.
  const spread = Array.from({ length: COUNT }, (_, i) =>
    Math.floor(((i + 0.5) * ranked.length) / COUNT),
  );
  const first = spread.flatMap((zone) => ranked[zone]?.[0]?.id ?? []);
  return [...new Set([...first, ...exhibits.map(({ id }) => id)])].slice(0, COUNT);
}

function toSee({ cover, model, pages }: Exhibit): number {
  const media = pages['zh-Hans'].flatMap(({ children }) =>
    children.filter(({ type }) => type === 'media'),
  );
  return Number(cover !== undefined) + Number(model !== undefined) + media.length;
}

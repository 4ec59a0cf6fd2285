import type { Exhibit, Exhibition } from '#schema/exhibition.ts';
import type { ZoneId } from '#schema/ids.ts';
import type { PageNode } from '#schema/page.ts';
import type { World } from '../world.ts';

/**
 * All exhibits, those a tour wants most first: of each zone the one with most to look at, then each zone's second, and so
 * on. Zones with most to look at come first, among those the largest; what is equal keeps the exhibition's order.
 */
export function rankExhibits(world: World): readonly Exhibit[] {
  const { exhibition } = world;
  const zones = new Map<ZoneId, { readonly exhibit: Exhibit; readonly sights: number }[]>();
  for (const exhibit of exhibition.exhibits) {
    const own = zones.get(exhibit.zone) ?? [];
    own.push({ exhibit, sights: sightsOf(exhibition, exhibit) });
    zones.set(exhibit.zone, own);
  }
  const ranked = [...zones.values()].map((own) => own.toSorted((a, b) => b.sights - a.sights));
  ranked.sort((a, b) => (b[0]?.sights ?? 0) - (a[0]?.sights ?? 0) || b.length - a.length);
  const rounds = Math.max(...ranked.map((own) => own.length));
  return Array.from({ length: rounds }, (_, round) =>
    ranked.flatMap((own) => own[round]?.exhibit ?? []),
  ).flat();
}

/** How much there is to look at: a picture, an object, a film among the text, anything else among it. */
function sightsOf({ media }: Exhibition, exhibit: Exhibit): number {
  const shown = exhibit.pages['zh-Hans'].flatMap(({ children }) => children.flatMap(mediaIn));
  const film = shown.some((id) => media[id]?.kind === 'film');
  const other = shown.some((id) => media[id]?.kind !== 'film');
  const sights = [exhibit.cover !== undefined, exhibit.model !== undefined, film, other];
  return sights.filter(Boolean).length;
}

function mediaIn(node: PageNode): readonly string[] {
  if (node.type === 'media') return [node.media];
  return node.type === 'element' ? node.children.flatMap(mediaIn) : [];
}

import { EXHIBITION_FORMAT, type Exhibit, type Exhibition } from '#schema/exhibition.ts';
import type { MediaId } from '#schema/ids.ts';
import type { Media } from '#schema/media.ts';
import type { CompiledReading } from './cached-readers.ts';
import { withName } from './exhibit/search-keys.ts';
import type { Placed } from './exhibition/place-exhibits.ts';
import type { ExhibitionHead } from './exhibition/read-exhibition.ts';
import type { Survey } from './survey.ts';

/** The exhibition of the exhibits to be kept. Places are numbered with the others still in, so that a code never moves. */
export function assembleExhibition(
  head: ExhibitionHead,
  { exhibits: readings, placement }: Survey<CompiledReading>,
  kept: readonly Placed[],
): Exhibition {
  const exhibits: Exhibit[] = [];
  const media: Record<MediaId, Media> = {};
  for (const { draft, zone } of kept) {
    const packed = readings.find((reading) => reading.draft?.id === draft.id)?.packed;
    if (packed === undefined || packed === null) continue;
    const neighbours = placement.placed.filter((placed) => placed.zone.id === zone.id);
    const place = neighbours.findIndex((placed) => placed.draft.id === draft.id) + 1;
    exhibits.push({
      ...packed.exhibit,
      zone: zone.id,
      code: `${zone.number}-${place}`,
      search: withName(packed.exhibit.search, zone.name),
    });
    Object.assign(media, packed.media);
  }
  return { format: EXHIBITION_FORMAT, ...head, exhibits, layout: placement.layout, media };
}

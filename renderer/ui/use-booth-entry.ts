import { boothPlace } from '#core/wayfinding.ts';
import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { useDispatch, useVisit, useWorld } from '../state/use-visit.tsx';
import { type PictureSource, pictureSource } from './picture.ts';

/** A booth as plan and list show it: what it says, whether the visitor stands there, and how to go. */
export interface BoothEntry {
  readonly exhibit: Exhibit;
  readonly title: string;
  readonly lead: string;
  readonly picture: PictureSource | null;
  readonly here: boolean;
  /** Whether this visitor has read it. */
  readonly seen: boolean;
  readonly go: () => void;
}

/** The entry of a booth in the visit's language; null when the exhibition has no such booth. */
export function useBoothEntry(id: ExhibitId): BoothEntry | null {
  const world = useWorld();
  const dispatch = useDispatch();
  const language = useVisit((visit) => visit.language);
  const here = useVisit((visit) => visit.place === boothPlace(id));
  const seen = useVisit((visit) => visit.seen.includes(id));
  const exhibit = world.exhibits.get(id);
  if (!exhibit) return null;
  return {
    exhibit,
    title: exhibit.title[language],
    lead: exhibit.lead[language],
    picture: exhibit.cover ? pictureSource(world, exhibit.cover.media) : null,
    here,
    seen,
    go: () => dispatch({ kind: 'boothTapped', exhibit: exhibit.id }),
  };
}

import type { ExhibitId } from '#schema/ids.ts';
import { boothPlace } from '../wayfinding.ts';
import type { World } from '../world.ts';
import type { Visit } from './state.ts';
import { goTo } from './walk.ts';

/** A guide of the house leads a group from now on; whatever lay over the hall makes room. */
export function startDocent(state: Visit): Visit {
  return { ...state, docent: true, sheet: null, guide: null, way: 'hall', open: null };
}

/** The guide has gone on; the visit is the visitors' own again. */
export function endDocent(state: Visit): Visit {
  return state.docent ? { ...state, docent: false } : state;
}

/** To the next booth in the order of the exhibition, or the one before; nowhere beyond the first and the last. */
export function stepDocent(state: Visit, by: 1 | -1, world: World): Visit {
  if (!state.docent) return state;
  const exhibit = exhibitAfter(state, by, world);
  return exhibit === undefined ? state : goTo(state, boothPlace(exhibit), null);
}

/** The exhibit whose booth the guide stands at or walks to, from 0; -1: none, the entrance or a zone. */
export function docentStop({ goal, place }: Visit, world: World): number {
  const at = goal ?? place;
  return world.exhibition.exhibits.findIndex(({ id }) => boothPlace(id) === at);
}

/** Who has not begun, or has strayed from the booths, goes to the first. */
function exhibitAfter(state: Visit, by: 1 | -1, world: World): ExhibitId | undefined {
  const stop = docentStop(state, world);
  return world.exhibition.exhibits[stop < 0 ? 0 : stop + by]?.id;
}

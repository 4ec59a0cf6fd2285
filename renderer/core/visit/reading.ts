import type { Language } from '#schema/text.ts';
import { pageCount } from '../pages.ts';
import type { World } from '../world.ts';
import { translateTour } from './guide.ts';
import type { Visit } from './state.ts';

/** Turns the open description's page, never beyond its first and last. */
export function turnPage(state: Visit, by: 1 | -1, world: World): Visit {
  return state.open === null ? state : showPage(state, state.open.page + by, world);
}

/** The same description in another language; where that has fewer pages, its last. */
export function chooseLanguage(state: Visit, language: Language, world: World): Visit {
  if (language === state.language) return state;
  const spoken = translateTour({ ...state, language }, language, world);
  return spoken.open === null ? spoken : showPage(spoken, spoken.open.page, world);
}

/** Shows a page of the open description, or the nearest there is. */
function showPage(state: Visit, wanted: number, world: World): Visit {
  if (state.open === null) return state;
  const exhibit = world.exhibits.get(state.open.exhibit);
  const last = exhibit ? pageCount(exhibit, state.language) - 1 : 0;
  const page = Math.min(last, Math.max(0, wanted));
  return page === state.open.page ? state : { ...state, open: { ...state.open, page } };
}

/** How long the open description takes to read, in seconds, at least 1; 0 when none is open. */
export function readingTime(state: Visit, world: World): number {
  const exhibit = state.open ? world.exhibits.get(state.open.exhibit) : undefined;
  return exhibit ? Math.max(1, exhibit.readingSeconds[state.language]) : 0;
}

import type { Language } from '#schema/languages.ts';
import { type DescriptionPage, layPages, samePage } from '../pages.ts';
import type { World } from '../world.ts';
import { translateTour } from './guide.ts';
import type { Visit } from './state.ts';

/** Turns the open description's page, never beyond its first and last. */
export function turnPage(state: Visit, by: 1 | -1, world: World): Visit {
  if (state.open === null) return state;
  const last = pagesOf(state, world).length - 1;
  return showPage(state, Math.min(last, Math.max(0, state.open.page + by)));
}

/** The same page of the same description in another language, or the nearest there is. */
export function chooseLanguage(state: Visit, language: Language, world: World): Visit {
  if (language === state.language) return state;
  return keepPage(state, translateTour({ ...state, language }, language, world), world);
}

/** The visit after something by which texts take other pages: what was read stays on the glass. */
export function keepPage(before: Visit, after: Visit, world: World): Visit {
  if (before.open === null || after.open === null) return after;
  const pages = pagesOf(before, world);
  return showPage(after, samePage(pages, before.open.page, pagesOf(after, world)));
}

function pagesOf({ open, language, comfort }: Visit, world: World): readonly DescriptionPage[] {
  const exhibit = open ? world.exhibits.get(open.exhibit) : undefined;
  return exhibit ? layPages(exhibit, language, comfort.large) : [];
}

function showPage(state: Visit, page: number): Visit {
  if (state.open === null || page === state.open.page) return state;
  return { ...state, open: { ...state.open, page } };
}

/** How long the open description takes to read, in seconds, at least 1; 0 when none is open. */
export function readingTime(state: Visit, world: World): number {
  const exhibit = state.open ? world.exhibits.get(state.open.exhibit) : undefined;
  return exhibit ? Math.max(1, exhibit.readingSeconds[state.language]) : 0;
}

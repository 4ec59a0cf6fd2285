import type { Language } from '#schema/languages.ts';
import { planTour, type Tour, type TourStop } from '../tour/plan-tour.ts';
import type { TourLength } from '../tour/tours.ts';
import type { World } from '../world.ts';
import type { Visit } from './state.ts';
import { goTo } from './walk.ts';

/** A tour that somebody follows. */
export interface Guide {
  readonly tour: Tour;
  /** The stop it is at or walks to, from 0. */
  readonly stop: number;
  /** How long it has stayed there, in seconds. */
  readonly spent: number;
  /** Whether it goes on by itself; a touch anywhere stops it until it is told to go on. */
  readonly playing: boolean;
  /** When its clock last went on, in seconds of the session clock; null: it has not since it began or went on. */
  readonly told: number | null;
}

/** Begins a tour from where the visitor stands; one that has hardly begun goes on. */
export function startTour(state: Visit, length: TourLength, world: World): Visit {
  const begun = state.guide?.tour.length === length && state.guide.stop + state.guide.spent === 0;
  if (begun) return resumeTour(state);
  const tour = planTour(world, length, state.language, state.place);
  return goToStop(
    { ...state, sheet: null },
    { tour, stop: 0, spent: 0, playing: true, told: null },
  );
}

/** Stops the tour where it is. */
export function pauseTour(state: Visit): Visit {
  return state.guide?.playing
    ? { ...state, guide: { ...state.guide, playing: false, told: null } }
    : state;
}

/** Goes on: to the stop where it was, from wherever the visitor went meanwhile. */
export function resumeTour(state: Visit): Visit {
  if (!state.guide || state.guide.playing) return state;
  return goToStop({ ...state, sheet: null }, { ...state.guide, playing: true, told: null });
}

/** To the next stop or the one before; the one left behind counts as seen, and after the last the tour is over. */
export function stepTour(state: Visit, by: 1 | -1): Visit {
  const { guide } = state;
  if (!guide) return state;
  const here = stopOf(guide);
  const left = here && by === 1 && state.goal === null ? see(state, here) : state;
  const stop = Math.max(0, guide.stop + by);
  if (stop >= guide.tour.stops.length) return endTour(left);
  return goToStop(
    { ...left, sheet: null },
    { ...guide, stop, spent: 0, playing: true, told: null },
  );
}

/** Leaves the tour; the visitor stays where they are. */
export function leaveTour(state: Visit): Visit {
  return state.guide ? { ...state, guide: null } : state;
}

/** What time does to a tour: it goes on while it stands before its booth and nothing lies over the hall. */
export function tellTour(state: Visit, now: number): Visit {
  const { guide } = state;
  if (!guide?.playing || state.goal !== null || state.open || state.sheet) return state;
  const spent = guide.spent + (guide.told === null ? 0 : Math.max(0, now - guide.told));
  const told: Visit = { ...state, guide: { ...guide, spent, told: now } };
  const stop = stopOf(guide);
  return stop && spent >= stop.staySeconds ? stepTour(told, 1) : told;
}

/** The same tour in another language, at the same booth; its words begin anew. */
export function translateTour(state: Visit, language: Language, world: World): Visit {
  const { guide } = state;
  const stop = guide && stopOf(guide);
  if (!guide || !stop) return state;
  const first = guide.tour.stops[0]?.place;
  const tour = planTour(world, guide.tour.length, language, first);
  const same = tour.stops.findIndex(({ exhibit }) => exhibit === stop.exhibit);
  // Words of another length may have room for another choice of booths: then it begins anew.
  return { ...state, guide: { ...guide, tour, stop: Math.max(0, same), spent: 0 } };
}

/** The stop a tour is at or walks to. */
export function stopOf({ tour, stop }: Guide): TourStop | undefined {
  return tour.stops[stop];
}

function goToStop(state: Visit, guide: Guide): Visit {
  const stop = stopOf(guide);
  return stop ? { ...goTo(state, stop.place, null), guide } : state;
}

/** The stop's booth counts as seen. */
function see(state: Visit, { exhibit }: TourStop): Visit {
  return state.seen.includes(exhibit) ? state : { ...state, seen: [...state.seen, exhibit] };
}

/** The tour is over; what might come next is offered. */
function endTour(state: Visit): Visit {
  return { ...state, guide: null, sheet: 'farewell' };
}

import type { ExhibitId } from '#schema/ids.ts';
import { wrapAngle } from '../geometry.ts';
import { boothPlace, ENTRANCE, type PlaceId, stepFrom } from '../wayfinding.ts';
import type { World } from '../world.ts';
import { shownWay, type Visit, type Way } from './state.ts';

/** So many moves can be taken back. */
const TRAIL = 20;

/** Goes to a booth to read; the one whose description lies open stays as it is. */
export function tapBooth(state: Visit, exhibit: ExhibitId, world: World): Visit {
  if (!world.booths.has(exhibit) || state.open?.exhibit === exhibit) return state;
  return goTo(state, boothPlace(exhibit), exhibit);
}

/** The visitor where they stand, inside, with nothing open. */
function settled(state: Visit): Visit {
  return { ...state, heading: null, above: false, open: null };
}

/** The places to go back to, once the visitor has left for another. */
function leave({ trail, place }: Visit, goal: PlaceId): readonly PlaceId[] {
  const known = goal === place || trail.at(-1) === place;
  return known ? trail : [...trail, place].slice(-TRAIL);
}

/** Sets out for a place; where no walk can be seen, or it is where the visitor stands, they are there at once. */
export function goTo(state: Visit, place: PlaceId, toOpen: ExhibitId | null): Visit {
  const setOut: Visit = { ...settled(state), trail: leave(state, place), goal: place, toOpen };
  // On the way somewhere, the place they left is a place to walk back to.
  const stands =
    state.goal === null && state.place === place && !state.above && state.heading === null;
  const walks = shownWay(state) === 'hall' && !stands;
  return walks ? setOut : arrive(setOut);
}

/** Which way the visitor faces where they stand or will stand, in radians. */
export function facing({ heading, goal, place }: Visit, world: World): number {
  return heading ?? world.ways.places.get(goal ?? place)?.heading ?? 0;
}

/** Faces another way; only who stands in the hall can. */
export function turnTo(state: Visit, heading: number): Visit {
  const stands = shownWay(state) === 'hall' && state.goal === null && !state.above;
  return stands ? { ...state, heading: wrapAngle(heading) } : state;
}

/** Sets out for the next place in the direction faced, or in the opposite one, and faces the same way there. */
export function step(state: Visit, back: boolean, world: World): Visit {
  if (shownWay(state) !== 'hall' || state.goal !== null || state.above) return state;
  const heading = facing(state, world);
  const next = stepFrom(world.ways, state.place, heading + (back ? Math.PI : 0));
  return next === null ? state : { ...goTo(state, next, null), heading };
}

/** At the goal, with what was to open there open; without a goal, where they stand. */
export function arrive(state: Visit): Visit {
  const { toOpen } = state;
  const there: Visit = { ...state, place: state.goal ?? state.place, goal: null, toOpen: null };
  if (toOpen === null) return there;
  const seen = state.seen.includes(toOpen) ? state.seen : [...state.seen, toOpen];
  return { ...there, seen, open: { exhibit: toOpen, page: 0 } };
}

/** Takes the last move back: to where the visitor stood before. */
export function goBack(state: Visit): Visit {
  const before = state.trail.at(-1);
  if (before === undefined) return state;
  return { ...goTo(state, before, null), trail: state.trail.slice(0, -1) };
}

/** Between inside and above. Whoever is walking is at their goal at once: from above nobody walks. */
export function toggleAbove(state: Visit): Visit {
  if (shownWay(state) !== 'hall') return state;
  return { ...arrive({ ...state, toOpen: null }), above: !state.above, open: null };
}

/** Back to the hall, or to the list for who asked for it: from anywhere to the entrance, inside, nothing open. */
export function goHome(state: Visit): Visit {
  const way = state.comfort.list ? 'list' : 'hall';
  return { ...goTo({ ...state, way }, ENTRANCE, null), open: null };
}

/** Takes another of the three ways; whoever was walking is at their goal. */
export function chooseWay(state: Visit, way: Way): Visit {
  if (state.way === way && !state.above) return state;
  const standing = state.goal === null ? state : arrive({ ...state, toOpen: null });
  return { ...standing, way, above: false, open: null };
}

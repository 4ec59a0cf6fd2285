import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import type { Language } from '#schema/text.ts';
import { wrapAngle } from './geometry.ts';
import { idleState } from './idle.ts';
import { pageCount } from './pages.ts';
import { boothPlace, ENTRANCE, type PlaceId, stepFrom, zonePlace } from './wayfinding.ts';
import type { World } from './world.ts';

/** The three equal ways into the exhibition. */
export type Way = 'hall' | 'plan' | 'list';

/** Whether the hall can be drawn: not yet, too slow to come, yes, its context was lost, this machine cannot. */
export type HallHealth = 'starting' | 'late' | 'ready' | 'lost' | 'absent';

/** A visit as it stands. Everything about it that outlives a frame; what can be derived is not in it. */
export interface Visit {
  /** `attract` between visitors. */
  readonly mode: 'attract' | 'visit';
  readonly language: Language;
  /** The way the visitor chose; what is shown may be the plan when the hall cannot be drawn, see `shownWay`. */
  readonly way: Way;
  /** Where the visitor stands, in all three ways. */
  readonly place: PlaceId;
  /** Where they are walking to; null when they stand. */
  readonly goal: PlaceId | null;
  /** Which way they face there (radians, see geometry.ts) once they have turned or looked around; null: as the place faces. */
  readonly heading: number | null;
  /** The booth whose description opens on arrival. */
  readonly toOpen: ExhibitId | null;
  /** The description that lies open, and its page from 0. */
  readonly open: { readonly exhibit: ExhibitId; readonly page: number } | null;
  /** The hall seen from above, opened like a doll's house. */
  readonly above: boolean;
  readonly hall: HallHealth;
  /** When the glass was last touched, in seconds of the session clock. */
  readonly lastTouch: number;
  /** When the hall began to start, in seconds of the session clock. */
  readonly hallSince: number;
  /** Whole seconds left to answer "still here?"; null while it is not asked. */
  readonly secondsLeft: number | null;
}

/** What happened; never what to do. */
export type VisitEvent =
  | { readonly kind: 'touched'; readonly now: number }
  | { readonly kind: 'boothTapped'; readonly exhibit: ExhibitId }
  | { readonly kind: 'zoneTapped'; readonly zone: ZoneId }
  | { readonly kind: 'floorTapped'; readonly place: PlaceId }
  /** Turned on the spot, by radians. */
  | { readonly kind: 'turned'; readonly by: number }
  /** Looked around with a drag, and faces this way now. */
  | { readonly kind: 'looked'; readonly heading: number }
  /** One step along the walkways, forwards or backwards, facing the same way. */
  | { readonly kind: 'stepped'; readonly back: boolean }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'pageTurned'; readonly by: 1 | -1 }
  | { readonly kind: 'closed' }
  | { readonly kind: 'homeTapped' }
  | { readonly kind: 'wayChosen'; readonly way: Way }
  | { readonly kind: 'aboveToggled' }
  | { readonly kind: 'languageChosen'; readonly language: Language }
  | { readonly kind: 'hallChanged'; readonly hall: HallHealth; readonly now: number }
  | { readonly kind: 'tick'; readonly now: number };

/** How long the hall may take to its first picture before plan and list carry on, in seconds (the first law). */
export const HALL_PATIENCE = 3;

/** A fresh visit: attract, at the entrance, in the language a kiosk starts with. */
export function beginVisit(language: Language, now: number, hall: HallHealth = 'starting'): Visit {
  return {
    mode: 'attract',
    language,
    way: 'hall',
    place: ENTRANCE,
    goal: null,
    heading: null,
    toOpen: null,
    open: null,
    above: false,
    hall,
    lastTouch: now,
    hallSince: now,
    secondsLeft: null,
  };
}

/** What is on the glass: the chosen way, or the plan while the hall cannot be drawn. */
export function shownWay(state: Visit): Way {
  const drawable = state.hall === 'ready' || state.hall === 'starting';
  return state.way === 'hall' && !drawable ? 'plan' : state.way;
}

/** What a kiosk starts each visit with. */
export interface VisitRules {
  readonly language: Language;
}

/** Stands for the time of what a visitor did when it carries none: just now. The next tick puts the time in. */
const JUST_NOW = Number.POSITIVE_INFINITY;
/** What happens without the visitor doing anything; `touched` says by itself when. */
const NO_DEED: ReadonlySet<VisitEvent['kind']> = new Set([
  'touched',
  'arrived',
  'hallChanged',
  'tick',
]);

/**
 * The visit after an event. An event that changes nothing gives the same object back; one by which a visitor changes
 * something counts as a touch, also when it came from a key or a screen reader and nothing touched the glass.
 */
export function visit(state: Visit, event: VisitEvent, world: World, rules: VisitRules): Visit {
  const after = happen(state, event, world, rules);
  if (isSame(state, after)) return state;
  return NO_DEED.has(event.kind) ? after : touched(after, JUST_NOW);
}

function isSame(a: Visit, b: Visit): boolean {
  return a === b || (Object.keys(a) as (keyof Visit)[]).every((key) => a[key] === b[key]);
}

function happen(state: Visit, event: VisitEvent, world: World, rules: VisitRules): Visit {
  switch (event.kind) {
    case 'touched':
      return touched(state, event.now);
    case 'boothTapped':
      return tapBooth(state, event.exhibit, world);
    case 'zoneTapped':
      return world.zonePlaces.has(event.zone) ? goTo(state, zonePlace(event.zone), null) : state;
    case 'floorTapped':
      return world.ways.places.has(event.place) ? goTo(state, event.place, null) : state;
    case 'turned':
      return turnTo(state, facing(state, world) + event.by);
    case 'looked':
      return turnTo(state, event.heading);
    case 'stepped':
      return step(state, event.back, world);
    case 'arrived':
      return state.goal === null ? state : arrive(state);
    case 'pageTurned':
      return turnPage(state, event.by, world);
    case 'closed':
      return state.open === null ? state : { ...state, open: null };
    case 'homeTapped':
      return goHome(state);
    case 'wayChosen':
      return chooseWay(state, event.way);
    case 'aboveToggled':
      return toggleAbove(state);
    case 'languageChosen':
      return chooseLanguage(state, event.language, world);
    case 'hallChanged':
      return changeHall(state, event.hall, event.now);
    case 'tick':
      return tick(state, event.now, world, rules);
  }
}

function touched(state: Visit, now: number): Visit {
  return { ...state, mode: 'visit', lastTouch: now, secondsLeft: null };
}

/** Goes to a booth to read; the one whose description lies open stays as it is. */
function tapBooth(state: Visit, exhibit: ExhibitId, world: World): Visit {
  if (!world.booths.has(exhibit) || state.open?.exhibit === exhibit) return state;
  return goTo(state, boothPlace(exhibit), exhibit);
}

/** Sets out for a place; where no walk can be seen, or it is where the visitor stands, they are there at once. */
function goTo(state: Visit, place: PlaceId, toOpen: ExhibitId | null): Visit {
  const setOut: Visit = { ...state, goal: place, heading: null, toOpen, above: false, open: null };
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
function turnTo(state: Visit, heading: number): Visit {
  const stands = shownWay(state) === 'hall' && state.goal === null && !state.above;
  return stands ? { ...state, heading: wrapAngle(heading) } : state;
}

/** Sets out for the next place in the direction faced, or in the opposite one, and faces the same way there. */
function step(state: Visit, back: boolean, world: World): Visit {
  if (shownWay(state) !== 'hall' || state.goal !== null || state.above) return state;
  const heading = facing(state, world);
  const next = stepFrom(world.ways, state.place, heading + (back ? Math.PI : 0));
  return next === null ? state : { ...goTo(state, next, null), heading };
}

function arrive(state: Visit): Visit {
  return {
    ...state,
    place: state.goal ?? state.place,
    goal: null,
    toOpen: null,
    open: state.toOpen === null ? state.open : { exhibit: state.toOpen, page: 0 },
  };
}

function turnPage(state: Visit, by: 1 | -1, world: World): Visit {
  return state.open === null ? state : showPage(state, state.open.page + by, world);
}

/** The same description in another language; where that has fewer pages, its last. */
function chooseLanguage(state: Visit, language: Language, world: World): Visit {
  const spoken: Visit = { ...state, language };
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

/** Between inside and above. Whoever is walking is at their goal at once: from above nobody walks. */
function toggleAbove(state: Visit): Visit {
  if (shownWay(state) !== 'hall') return state;
  return { ...arrive({ ...state, toOpen: null }), above: !state.above, open: null };
}

/** Back to the hall: from anywhere to the entrance, inside, nothing open. */
function goHome(state: Visit): Visit {
  return { ...goTo({ ...state, way: 'hall' }, ENTRANCE, null), open: null };
}

function chooseWay(state: Visit, way: Way): Visit {
  if (state.way === way && !state.above) return state;
  const settled = state.goal === null ? state : arrive({ ...state, toOpen: null });
  return { ...settled, way, above: false, open: null };
}

/** A hall that comes back during a visit does not tear the visitor away: they stay in the plan and may choose the hall. */
function changeHall(state: Visit, hall: HallHealth, now: number): Visit {
  if (state.hall === hall) return state;
  const changed: Visit = { ...state, hall, hallSince: now };
  const shown = shownWay(changed) === 'hall';
  const returns = shown && shownWay(state) !== 'hall';
  if (returns && state.mode === 'visit') return { ...changed, way: 'plan' };
  return shown ? changed : { ...arrive(changed), above: false };
}

function tick(state: Visit, now: number, world: World, rules: VisitRules): Visit {
  const late = state.hall === 'starting' && now - state.hallSince >= HALL_PATIENCE;
  const timely = late ? changeHall(state, 'late', now) : state;
  if (timely.mode === 'attract') return timely;
  if (timely.lastTouch > now) return { ...timely, lastTouch: now };
  const idle = idleState(now - timely.lastTouch, readingTime(timely, world));
  if (idle.kind === 'gone') return beginVisit(rules.language, now, timely.hall);
  const secondsLeft = idle.kind === 'asking' ? idle.secondsLeft : null;
  return secondsLeft === timely.secondsLeft ? timely : { ...timely, secondsLeft };
}

/** How long the open description takes to read, in seconds, at least 1; 0 when none is open. */
function readingTime(state: Visit, world: World): number {
  const exhibit = state.open ? world.exhibits.get(state.open.exhibit) : undefined;
  return exhibit ? Math.max(1, exhibit.readingSeconds[state.language]) : 0;
}

import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import type { Language } from '#schema/text.ts';
import { idleState } from './idle.ts';
import { pageCount } from './pages.ts';
import { boothPlace, ENTRANCE, type PlaceId, zonePlace } from './wayfinding.ts';
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

/** The visit after an event. An event that changes nothing gives the same object back. */
export function visit(state: Visit, event: VisitEvent, world: World, rules: VisitRules): Visit {
  switch (event.kind) {
    case 'touched':
      return touched(state, event.now);
    case 'boothTapped':
      return world.booths.has(event.exhibit)
        ? goTo(state, boothPlace(event.exhibit), event.exhibit)
        : state;
    case 'zoneTapped':
      return world.zonePlaces.has(event.zone) ? goTo(state, zonePlace(event.zone), null) : state;
    case 'floorTapped':
      return world.ways.places.has(event.place) ? goTo(state, event.place, null) : state;
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
      return { ...state, above: !state.above, open: null };
    case 'languageChosen':
      return state.language === event.language ? state : { ...state, language: event.language };
    case 'hallChanged':
      return changeHall(state, event.hall, event.now);
    case 'tick':
      return tick(state, event.now, world, rules);
  }
}

function touched(state: Visit, now: number): Visit {
  return { ...state, mode: 'visit', lastTouch: now, secondsLeft: null };
}

/** Sets out for a place; where no walk can be seen, or it is where the visitor stands, they are there at once. */
function goTo(state: Visit, place: PlaceId, toOpen: ExhibitId | null): Visit {
  const setOut: Visit = { ...state, goal: place, toOpen, above: false, open: null };
  const walks = shownWay(state) === 'hall' && (state.place !== place || state.above);
  return walks ? setOut : arrive(setOut);
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
  if (state.open === null) return state;
  const exhibit = world.exhibits.get(state.open.exhibit);
  const last = exhibit ? pageCount(exhibit, state.language) - 1 : 0;
  const page = Math.min(last, Math.max(0, state.open.page + by));
  return page === state.open.page ? state : { ...state, open: { ...state.open, page } };
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
  const returns = hall === 'ready' && shownWay(state) !== 'hall' && state.way === 'hall';
  if (returns && state.mode === 'visit') return { ...changed, way: 'plan' };
  return shownWay(changed) === 'hall' || changed.goal === null ? changed : arrive(changed);
}

function tick(state: Visit, now: number, world: World, rules: VisitRules): Visit {
  const late = state.hall === 'starting' && now - state.hallSince >= HALL_PATIENCE;
  const timely = late ? changeHall(state, 'late', now) : state;
  if (timely.mode === 'attract') return timely;
  const idle = idleState(now - timely.lastTouch, readingTime(timely, world));
  if (idle.kind === 'gone') return beginVisit(rules.language, now, timely.hall);
  const secondsLeft = idle.kind === 'asking' ? idle.secondsLeft : null;
  return secondsLeft === timely.secondsLeft ? timely : { ...timely, secondsLeft };
}

/** How long the open description takes to read, in seconds; 0 when none is open. */
function readingTime(state: Visit, world: World): number {
  const exhibit = state.open ? world.exhibits.get(state.open.exhibit) : undefined;
  return exhibit?.readingSeconds[state.language] ?? 0;
}

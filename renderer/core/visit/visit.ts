import { zonePlace } from '../wayfinding.ts';
import type { World } from '../world.ts';
import type { VisitEvent } from './events.ts';
import { changeComfort, closeTop, openSheet, setPlaying } from './over.ts';
import { chooseLanguage, turnPage } from './reading.ts';
import { changeHall, tick } from './rest.ts';
import type { Visit, VisitRules } from './state.ts';
import {
  arrive,
  chooseWay,
  facing,
  goBack,
  goHome,
  goTo,
  step,
  tapBooth,
  toggleAbove,
  turnTo,
} from './walk.ts';

/** Stands for the time of what a visitor did when it carries none: just now. The next tick puts the time in. */
const JUST_NOW = Number.POSITIVE_INFINITY;
/** What happens without the visitor doing anything; `touched` says by itself when. */
const NO_DEED: ReadonlySet<VisitEvent['kind']> = new Set([
  'touched',
  'arrived',
  'hallChanged',
  'tick',
]);

/** What leads somewhere: a sheet that lies over the way there makes room. */
const LEADS_ON: ReadonlySet<VisitEvent['kind']> = new Set([
  'boothTapped',
  'zoneTapped',
  'floorTapped',
  'homeTapped',
  'wayChosen',
  'wentBack',
  'aboveToggled',
  'stepped',
]);

/**
 * The visit after an event. An event that changes nothing gives the same object back; one by which a visitor changes
 * something counts as a touch, also when it came from a key or a screen reader and nothing touched the glass.
 */
export function visit(state: Visit, event: VisitEvent, world: World, rules: VisitRules): Visit {
  const clear =
    LEADS_ON.has(event.kind) && state.sheet !== null ? { ...state, sheet: null } : state;
  const after = hush(happen(clear, event, world, rules));
  if (isSame(state, after)) return state;
  return NO_DEED.has(event.kind) ? after : touched(after, JUST_NOW);
}

function isSame(a: Visit, b: Visit): boolean {
  return a === b || (Object.keys(a) as (keyof Visit)[]).every((key) => a[key] === b[key]);
}

function happen(state: Visit, event: VisitEvent, world: World, rules: VisitRules): Visit {
  switch (event.kind) {
    case 'touched':
      return welcome(state, event.now);
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
      return closeTop(state);
    case 'wentBack':
      return goBack(state);
    case 'sheetOpened':
      return openSheet(state, event.sheet);
    case 'comfortChanged':
      return changeComfort(state, event.part, event.on);
    case 'mediaChanged':
      return setPlaying(state, event.playing);
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

/** Nothing plays on once its description is closed. */
function hush(state: Visit): Visit {
  return state.playing && state.open === null ? { ...state, playing: false } : state;
}

/** A touch anywhere; the first of a visit is asked what it would like. */
function welcome(state: Visit, now: number): Visit {
  const sheet = state.mode === 'attract' ? 'welcome' : state.sheet;
  return { ...touched(state, now), sheet };
}

/** Somebody is there. */
function touched(state: Visit, now: number): Visit {
  return { ...state, mode: 'visit', lastTouch: now, secondsLeft: null };
}

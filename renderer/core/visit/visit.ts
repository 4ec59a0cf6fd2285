import { zonePlace } from '../wayfinding.ts';
import type { World } from '../world.ts';
import { answer, startQuiz } from './ask.ts';
import { endDocent, startDocent, stepDocent } from './docent.ts';
import type { VisitEvent } from './events.ts';
import { leaveTour, pauseTour, resumeTour, startTour, stepTour } from './guide.ts';
import { changeComfort, closeTop, giveFace, giveRemark, openSheet, setPlaying } from './over.ts';
import { chooseLanguage, turnPage } from './reading.ts';
import { changeHall, tick } from './rest.ts';
import { beginVisit, type Visit, type VisitRules } from './state.ts';
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
  'visitEnded',
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
  'docentStepped',
]);

/**
 * The visit after an event. An event that changes nothing gives the same object back; one by which a visitor changes
 * something counts as a touch, also when it came from a key or a screen reader and nothing touched the glass.
 */
export function visit(state: Visit, event: VisitEvent, world: World, rules: VisitRules): Visit {
  const clear = LEADS_ON.has(event.kind) ? makeRoom(state) : state;
  const after = hush(happen(clear, event, world, rules));
  if (isSame(state, after)) return state;
  return NO_DEED.has(event.kind) ? after : touched(after, JUST_NOW);
}

function isSame(a: Visit, b: Visit): boolean {
  return (
    a === b ||
    (sameParts({ ...a, guide: null }, { ...b, guide: null }) && sameParts(a.guide, b.guide))
  );
}

/** Whether two objects have the same parts; what they hold in turn must be the same object. */
function sameParts<T extends object>(a: T | null, b: T | null): boolean {
  if (a === null || b === null) return a === b;
  return (Object.keys(a) as (keyof T)[]).every((key) => a[key] === b[key]);
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
      return changeComfort(state, event.part, event.on, world);
    case 'tourStarted':
      return startTour(state, event.length, world);
    case 'tourPaused':
      return pauseTour(state);
    case 'tourResumed':
      return resumeTour(state);
    case 'tourStepped':
      return stepTour(state, event.by);
    case 'tourLeft':
      return leaveTour(state);
    case 'quizStarted':
      return startQuiz(state, world);
    case 'quizAnswered':
      return answer(state, event.choice, world);
    case 'faceGiven':
      return giveFace(state, event.face);
    case 'remarkGiven':
      return giveRemark(state, event.remark);
    case 'docentStarted':
      return startDocent(state);
    case 'docentStepped':
      return stepDocent(state, event.by, world);
    case 'docentEnded':
      return endDocent(state);
    case 'visitEnded':
      return beginVisit(rules.language, event.now, state.hall);
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

/** Who goes somewhere is in nobody's way: a sheet makes room, and a tour waits. */
function makeRoom(state: Visit): Visit {
  const waiting = pauseTour(state);
  return waiting.sheet === null ? waiting : { ...waiting, sheet: null };
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
  const began = state.mode === 'attract' ? now : state.began;
  return { ...state, mode: 'visit', began, lastTouch: now, secondsLeft: null };
}

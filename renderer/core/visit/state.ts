import type { ExhibitId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import { ENTRANCE, type PlaceId } from '../wayfinding.ts';
import type { Asking } from './ask.ts';
import { type Comfort, NO_COMFORT } from './comfort.ts';
import type { Guide } from './guide.ts';
import { NO_OPINION, type Opinion } from './opinion.ts';

/** The three equal ways into the exhibition. */
export type Way = 'hall' | 'plan' | 'list';

/** Whether the hall can be drawn: not yet, too slow to come, yes, its context was lost, this machine cannot. */
export type HallHealth = 'starting' | 'late' | 'ready' | 'lost' | 'absent';

/** What lies over the way shown, one at a time: the first choice, the search, the tours, the comfort panel, the keys, what comes after a tour, the quiz. */
export type Sheet = 'welcome' | 'search' | 'tours' | 'comfort' | 'help' | 'farewell' | 'quiz';

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
  /** What lies over the way shown; null: nothing. */
  readonly sheet: Sheet | null;
  readonly comfort: Comfort;
  /** Where the visitor stood before, the latest last: the steps that can be taken back. */
  readonly trail: readonly PlaceId[];
  /** The descriptions opened so far, in the order in which they first were. */
  readonly seen: readonly ExhibitId[];
  /** Whether a film or a recording plays. */
  readonly playing: boolean;
  /** The tour that is followed; null: none. */
  readonly guide: Guide | null;
  /** The quiz that is answered; null: none. */
  readonly asking: Asking | null;
  readonly opinion: Opinion;
  /** A guide of the house leads: silence ends nothing, and the booths follow one another in order. */
  readonly docent: boolean;
  /** When the visit began, in seconds of the session clock. */
  readonly began: number;
  /** Others have been waiting for long: the visitor is told so, and nothing more. */
  readonly othersWait: boolean;
  readonly hall: HallHealth;
  /** When the glass was last touched, in seconds of the session clock. */
  readonly lastTouch: number;
  /** When the hall began to start, in seconds of the session clock. */
  readonly hallSince: number;
  /** Whole seconds left to answer "still here?"; null while it is not asked. */
  readonly secondsLeft: number | null;
}

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
    sheet: null,
    comfort: NO_COMFORT,
    trail: [],
    seen: [],
    playing: false,
    guide: null,
    asking: null,
    opinion: NO_OPINION,
    docent: false,
    began: now,
    othersWait: false,
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
  /** Others are queueing: silence is asked about sooner. */
  readonly holiday?: boolean;
}

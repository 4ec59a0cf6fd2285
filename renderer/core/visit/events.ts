import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import type { TourLength } from '../tour/tours.ts';
import type { PlaceId } from '../wayfinding.ts';
import type { ComfortPart } from './comfort.ts';
import type { Face, Remark } from './opinion.ts';
import type { HallHealth, Sheet, Way } from './state.ts';

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
  /** Back: what lies on top is closed. */
  | { readonly kind: 'closed' }
  /** The last move is taken back. */
  | { readonly kind: 'wentBack' }
  | { readonly kind: 'sheetOpened'; readonly sheet: Sheet }
  | { readonly kind: 'comfortChanged'; readonly part: ComfortPart; readonly on: boolean }
  | { readonly kind: 'tourStarted'; readonly length: TourLength }
  /** Somebody touched the glass beside the tour's own controls, or stopped it. */
  | { readonly kind: 'tourPaused' }
  | { readonly kind: 'tourResumed' }
  | { readonly kind: 'tourStepped'; readonly by: 1 | -1 }
  | { readonly kind: 'tourLeft' }
  | { readonly kind: 'quizStarted' }
  /** A picture of the quiz was chosen, from 0. */
  | { readonly kind: 'quizAnswered'; readonly choice: number }
  | { readonly kind: 'faceGiven'; readonly face: Face }
  | { readonly kind: 'remarkGiven'; readonly remark: Remark }
  /** A guide of the house leads from now on, goes to the next booth or the one before, has done. */
  | { readonly kind: 'docentStarted' }
  | { readonly kind: 'docentStepped'; readonly by: 1 | -1 }
  | { readonly kind: 'docentEnded' }
  /** Staff have sent the kiosk back to its first screen. */
  | { readonly kind: 'visitEnded'; readonly now: number }
  /** A film or a recording began or ended. */
  | { readonly kind: 'mediaChanged'; readonly playing: boolean }
  | { readonly kind: 'homeTapped' }
  | { readonly kind: 'wayChosen'; readonly way: Way }
  | { readonly kind: 'aboveToggled' }
  | { readonly kind: 'languageChosen'; readonly language: Language }
  | { readonly kind: 'hallChanged'; readonly hall: HallHealth; readonly now: number }
  | { readonly kind: 'tick'; readonly now: number };

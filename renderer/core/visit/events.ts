import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import type { Language } from '#schema/text.ts';
import type { PlaceId } from '../wayfinding.ts';
import type { ComfortPart } from './comfort.ts';
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
  /** A film or a recording began or ended. */
  | { readonly kind: 'mediaChanged'; readonly playing: boolean }
  | { readonly kind: 'homeTapped' }
  | { readonly kind: 'wayChosen'; readonly way: Way }
  | { readonly kind: 'aboveToggled' }
  | { readonly kind: 'languageChosen'; readonly language: Language }
  | { readonly kind: 'hallChanged'; readonly hall: HallHealth; readonly now: number }
  | { readonly kind: 'tick'; readonly now: number };

/** What passes between the staff screens of the page and the machine, below `/api/staff`. Types only, as `contract.ts`. */
import type { LocalText } from '../assets/schema/text.ts';
import type { KioskSettings } from './contract.ts';

/** `POST /api/staff/enter`, with a JSON body `{"pin": "…"}`: what came of it. */
export type StaffEntry =
  /** The ticket goes with every other request, as the header `x-staff-ticket`; unused for two minutes it is worth nothing. */
  | { readonly kind: 'in'; readonly ticket: string; readonly mustChangePin: boolean }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  /** Too many wrong numbers: nobody gets in for so many seconds. */
  | { readonly kind: 'locked'; readonly secondsLeft: number }
  /** What staff had set cannot be read; the log says what to do. */
  | { readonly kind: 'closed' };

/** `POST /api/staff/pin`, with `{"pin": "…"}`: whether the new number was taken; `weak`: six equal digits, a run, or the first one. */
export type PinChange = { readonly kind: 'changed' } | { readonly kind: 'weak' };

/** What staff set on the glass itself, kept over restarts; `POST /api/staff/settings` takes any part of it and gives the whole. */
export type GlassSettings = Pick<KioskSettings, 'pxPerMm' | 'lowerEdgeMm' | 'holiday'>;

/** One sentence for staff in each language: what is so, and what to do. */
export interface StaffSentence {
  readonly zh: string;
  readonly en: string;
}

/** A release as staff know it. */
export interface ReleaseRow {
  /** Its number; null: the exhibition that came with the program. */
  readonly version: number | null;
  readonly name: LocalText;
  readonly exhibits: number;
  readonly contentHash: string;
  readonly signedBy: readonly string[];
  /** Seconds since 1970; null: not signed, it came with the program. */
  readonly signedAt: number | null;
}

/** The titles of exhibits that a release adds, changes and takes away. */
export interface ReleaseChanges {
  readonly added: readonly LocalText[];
  readonly changed: readonly LocalText[];
  readonly removed: readonly LocalText[];
}

/** What a stick or an address holds. */
export type Offer =
  | {
      readonly kind: 'new';
      /** The name by which it is asked for: the stick's folder, or the address. */
      readonly medium: string;
      readonly release: ReleaseRow;
      /** Seconds since 1970, from when on it can no longer be installed. */
      readonly expiresAt: number;
      readonly changes: ReleaseChanges;
    }
  /** The release on show. */
  | { readonly kind: 'same'; readonly medium: string; readonly version: number }
  | { readonly kind: 'refused'; readonly medium: string; readonly say: StaffSentence };

/** What is being done. `waiting`: for a moment without visitors, to be put on show. `done` and `total`: bytes, or booths. */
export interface UpdateWork {
  readonly step: 'checking' | 'copying' | 'rehearsing' | 'waiting';
  readonly version: number | null;
  readonly done: number;
  readonly total: number;
}

/** `GET /api/staff/updates`; `POST /api/staff/look`, `…/install` with `{"medium": "…"}` and `…/rollback` give it as well. */
export interface UpdatesView {
  readonly shown: ReleaseRow | null;
  /** It has been put on show, and has not said yet that it is well. */
  readonly onTrial: boolean;
  /** What going back would show; null: nothing to go back to. */
  readonly previous: { readonly version: number | null } | null;
  readonly offers: readonly Offer[];
  readonly work: UpdateWork | null;
  /** What came of the last deed; null: nothing was done since the start. */
  readonly result: { readonly ok: boolean; readonly say: StaffSentence } | null;
  /** What staff should know besides: no root key, a clock that is behind, damaged files. */
  readonly warnings: readonly StaffSentence[];
}

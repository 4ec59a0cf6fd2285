/** What passes between the staff screens of the page and the machine, below `/api/staff`. Types only, as `contract.ts`. */
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

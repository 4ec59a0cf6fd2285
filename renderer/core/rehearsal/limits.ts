import { LANGUAGES } from '#schema/languages.ts';

/** How long the hall may take to stand before a rehearsal goes on without it, in milliseconds: a processor draws it slowly. */
export const HALL_MS = 30_000;
/** How long one booth may take with all its pages in one language, in milliseconds: a processor that draws two halls at once, the one on show and this, has taken more than 15 s. */
export const BOOTH_MS = 40_000;

const WHOLE_MS = 60_000;
/** For each booth in each language. */
const EACH_MS = 5_000;

/** How long a rehearsal of so many booths may take in all, in milliseconds; 0: before they are counted. */
export function rehearsalLimit(booths: number): number {
  return WHOLE_MS + EACH_MS * LANGUAGES.length * booths;
}

import type { RehearsalProblem } from './problem.ts';

/**
 * How long drawing a booth may hold the page up, in milliseconds of JavaScript: the longest that rendering and committing
 * one thing a visitor does there takes, without waiting for files, and without the card. Whatever else the machine does
 * meanwhile, collecting memory or running another program, holds up some booths but never half of them; and where half of
 * them take a quarter of a second, every touch seems to stick.
 */
export const HALF_MS = 250;

/** The same for any single booth: no noise lasts so long, and a visitor takes such a glass for dead. */
export const SINGLE_MS = 5_000;

/** What is wrong with a booth whose drawing held the page up for so long; null: nothing. */
export function judgeBooth(ms: number): RehearsalProblem | null {
  return ms > SINGLE_MS ? { kind: 'heavy', ms, which: 'booth' } : null;
}

/** What is wrong with all of them together; null: nothing. */
export function judgeBooths(all: readonly number[]): RehearsalProblem | null {
  const ms = median(all);
  return ms > HALF_MS ? { kind: 'heavy', ms, which: 'half' } : null;
}

/** The middle one, the lower of two; 0 of none. */
function median(all: readonly number[]): number {
  return all.toSorted((a, b) => a - b)[Math.floor((all.length - 1) / 2)] ?? 0;
}

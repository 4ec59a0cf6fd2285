/** What is remembered of wrong numbers. */
export interface Lock {
  /** Wrong numbers in a row. */
  readonly failures: number;
  /** Seconds on the host's clock until which nobody gets in; 0: the door is open. */
  readonly until: number;
}

/** Nobody has mistyped anything. */
export const UNLOCKED: Lock = { failures: 0, until: 0 };

/** So many wrong numbers in a row are forgiven. */
export const TRIES = 5;
/** The first lock-out, in seconds; each further wrong number doubles it. */
const FIRST_LOCK = 60;
/** No lock-out is longer, in seconds: staff who forgot must not lose a day. */
const LONGEST_LOCK = 3600;

/** Whole seconds until somebody may try again; 0: now. */
export function secondsLocked({ until }: Lock, now: number): number {
  return Math.max(0, Math.ceil(until - now));
}

/** After one more wrong number at `now`, in seconds. */
export function afterFailure({ failures }: Lock, now: number): Lock {
  const count = failures + 1;
  if (count < TRIES) return { failures: count, until: 0 };
  const seconds = Math.min(LONGEST_LOCK, FIRST_LOCK * 2 ** (count - TRIES));
  return { failures: count, until: now + seconds };
}

/** How many wrong numbers are left before the door locks. */
export function triesLeft({ failures }: Lock): number {
  return Math.max(0, TRIES - failures);
}

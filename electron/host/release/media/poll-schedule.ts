/** When an address is asked. Times in seconds. */
export interface PollPlan {
  /** Between two looks, when all is well. */
  readonly everySeconds: number;
  /** The longest between two looks while the address does not answer. */
  readonly mostSeconds: number;
}

/** Six looks an hour, and one in six hours for a server that is away. */
export const POLL_PLAN: PollPlan = { everySeconds: 600, mostSeconds: 21_600 };

/** How far a wait is spread, as a part of it, so that forty kiosks started by one switch do not ask as one. */
const SPREAD = 0.2;

/**
 * How many seconds to wait before the next look, after so many failures in a row; `random` is in [0, 1). Each failure
 * doubles the wait. The first look of all comes within one interval, at any moment of it.
 */
export function nextPoll(plan: PollPlan, failures: number | 'first', random: number): number {
  if (failures === 'first') return plan.everySeconds * random;
  const wait = Math.min(plan.mostSeconds, plan.everySeconds * 2 ** failures);
  return wait * (1 - SPREAD + 2 * SPREAD * random);
}

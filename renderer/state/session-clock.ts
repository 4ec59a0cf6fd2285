import type { VisitStore } from './visit-store.ts';

/** How often the clock ticks, in milliseconds: often enough for a countdown in seconds. */
const TICK_MS = 500;

/** Seconds since the page was loaded: the only clock a visit knows; it never jumps with the machine's. */
export function sessionNow(): number {
  return performance.now() / 1000;
}

/** Starts the only interval of a visit; gives the way to stop it. */
export function startSessionClock(store: VisitStore): () => void {
  const timer = setInterval(() => store.dispatch({ kind: 'tick', now: sessionNow() }), TICK_MS);
  return () => clearInterval(timer);
}

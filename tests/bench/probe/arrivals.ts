import { type Ledger, noteArrival } from './ledger.ts';

/** Paths of the machine's own talk with the page: it goes on all the time and brings nothing to draw. */
const TALK = '/api/';

/** Notes when pictures, fonts and scripts come, so that a hall that still waits for some is not taken for finished. */
export function watchArrivals(ledger: Ledger): void {
  const observer = new PerformanceObserver((list) => {
    if (list.getEntries().some(({ name }) => !new URL(name).pathname.startsWith(TALK)))
      noteArrival(ledger);
  });
  observer.observe({ type: 'resource', buffered: true });
}

/** A browser that was started. */
export interface Browser {
  /** Its exit code; null when a signal ended it or it could not be started. Never rejects. */
  readonly exited: Promise<number | null>;
  /** Asks it to end, and makes it end if it will not. */
  readonly stop: () => void;
}

/** What the watch over a browser needs. */
export interface Watch {
  readonly launch: () => Browser;
  /** Whether a person may close it for good. */
  readonly windowed: boolean;
  /** Seconds on a clock that never goes back. */
  readonly now: () => number;
  /** Aborted when the kiosk is to end. */
  readonly stopped: AbortSignal;
}

/** How often a browser that dies is started again within `WINDOW_SECONDS`. More often, and only the system can help. */
const MAX_RESTARTS = 3;

/** How long a restart counts, in seconds. */
const WINDOW_SECONDS = 60;

/** The exit code for a page that cannot be kept open; what supervises the kiosk starts everything anew. */
export const EXIT_PAGE_LOST = 70;

/**
 * Keeps a browser open: starts it again whenever it ends unasked. Gives the exit code: 0 when it was asked to end, or when a
 * person closed the window of a windowed kiosk; 70 when it has died too often.
 */
export async function keepOpen({ launch, windowed, now, stopped }: Watch): Promise<number> {
  let restarts: readonly number[] = [];
  while (!stopped.aborted) {
    const code = await runOnce(launch, stopped);
    if (stopped.aborted || (windowed && code === 0)) break;
    restarts = restarts.filter((at) => now() - at < WINDOW_SECONDS);
    if (restarts.length >= MAX_RESTARTS) return EXIT_PAGE_LOST;
    restarts = [...restarts, now()];
  }
  return 0;
}

async function runOnce(launch: () => Browser, stopped: AbortSignal): Promise<number | null> {
  const browser = launch();
  stopped.addEventListener('abort', browser.stop);
  try {
    return await browser.exited;
  } finally {
    stopped.removeEventListener('abort', browser.stop);
  }
}

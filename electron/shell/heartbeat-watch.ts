/** Longest silence of a living page, in seconds: it speaks every few seconds. */
const SILENCE_LIMIT_SECONDS = 15;

/** Longest time from the page's being loaded to its first word, in seconds, on a slow machine. */
const FIRST_WORD_LIMIT_SECONDS = 60;

/** How often the watch looks, in seconds. */
export const WATCH_PERIOD_SECONDS = 5;

/** What the watch reads. All times are seconds of one steady clock. */
export interface HeartbeatSource {
  readonly now: () => number;
  /** When the page last spoke; null if it never has. */
  readonly lastBeatAt: () => number | null;
}

/** Judges by the page's heartbeat whether it lives. */
export interface HeartbeatWatch {
  /** The page was loaded, or is being loaded anew: the time of its first word runs from here. */
  readonly begin: () => void;
  /** Whether the page has been silent for longer than a living page can be. Call it every `WATCH_PERIOD_SECONDS`. */
  readonly isPageSilent: () => boolean;
}

/**
 * Silence is what counts, not frames: a still hall draws none. After the machine has slept, nobody could have
 * spoken, so the time begins again.
 */
export function createHeartbeatWatch(source: HeartbeatSource): HeartbeatWatch {
  let begunAt = source.now();
  let lookedAt = begunAt;
  return {
    begin: () => {
      begunAt = source.now();
    },
    isPageSilent: () => {
      const now = source.now();
      if (now - lookedAt > 2 * WATCH_PERIOD_SECONDS) begunAt = now;
      lookedAt = now;
      const beat = source.lastBeatAt();
      if (beat === null || beat < begunAt) return now - begunAt > FIRST_WORD_LIMIT_SECONDS;
      return now - beat > SILENCE_LIMIT_SECONDS;
    },
  };
}

import type { RehearsalRefusal, RehearsalReport } from '../../contract.ts';

/** What came of a rehearsal: null, all is well; `silent`, nobody reported; else what went wrong. */
export type RehearsalOutcome = null | 'silent' | RehearsalRefusal;

/** A rehearsal that is under way. */
export interface Rehearsal {
  /** Hears the page; a report of another release is none of ours. */
  readonly hear: (report: RehearsalReport) => void;
  readonly outcome: Promise<RehearsalOutcome>;
}

/** Without a word for so long, the page that rehearses has died, in milliseconds. */
const SILENCE_MS = 90_000;

/** Waits for the page to draw every booth of a release. `onDrawn` is told how many it has. */
export function awaitRehearsal(
  contentHash: string,
  onDrawn: (drawn: number, total: number) => void,
  silenceMs: number = SILENCE_MS,
): Rehearsal {
  const { promise, resolve } = Promise.withResolvers<RehearsalOutcome>();
  let timer = setTimeout(() => resolve('silent'), silenceMs);
  const end = (outcome: RehearsalOutcome) => {
    clearTimeout(timer);
    resolve(outcome);
  };
  return {
    outcome: promise,
    hear: (report) => {
      if (report.contentHash !== contentHash) return;
      clearTimeout(timer);
      onDrawn(report.drawn, report.total);
      if (report.problem !== null) return end(report.problem);
      if (report.done) return end(null);
      timer = setTimeout(() => resolve('silent'), silenceMs);
    },
  };
}

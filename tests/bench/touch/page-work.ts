import type { Page } from '@playwright/test';

/** One entry of Chromium's trace; times in microseconds. */
export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** The part of `dur` in which the thread really ran. */
  readonly tdur?: number;
}

/** What the page calls the time from a touch to its look, or from a drag to the hall turned; the touch's number follows. */
export type Timed = 'touch-look' | 'touch-turn';

/** Traces while `act` runs. Gives what the page's own thread worked between each touch and its answer, in milliseconds of processor time, by the touch's number. The answer is the look, or the turn. */
export async function tracedWork(
  page: Page,
  timed: Timed,
  act: () => Promise<void>,
): Promise<ReadonlyMap<number, number>> {
  const browser = page.context().browser();
  if (!browser) throw new Error('The page has no browser of its own.');
  await browser.startTracing(page, {
    categories: ['blink.user_timing', 'disabled-by-default-devtools.timeline'],
  });
  await act();
  const trace = JSON.parse((await browser.stopTracing()).toString()) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return workOf(trace.traceEvents, timed);
}

/** The work between each touch and its answer. A task that began before the touch or ends after the answer counts in part. */
export function workOf(events: readonly TraceEvent[], timed: Timed): ReadonlyMap<number, number> {
  const tasks = events.filter(({ name, ph }) => name === 'RunTask' && ph === 'X');
  const answers = events.filter(({ name }) => name.startsWith(`${timed} `));
  const work = new Map<number, number>();
  for (const from of answers.filter(({ ph }) => ph === 'b')) {
    const to = answers.find(({ name, ph }) => name === from.name && ph === 'e');
    if (!to) continue;
    const own = tasks.filter(({ pid, tid }) => pid === from.pid && tid === from.tid);
    const sum = own.reduce((all, task) => all + workWithin(task, from.ts, to.ts), 0);
    work.set(Number(from.name.slice(timed.length)), sum / 1000);
  }
  return work;
}

function workWithin({ ts, dur = 0, tdur = 0 }: TraceEvent, from: number, to: number): number {
  const shared = Math.min(ts + dur, to) - Math.max(ts, from);
  return dur > 0 && shared > 0 ? (tdur * shared) / dur : 0;
}

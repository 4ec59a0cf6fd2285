import type { FrameCost } from '../probe/report.ts';
import { percentile } from '../statistics.ts';
import type { Opened } from './browser.ts';
import type { Stop } from './tour-stops.ts';
import { goHome, lookAround, lookFromAbove, walkTo } from './visitor.ts';

/** What the frames of a tour cost. */
export interface TourCost {
  readonly frames: number;
  readonly draws: { readonly p95: number; readonly most: number };
  /** Thousands. */
  readonly triangles: { readonly p95: number; readonly most: number };
  /** Milliseconds. */
  readonly js: { readonly p50: number; readonly p95: number };
  /** The most handed over to the graphics card in one frame, in MB. */
  readonly uploadMost: number;
}

/** Walks a tour: a look around at the entrance and at every stop, the view from above, and back to the entrance. */
export async function walkTour(opened: Opened, stops: readonly Stop[]): Promise<TourCost> {
  const { page } = opened;
  await page.evaluate(() => window.bench.record());
  await lookAround(opened);
  for (const stop of stops) {
    await walkTo(page, stop);
    await lookAround(opened);
  }
  await lookFromAbove(page);
  const frames = await page.evaluate(() => window.bench.taken());
  await goHome(page);
  return sumUp(frames);
}

/** The same tour with the processor slowed down so many times. */
export async function walkSlowly(
  opened: Opened,
  stops: readonly Stop[],
  rate: number,
): Promise<TourCost> {
  await opened.protocol.send('Emulation.setCPUThrottlingRate', { rate });
  try {
    return await walkTour(opened, stops);
  } finally {
    await opened.protocol.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
}

/** What kept frames come to. */
export function sumUp(frames: readonly FrameCost[]): TourCost {
  const each = (value: (frame: FrameCost) => number) => frames.map(value);
  const most = (values: readonly number[]) => Math.max(...values);
  const draws = each((frame) => frame.draws);
  const triangles = each((frame) => frame.triangles / 1000);
  const js = each((frame) => frame.js);
  return {
    frames: frames.length,
    draws: { p95: percentile(draws, 0.95), most: most(draws) },
    triangles: { p95: percentile(triangles, 0.95), most: most(triangles) },
    js: { p50: percentile(js, 0.5), p95: percentile(js, 0.95) },
    uploadMost: most(each((frame) => frame.uploaded)) / 1e6,
  };
}

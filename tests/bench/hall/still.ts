import type { Page } from '@playwright/test';
import { say } from '../machine.ts';
import { comesTrue } from './waiting.ts';

/** Nothing drawn for this long is rest, not a slow frame, in milliseconds. */
const REST_MS = 2000;
/** A hall that has not come to rest by then does not rest; how often it is looked at. Milliseconds. */
const PATIENCE = { timeout: 30_000, polling: 100 } as const;

/** Frames drawn in so many seconds while nobody touches anything. */
export async function stillFrames(page: Page, seconds: number): Promise<number> {
  const rests = await comesTrue(page, (ms) => window.bench.quietMs() > ms, REST_MS, PATIENCE);
  if (!rests) say('the hall does not come to rest');
  const before = await page.evaluate(() => window.bench.drawnFrames());
  await page.waitForTimeout(seconds * 1000);
  return (await page.evaluate(() => window.bench.drawnFrames())) - before;
}

import type { Page } from '@playwright/test';
import { say } from '../machine.ts';
import { comesTrue } from './waiting.ts';

/** A hall that has not come to rest by then does not rest, in milliseconds. */
const REST = { timeout: 15_000, polling: 100 } as const;

/** Frames drawn in so many seconds while nobody touches anything. */
export async function stillFrames(page: Page, seconds: number): Promise<number> {
  const rests = await comesTrue(page, () => window.bench.quietMs() > 1000, null, REST);
  if (!rests) say('the hall does not come to rest');
  const before = await page.evaluate(() => window.bench.drawnFrames());
  await page.waitForTimeout(seconds * 1000);
  return (await page.evaluate(() => window.bench.drawnFrames())) - before;
}

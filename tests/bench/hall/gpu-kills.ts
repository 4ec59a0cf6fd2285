import type { Page } from '@playwright/test';
import type { Opened, Watched } from './browser.ts';
import { comesTrue } from './waiting.ts';

/** How long a hall may take to stand again before the bench gives up; how often it looks. Milliseconds. */
const REVIVAL = { timeout: 60_000, polling: 50 } as const;

/** Kills the process that draws, so many times; gives the seconds each time until the hall stands again. */
export async function killGpu(
  { browser }: Watched,
  { page }: Opened,
  times: number,
): Promise<readonly number[]> {
  const protocol = await browser.newBrowserCDPSession();
  const seconds: number[] = [];
  for (let time = 0; time < times; time += 1) {
    const before = performance.now();
    // Its answer may be lost with the process.
    void protocol.send('Browser.crashGpuProcess').catch(() => undefined);
    const stands = await fallsAndRises(page);
    seconds.push(stands ? (performance.now() - before) / 1000 : Number.POSITIVE_INFINITY);
  }
  await protocol.detach();
  return seconds;
}

async function fallsAndRises(page: Page): Promise<boolean> {
  const fell = await comesTrue(page, () => !window.bench.isStanding(), null, REVIVAL);
  return fell && (await comesTrue(page, () => window.bench.isStanding(), null, REVIVAL));
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { median } from '../statistics.ts';
import type { Watched } from './browser.ts';

/** From navigation, in milliseconds: medians. */
export interface LoadTimes {
  readonly firstPaint: number;
  readonly firstFrame: number;
}

/** Loads that count. */
const LOADS = 9;
/** Addresses that are loaded once before, to warm the disk: between them they use every file of both pages. */
const WARMED = 2;
/** How long a page may take to its first frame, in milliseconds. */
const PATIENCE_MS = 120_000;

/** Opens several addresses in turn, round after round so that a busy moment meets all; gives the times of each by its address. */
export async function timeLoads(
  watched: Watched,
  addresses: readonly string[],
): Promise<ReadonlyMap<string, LoadTimes>> {
  const times = new Map(addresses.map((address) => [address, [] as LoadTimes[]]));
  for (const address of addresses.slice(0, WARMED)) await timeLoad(watched, address);
  for (let round = 1; round <= LOADS; round += 1)
    for (const [address, loads] of times) loads.push(await timeLoad(watched, address));
  return new Map([...times].map(([address, loads]) => [address, medians(loads)]));
}

function medians(loads: readonly LoadTimes[]): LoadTimes {
  return {
    firstPaint: median(loads.map(({ firstPaint }) => firstPaint)),
    firstFrame: median(loads.map(({ firstFrame }) => firstFrame)),
  };
}

async function timeLoad(watched: Watched, address: string): Promise<LoadTimes> {
  const { page, close } = await watched.open('draws');
  try {
    await page.goto(address, { waitUntil: 'commit' });
    await hasBegun(page);
    return await page.evaluate(() => ({
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
      firstFrame: window.bench.firstFrameMs(),
    }));
  } finally {
    await close();
  }
}

async function hasBegun(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      window.bench.firstFrameMs() > 0 &&
      performance.getEntriesByName('first-contentful-paint').length > 0,
    null,
    { polling: 50, timeout: PATIENCE_MS },
  );
}

/** The page's scripts that were asked for before its first 3D frame, in kB of gzip. */
export async function scriptKb(page: Page, folder: string): Promise<number> {
  const names = await page.evaluate(() => {
    const until = window.bench.firstFrameMs();
    return performance
      .getEntriesByType('resource')
      .filter(({ startTime }) => startTime <= until)
      .map(({ name }) => new URL(name).pathname)
      .filter((path) => path.endsWith('.js'));
  });
  const bodies = await Promise.all([...new Set(names)].map((name) => readFile(join(folder, name))));
  return bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) / 1000;
}

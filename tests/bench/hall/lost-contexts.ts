import type { Page } from '@playwright/test';
import { say } from '../machine.ts';
import type { Alive } from '../probe/report.ts';
import { heapMb, type Opened } from './browser.ts';
import { comesTrue } from './waiting.ts';

/** How long a restored hall may take until as much is alive as at first; how often that is looked at. Milliseconds. */
const REVIVAL_MS = 30_000;
const POLLING_MS = 100;
/** As much alive for this long is no passing moment, in milliseconds. */
const SETTLED_MS = 500;

/** What is left of halls whose context was lost and restored. */
export interface Leftovers {
  readonly times: number;
  /** The largest difference in textures, buffers or programs to the first hall, over all times. */
  readonly objects: number;
  /** From the fifth time on, in MB. */
  readonly heapGrowth: number;
}

/** After so many times the engine has compiled what is repeated; what the heap grows by from then on is the page's. */
const WARM_UP = 5;

/** Takes the hall's context away and gives it back, so many times; counts what is alive each time the hall stands again. */
export async function loseContexts({ page, protocol }: Opened, times: number): Promise<Leftovers> {
  const first = await page.evaluate(() => window.bench.alive());
  let before = await heapMb(protocol);
  let objects = 0;
  for (let time = 1; time <= times; time += 1) {
    await loseAndRestore(page);
    const left = await difference(page, first);
    if (left > objects) say(`after loss ${time}: ${left} objects more or fewer than at first`);
    objects = Math.max(objects, left);
    if (time === WARM_UP) before = await heapMb(protocol);
  }
  return { times, objects, heapGrowth: (await heapMb(protocol)) - before };
}

/** Waits until the hall stands and as much is alive as at first; by how much it is not, when it does not come to that. */
async function difference(page: Page, first: Alive): Promise<number> {
  const isSame = ({ alive, settled }: { alive: Alive; settled: number }) => {
    const now = window.bench.alive();
    const counts = ['textures', 'buffers', 'programs'] as const;
    const same = counts.every((count) => now[count] === alive[count]);
    return window.bench.isStanding() && same && window.bench.settledMs() > settled;
  };
  const wanted = { alive: first, settled: SETTLED_MS };
  const options = { timeout: REVIVAL_MS, polling: POLLING_MS };
  if (await comesTrue(page, isSame, wanted, options)) return 0;
  const now = await page.evaluate(() => window.bench.alive());
  const apart = (['textures', 'buffers', 'programs'] as const).map((count) =>
    Math.abs(now[count] - first[count]),
  );
  return Math.max(1, ...apart);
}

function loseAndRestore(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const canvas = document.querySelector<HTMLCanvasElement>('canvas[data-booths*=" "]');
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    if (!canvas || !extension) throw new Error('There is no hall to take the context from.');
    const lost = new Promise((done) => canvas.addEventListener('webglcontextlost', done));
    extension.loseContext();
    await lost;
    // Only after everybody has heard of the loss may it be asked for again.
    await new Promise((done) => setTimeout(done));
    extension.restoreContext();
  });
}

import type { Watched } from './browser.ts';
import type { TourCost } from './tour.ts';
import { sumUp } from './tour.ts';

/** How long the naive hall may take to stand, or to be toured, in milliseconds. */
const PATIENCE_MS = 180_000;

/** What the frames of a tour through the naive hall at an address cost. */
export async function tourNaive(watched: Watched, address: string): Promise<TourCost> {
  const { page, close } = await watched.open('all');
  const says = (what: string) =>
    page.waitForSelector(`body[data-naive="${what}"]`, { state: 'attached', timeout: PATIENCE_MS });
  try {
    await page.goto(address);
    await says('ready');
    // Everything is in the picture for some frames, so that what is made for the first one is not what is measured.
    await page.waitForFunction(() => window.bench.drawnFrames() > 10, null, {
      polling: 100,
      timeout: PATIENCE_MS,
    });
    await page.evaluate(() => {
      window.bench.record();
      window.dispatchEvent(new Event('tour'));
    });
    await says('done');
    return sumUp(await page.evaluate(() => window.bench.taken()));
  } finally {
    await close();
  }
}

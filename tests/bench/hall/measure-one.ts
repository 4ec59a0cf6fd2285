import type { Metric } from '../budgets.ts';
import { say } from '../machine.ts';
import type { Measured } from '../verdict.ts';
import { heapMb, type Opened, type Watched } from './browser.ts';
import type { Measurable } from './exhibitions.ts';
import { scriptKb } from './loads.ts';
import { PRODUCT_PAGE } from './pages.ts';
import { pickMs } from './picking.ts';
import { stillFrames } from './still.ts';
import { type TourCost, walkSlowly, walkTour } from './tour.ts';
import { STOPS, tourStops } from './tour-stops.ts';
import { enter, openHall } from './visitor.ts';

/** A weak kiosk: the processor slowed down so many times. */
const SLOWED = 4;
/** Stops of the slowed tour, and of a hall that is not measured in full: half of a whole tour's, for time. */
const FEW_STOPS = 4;
/** How long the hall is watched for a frame that nobody asked for, in seconds. */
const STILL_SECONDS = { builtIn: 60, generated: 10 } as const;

/** What one hall came to, with the tours behind it; null: not walked. */
export interface WalkedHall extends Measured {
  readonly tour: TourCost;
  readonly slow: TourCost | null;
}

/** Measures one exhibition's hall at an address: tours, memory, stillness, picking. */
export async function measureOne(
  watched: Watched,
  exhibition: Measurable,
  address: string,
): Promise<WalkedHall> {
  const { name, world, isWhole } = exhibition;
  const opened = await watched.open('all');
  const { page } = opened;
  try {
    say(`${name}: open`);
    await openHall(opened, address);
    const script = await scriptKb(page, PRODUCT_PAGE);
    await enter(page);
    say(`${name}: tour`);
    const tour = await walkTour(opened, tourStops(world, isWhole ? STOPS : FEW_STOPS));
    const slow = await tourSlowly(opened, exhibition);
    const values: Partial<Record<Metric, number>> = {
      ...costs(tour, slow),
      stillFrames: await watchStill(opened, exhibition),
      textures: (await page.evaluate(() => window.bench.mostTextureBytes())) / 1e6,
      heap: await heapMb(opened.protocol),
      pick: pickMs(world.plan),
      script,
    };
    return { name, booths: world.plan.booths.length, values, tour, slow };
  } finally {
    await opened.close();
  }
}

async function tourSlowly(opened: Opened, { name, world, isWhole }: Measurable) {
  if (!isWhole) return null;
  say(`${name}: tour, processor slowed ${SLOWED} times`);
  return walkSlowly(opened, tourStops(world, FEW_STOPS), SLOWED);
}

function watchStill({ page }: Opened, { name, isBuiltIn }: Measurable): Promise<number> {
  const seconds = isBuiltIn ? STILL_SECONDS.builtIn : STILL_SECONDS.generated;
  say(`${name}: watch it stand still for ${seconds} s`);
  return stillFrames(page, seconds);
}

function costs(tour: TourCost, slow: TourCost | null): Partial<Record<Metric, number>> {
  return {
    draws: tour.draws.p95,
    triangles: tour.triangles.p95,
    jsP50: tour.js.p50,
    jsP95: tour.js.p95,
    ...(slow ? { slowJsP50: slow.js.p50, slowJsP95: slow.js.p95 } : {}),
  };
}

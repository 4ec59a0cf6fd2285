import { HALL_BUDGETS } from '../budgets.ts';
import { say } from '../machine.ts';
import { brokenBudgets, type Measured, measuredTable } from '../verdict.ts';
import { type Watched, withBrowser } from './browser.ts';
import { type Measurable, makeExhibitions } from './exhibitions.ts';
import { withHosts } from './host.ts';
import { bundleChangedPage } from './pages.ts';
import { plantPlugin } from './plant.ts';
import { walkTour } from './tour.ts';
import { tourStops } from './tour-stops.ts';
import { enter, openHall } from './visitor.ts';
import { withWorkplace } from './workplace.ts';

/** The generated exhibition to try a fault on beside the built-in one: what grows with the booths shows there. */
const BOOTHS = 200;

/** Builds a fault into the page and counts its draw calls; gives a line for each broken budget. Writes nothing down. */
export async function measurePlanted(name: string): Promise<readonly string[]> {
  say(`bundle the page with a planted fault: ${name}`);
  const page = await bundleChangedPage(plantPlugin(name));
  return withWorkplace(async ({ folder, config }) => {
    const exhibitions = await makeExhibitions(folder, (booths) => booths === BOOTHS);
    const shown = exhibitions.map(({ release }) => ({ page, release, config }));
    return withHosts(shown, (addresses) =>
      withBrowser(async (watched) => {
        const halls: Measured[] = [];
        for (const [i, address] of addresses.entries()) {
          const exhibition = exhibitions[i];
          if (exhibition) halls.push(await countDraws(watched, exhibition, address));
        }
        console.log(measuredTable(halls, HALL_BUDGETS));
        return brokenBudgets(halls, HALL_BUDGETS);
      }),
    );
  });
}

async function countDraws(
  watched: Watched,
  { name, world }: Measurable,
  address: string,
): Promise<Measured> {
  say(`${name}: tour the hall with the fault`);
  const opened = await watched.open('all');
  try {
    await openHall(opened, address);
    await enter(opened.page);
    const { draws } = await walkTour(opened, tourStops(world));
    return { name, booths: world.plan.booths.length, values: { draws: draws.p95 } };
  } finally {
    await opened.close();
  }
}

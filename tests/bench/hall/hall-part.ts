import { HALL_BUDGETS } from '../budgets.ts';
import type { PartResult } from '../content-part.ts';
import { say } from '../machine.ts';
import { brokenBudgets } from '../verdict.ts';
import { rendererName, type Watched, withBrowser } from './browser.ts';
import { type Measurable, makeExhibitions } from './exhibitions.ts';
import { withHosts } from './host.ts';
import { type LoadTimes, timeLoads } from './loads.ts';
import { measureOne } from './measure-one.ts';
import { measureMishaps } from './mishaps.ts';
import { tourNaive } from './naive.ts';
import { bundleOwnPage, PRODUCT_PAGE } from './pages.ts';
import { type HallNumbers, hallSection } from './section.ts';
import { withWorkplace } from './workplace.ts';

/** An exhibition with the addresses of its hall and of its naive hall. */
interface Served {
  readonly exhibition: Measurable;
  readonly address: string;
  readonly naive: string;
}

/** Measures the hall of the built-in exhibition and of generated ones. `long`: more lost contexts. */
export async function measureHall({ long }: { readonly long: boolean }): Promise<PartResult> {
  return withWorkplace(async ({ folder, config }) => {
    const exhibitions = await makeExhibitions(folder);
    say('bundle the empty three.js page and the naive hall');
    const empty = await bundleOwnPage('empty');
    const naive = await bundleOwnPage('naive');
    const shown = (page: string) => exhibitions.map(({ release }) => ({ page, release, config }));
    const emptyOne = shown(empty).slice(0, 1);
    const all = [...emptyOne, ...shown(PRODUCT_PAGE), ...shown(naive)];
    return withHosts(all, ([emptyAddress = '', ...addresses]) =>
      withBrowser(async (watched) => {
        const served = exhibitions.map((exhibition, i) => ({
          exhibition,
          address: addresses[i] ?? '',
          naive: addresses[exhibitions.length + i] ?? '',
        }));
        return measureServed(watched, emptyAddress, served, long);
      }),
    );
  });
}

async function measureServed(
  watched: Watched,
  emptyAddress: string,
  served: readonly Served[],
  long: boolean,
): Promise<PartResult> {
  say('time first paints and first frames');
  const addresses = served.map(({ address }) => address);
  const [empty, ...loads] = await timeLoads(watched, [emptyAddress, ...addresses]);
  const halls: HallNumbers[] = [];
  for (const [i, one] of served.entries()) {
    const load = loads[i];
    if (!empty || !load) throw new Error('Every address is timed.');
    const hall = await measureHallAndNaive(watched, one, { empty, load });
    const mishaps = one.exhibition.isBuiltIn
      ? await measureMishaps(watched, one.address, long)
      : null;
    halls.push({ ...hall, values: { ...hall.values, ...mishaps } });
  }
  const drawnBy = await drawingName(watched);
  return {
    section: hallSection({ browser: watched.name, drawnBy, empty, halls }),
    broken: brokenBudgets(halls, HALL_BUDGETS),
  };
}

async function measureHallAndNaive(
  watched: Watched,
  { exhibition, address, naive: naiveAddress }: Served,
  { empty, load }: { readonly empty: LoadTimes; readonly load: LoadTimes },
): Promise<HallNumbers> {
  const hall = await measureOne(watched, exhibition, address);
  if (exhibition.hasNaive) say(`${hall.name}: tour the naive hall`);
  const naive = exhibition.hasNaive ? await tourNaive(watched, naiveAddress) : null;
  const values = {
    ...hall.values,
    firstFrame: load.firstFrame / empty.firstFrame,
    firstPaint: load.firstPaint / empty.firstPaint,
    ...(naive ? { againstNaive: hall.tour.js.p50 / naive.js.p50 } : {}),
  };
  return { ...hall, values, naive, load };
}

async function drawingName(watched: Watched): Promise<string> {
  const { page, close } = await watched.open('all');
  const name = await rendererName(page);
  await close();
  return name;
}

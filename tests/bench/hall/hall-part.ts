import { HALL_BUDGETS } from '../budgets.ts';
import type { PartResult } from '../content-part.ts';
import { say } from '../machine.ts';
import { brokenBudgets, type Measured } from '../verdict.ts';
import { rendererName, type Watched, withBrowser } from './browser.ts';
import { type Measurable, makeExhibitions } from './exhibitions.ts';
import { withHosts } from './host.ts';
import { type LoadTimes, timeLoads } from './loads.ts';
import { measureOne, type WalkedHall } from './measure-one.ts';
import { measureMishaps } from './mishaps.ts';
import { tourNaive } from './naive.ts';
import { bundleOwnPage, PRODUCT_PAGE } from './pages.ts';
import { type HallNumbers, hallSection } from './section.ts';
import type { TourCost } from './tour.ts';
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
      withBrowser((watched) => {
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
  const whole = served.filter(({ exhibition }) => exhibition.isWhole);
  const addresses = [emptyAddress, ...whole.map(({ address }) => address)];
  const loads = await timeLoads(watched, addresses);
  const empty = loads.get(emptyAddress);
  const halls: HallNumbers[] = [];
  for (const one of served) {
    const { exhibition, address } = one;
    const hall = await measureOne(watched, exhibition, address);
    const ratios = compareLoads(loads.get(address), empty);
    const naive = await compareNaive(watched, one, hall);
    const mishaps = exhibition.isBuiltIn ? await measureMishaps(watched, address, long) : null;
    const values = { ...hall.values, ...ratios, ...naive?.values, ...mishaps };
    halls.push({ ...hall, values, naive: naive?.tour ?? null, load: loads.get(address) ?? null });
  }
  const drawnBy = await rendererName(watched);
  return {
    section: hallSection({ browser: watched.name, drawnBy, empty, halls }),
    broken: brokenBudgets(halls, HALL_BUDGETS),
  };
}

type Values = Measured['values'];

function compareLoads(load: LoadTimes | undefined, empty: LoadTimes | undefined): Values {
  if (!load || !empty) return {};
  return {
    firstFrame: load.firstFrame / empty.firstFrame,
    firstPaint: load.firstPaint / empty.firstPaint,
  };
}

async function compareNaive(
  watched: Watched,
  { exhibition, naive }: Served,
  { name, tour }: WalkedHall,
): Promise<{ readonly values: Values; readonly tour: TourCost } | null> {
  if (!exhibition.isWhole) return null;
  say(`${name}: tour the naive hall`);
  const cost = await tourNaive(watched, naive);
  return { values: { againstNaive: tour.js.p50 / cost.js.p50 }, tour: cost };
}

import type { Page, Request } from '@playwright/test';
import type { Exhibition } from '#schema/exhibition.ts';
import type { KioskEvent, PageReport, RehearsalReport } from '../../electron/contract.ts';

/** The release on show, and the one to rehearse, by their hashes. */
export const SHOWN: string = 'a'.repeat(64);
export const STAGED: string = 'b'.repeat(64);

/** What the pages told a machine, and it them. */
export interface Told {
  /** What the machine has still to say: a stream that ends begins anew after some seconds. */
  readonly events: KioskEvent[];
  readonly rehearsal: RehearsalReport[];
  readonly shown: string[];
  /** The life signs of the page on the glass, and how many came from others. */
  readonly signs: PageReport[];
  strangers: number;
}

/** Puts a machine around the host of the tests that says these events, once; its staged release is the one on show, changed. */
export async function putMachine(
  page: Page,
  events: readonly KioskEvent[],
  change: (exhibition: MutableExhibition) => void = () => undefined,
): Promise<Told> {
  const told: Told = { events: [...events], rehearsal: [], shown: [], signs: [], strangers: 0 };
  await page.route('**/api/events', (route) => {
    const said = told.events.splice(0).map((event) => `data: ${JSON.stringify(event)}\n\n`);
    return route.fulfill({ contentType: 'text/event-stream', body: [...said, ': \n\n'].join('') });
  });
  await page.route('**/api/rehearsal', (route) => {
    told.rehearsal.push(route.request().postDataJSON());
    return route.fulfill({ status: 204 });
  });
  await page.route('**/api/show', (route) => {
    told.shown.push(route.request().postDataJSON().contentHash);
    return route.fulfill({ status: 204 });
  });
  await page.route('**/api/heartbeat', (route) => {
    if (isOnGlass(page, route.request())) told.signs.push(route.request().postDataJSON());
    else told.strangers += 1;
    return route.fulfill({ status: 204 });
  });
  await page.route('**/content/exhibition.json', async (route) => {
    const response = await route.fetch();
    const headers = { ...response.headers(), 'x-content-hash': told.shown.at(-1) ?? SHOWN };
    await route.fulfill({ response, headers });
  });
  await page.route('**/rehearsal/media/**', (route) =>
    route.continue({ url: onShow(route.request()) }),
  );
  await page.route('**/rehearsal/exhibition.json', async (route) => {
    const response = await route.fetch({ url: onShow(route.request()) });
    const json = await response.json();
    change(json);
    await route.fulfill({ json, headers: { 'x-content-hash': STAGED } });
  });
  return told;
}

/** An exhibition as JSON that a test may change. */
export interface MutableExhibition {
  zones: Exhibition['zones'][number][];
  exhibits: Exhibition['exhibits'][number][];
  readonly media: Exhibition['media'];
}

/** Leaves only the first so many exhibits, with their zones. */
export function leaveFirst(exhibition: MutableExhibition, count: number): void {
  exhibition.exhibits = exhibition.exhibits.slice(0, count);
  const zones = new Set(exhibition.exhibits.map(({ zone }) => zone));
  exhibition.zones = exhibition.zones.filter(({ id }) => zones.has(id));
}

function isOnGlass(page: Page, request: Request): boolean {
  return request.frame() === page.mainFrame();
}

/** Where the host of the tests keeps what is asked for. */
function onShow(request: Request): string {
  return request.url().replace('/rehearsal/', '/content/');
}

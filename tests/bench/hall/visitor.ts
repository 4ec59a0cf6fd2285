import type { CDPSession, Page } from '@playwright/test';
import type { Opened } from './browser.ts';
import type { Stop } from './tour-stops.ts';

/** How long the processor may draw until a hall stands, or walk to a stop, in milliseconds. */
const PATIENCE_MS = 120_000;
/** Nothing new for this long: everything has come, in milliseconds. Pictures that are being decoded are not seen. */
const SETTLED_MS = 3000;
/** Looking at the picture again, in milliseconds; more often would be work for the page. */
const POLLING = { polling: 100, timeout: PATIENCE_MS } as const;
/** How long the view from above takes to open, and is looked at, in milliseconds. */
const ABOVE_MS = 2000;

/** Where a finger drags on the hall: a point that nothing covers, how far and in how many steps of one frame. */
const DRAG = { x: 620, y: 420, across: 240, down: 40, steps: 24, stepMs: 16 } as const;

/** Opens the exhibition and waits until its hall stands and nothing new comes any more. */
export async function openHall({ page }: Opened, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => window.bench.isStanding(), null, POLLING);
  await page.waitForFunction((ms) => window.bench.settledMs() > ms, SETTLED_MS, POLLING);
}

/** The first two touches: from the invitation to the entrance, to look around alone. */
export async function enter(page: Page): Promise<void> {
  await page.locator('.attract-touch').tap();
  await page.locator('.welcome-card.walk').tap();
  await standsAt(page, 'entrance');
}

/** Back to the entrance. */
export async function goHome(page: Page): Promise<void> {
  await page.locator('.bar .home').tap();
  await standsAt(page, 'entrance');
}

/** Walks to a stop by its twin's button, as somebody does who uses the keyboard. */
export async function walkTo(page: Page, { kind, id }: Stop): Promise<void> {
  await page.locator(`.twin-button[data-${kind}="${id}"]`).focus();
  await page.keyboard.press('Enter');
  await standsAt(page, kind === 'zone' ? `zone:${id}` : `booth:${id}`);
}

async function standsAt(page: Page, place: string): Promise<void> {
  const selector = `.app[data-place="${place}"][data-walking="false"]`;
  await page.waitForSelector(selector, { timeout: PATIENCE_MS });
}

/** Looks around with one finger: to one side and back. */
export async function lookAround({ page, protocol }: Opened): Promise<void> {
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', part: number) =>
    send(protocol, type, DRAG.x + DRAG.across * part, DRAG.y + DRAG.down * part);
  await touch('touchStart', 0);
  for (let step = 1; step <= DRAG.steps; step += 1) {
    await touch('touchMove', Math.sin((step / DRAG.steps) * Math.PI));
    await page.waitForTimeout(DRAG.stepMs);
  }
  await touch('touchEnd', 0);
}

async function send(
  protocol: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  x: number,
  y: number,
): Promise<void> {
  const touchPoints = type === 'touchEnd' ? [] : [{ x, y }];
  await protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** Looks at the hall from above and comes back; closes a description that lies open first. */
export async function lookFromAbove(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  for (const _ of ['up', 'down']) {
    await page.locator('.tool.above').tap();
    await page.waitForTimeout(ABOVE_MS);
  }
}

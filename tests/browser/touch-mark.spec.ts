import { type CDPSession, expect, type Page } from '@playwright/test';
import { test } from './kiosk-test.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

async function put(glass: CDPSession, finger: Point): Promise<void> {
  await glass.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [finger] });
}

async function takeBack(glass: CDPSession): Promise<void> {
  await glass.send('Input.dispatchTouchEvent', { type: 'touchCancel', touchPoints: [] });
}

/** The middle of what is seen of the mark, or null while none is. */
async function markOf(page: Page): Promise<Point | null> {
  return page.locator('.touch-mark').evaluate((mark) => {
    const { left, top, width, height } = mark.getBoundingClientRect();
    const isSeen = getComputedStyle(mark).opacity === '1';
    return isSeen ? { x: Math.round(left + width / 2), y: Math.round(top + height / 2) } : null;
  });
}

test('a finger on no control gets a ring under it, for as long as it rests', async ({
  page,
  address,
}) => {
  await page.goto(address);
  await page.locator('.attract-touch').waitFor();
  const glass = await page.context().newCDPSession(page);
  const finger = { x: 500, y: 300 };
  expect(await markOf(page)).toBeNull();
  await put(glass, finger);
  expect(await markOf(page)).toEqual(finger);
  await takeBack(glass);
  expect(await markOf(page)).toBeNull();
});

test('a pressed control shows it itself, at once, whatever colour it has', async ({
  page,
  address,
}) => {
  await page.goto(address);
  const control = page.locator('.attract-ways .press').first();
  const box = await control.boundingBox();
  const glass = await page.context().newCDPSession(page);
  const paint = () => control.evaluate((button) => getComputedStyle(button).backgroundColor);
  const before = await paint();
  await put(glass, { x: (box?.x ?? 0) + 20, y: (box?.y ?? 0) + 20 });
  expect(await paint()).not.toBe(before);
  expect(await markOf(page)).toBeNull();
  await takeBack(glass);
});

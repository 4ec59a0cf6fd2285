import type { Page } from '@playwright/test';
import { holdMark } from './staff-visitor.ts';

/** The number that is chosen for these pictures. */
const PIN = '271828';
/** The same control is deaf for a while, in milliseconds. */
const DEAF_MS = 450;

/** Types a number, as staff with a keyboard do. */
async function type(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.keyboard.press(digit);
  await page.waitForTimeout(1500);
}

/** Goes from staff screen to staff screen on a kiosk at which no staff have been; `save` takes a picture of each. */
export async function walkStaffScreens(
  page: Page,
  save: (screen: string) => Promise<unknown>,
): Promise<void> {
  await holdMark(page, '.bar .logo-mark', (ms) => page.waitForTimeout(ms));
  await page.locator('.pin-pad').waitFor();
  await save('door');
  await type(page, '000000');
  await type(page, PIN);
  await type(page, PIN);
  await page.locator('.staff-deeds').waitFor();
  await save('menu');
  for (const screen of ['updates', 'card', 'edge', 'touch']) {
    await page.locator(`.deed-${screen}`).tap();
    await page.waitForTimeout(1000);
    await save(screen);
    await page.locator(`.staff-${screen} .back`).tap();
    await page.waitForTimeout(DEAF_MS);
  }
  await page.locator('.deed-clean').tap();
  await page.locator('.staff-cleaning').waitFor();
  await save('clean');
}

import { expect } from '@playwright/test';
import { violations } from './axe.ts';
import { test } from './kiosk-test.ts';
import { entry, openHall } from './visitor.ts';

test('axe finds nothing on any screen', async ({ page, address }) => {
  // Each judgement takes seconds where a processor draws the hall.
  test.setTimeout(180_000);
  // A panel half faded in is judged by the colours it has that moment.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openHall(page, address);
  expect(await violations(page)).toEqual([]);
  await page.locator('.attract-touch').tap();
  expect(await violations(page)).toEqual([]);
  await page.locator('.welcome-card.walk').tap();
  await expect(page.locator('.welcome')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  await page.locator('.tool.above').tap();
  await expect(page.locator('.zone-label').first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.locator('.ways .press:nth-child(2)').tap();
  expect(await violations(page)).toEqual([]);
  await page.locator('.ways .press:nth-child(3)').tap();
  expect(await violations(page)).toEqual([]);
  await entry(page, 'vidu').tap();
  expect(await violations(page)).toEqual([]);
  await page.locator('.language', { hasText: 'English' }).tap();
  expect(await violations(page)).toEqual([]);
});

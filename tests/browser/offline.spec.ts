import { expect } from '@playwright/test';
import { test } from './kiosk-test.ts';
import { enterHall, entry, openHall } from './visitor.ts';

test('a whole visit asks nobody but the kiosk itself, and the console stays clean', async ({
  page,
  address,
}) => {
  const own = new URL(address).origin;
  const strangers: string[] = [];
  const errors: string[] = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${own}/`) || /^(data|blob):/.test(url)) return route.continue();
    strangers.push(url);
    return route.abort();
  });
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  await openHall(page, address);
  await enterHall(page);
  await page.locator('.tool.above').tap();
  await page.locator('.tool.above').tap();
  await page.locator('.ways .press:nth-child(3)').tap();
  await entry(page, 'einstein-probe').tap();
  for (const language of ['English', '繁體中文', '简体中文']) {
    await page.locator('.language', { hasText: language }).tap();
    await page.locator('.detail .pager .press').last().tap();
  }
  await page.locator('.home').tap();
  await page.waitForLoadState('networkidle');
  expect(strangers).toEqual([]);
  expect(errors).toEqual([]);
});

import { expect } from '@playwright/test';
import { test } from './kiosk-test.ts';

test('the doors open: something is shown, and nothing goes wrong on the way', async ({
  page,
  address,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(address);
  await expect(page.getByRole('button').first()).toBeVisible();
  expect(complaints).toEqual([]);
});

test('where no second thread can be had, the page reads the exhibition by itself', async ({
  page,
  address,
}) => {
  const asked: string[] = [];
  await page.route('**/assets/worker-*.js', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(address);
  await expect(page.locator('.attract-touch')).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('where a second thread is refused at once, the page reads by itself as well', async ({
  page,
  address,
}) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('Workers are refused here.', 'SecurityError');
      }
    } as never;
  });
  await page.goto(address);
  await expect(page.locator('.attract-touch')).toBeVisible();
});

test('the host says that it is well, and which exhibition it shows', async ({ page, address }) => {
  await page.goto(address);
  const health = await page.evaluate(async () => (await fetch('/api/health')).json());
  expect(health).toMatchObject({ ok: true, shell: 'serve', content: { exhibits: 29 } });
});

test('without the key nothing is shown', async ({ page, address }) => {
  const answer = await page.goto(new URL('/', address).href);
  expect(answer?.status()).toBe(403);
});

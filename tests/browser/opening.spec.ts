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

test('where no second thread can be had, the page fetches the exhibition by itself', async ({
  page,
  address,
}) => {
  const asked: string[] = [];
  await page.route('**/assets/fetcher-*.js', (route) => {
    asked.push(route.request().url());
    return route.abort();
  });
  await page.goto(address);
  await expect(page.locator('.attract-touch')).toBeVisible();
  expect(asked).toHaveLength(1);
});

test('where a second thread is refused at once, the page fetches by itself as well', async ({
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

for (const [what, answer] of [
  ['no building of its hall', { status: 404 }],
  ['the building of another program', { body: Buffer.from('HALL\xff\xff\xff\xff', 'latin1') }],
] as const)
  test(`a release with ${what} has its hall shaped by the page`, async ({ page, address }) => {
    let asked = 0;
    await page.route('**/content/hall.bin', (route) => {
      asked += 1;
      return route.fulfill(answer);
    });
    await page.goto(address);
    await expect(page.locator('.stage canvas')).toHaveAttribute('data-booths', /./, {
      timeout: 30_000,
    });
    expect(asked).toBe(1);
  });

test('before anything else the house’s mark is seen, and it goes when the doors open', async ({
  page,
  address,
}) => {
  const mark = page.locator('#opening .logo-mark');
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  await page.route('**/content/exhibition.json', async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(address);
  await expect(mark).toBeVisible();
  await expect(page.locator('.attract')).toHaveCount(0);
  letGo();
  await expect(page.locator('.attract-touch')).toBeVisible();
  await expect(mark).toHaveCount(0);
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

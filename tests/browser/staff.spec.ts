import { expect, type Page, test } from '@playwright/test';
import { type OwnHost, startOwnHost } from '../support/own-host.ts';
import { violations } from './axe.ts';
import { faults } from './measures.ts';
import { enterPin, holdMark, openStaffMenu, openStill, pressStaff } from './staff-visitor.ts';
import { withoutHall } from './visitor.ts';

const PIN = '271828';
let host: OwnHost;
test.beforeEach(async ({ page }) => {
  host = await startOwnHost();
  await withoutHall(page);
  await openStill(page, host.address);
});
test.afterEach(() => host.stop());

/** What is wrong with a screen on a wide glass and on an upright one. */
async function faultsBothWays(page: Page, where: string): Promise<string[]> {
  const wide = page.viewportSize() ?? { width: 1920, height: 1080 };
  const found = await faults(page, `${where}, wide`);
  await page.setViewportSize({ width: wide.height, height: wide.width });
  found.push(...(await faults(page, `${where}, upright`)));
  await page.setViewportSize(wide);
  return found;
}

test('the door opens to a finger that rests for five seconds, and to none that does not', async ({
  page,
}) => {
  await holdMark(page, '.attract .logo-mark', undefined, 4500);
  await expect(page.locator('.pin-pad')).toHaveCount(0);
  // A shorter touch means what it means anywhere on the first screen; the mark is on the bar too.
  await page.locator('.welcome').waitFor();
  await holdMark(page, '.bar .logo-mark');
  await expect(page.locator('.pin-pad')).toBeVisible();
  expect(await faultsBothWays(page, 'door')).toEqual([]);
});

test('a wrong number says how many tries are left, and the sixth finds the door locked', async ({
  page,
}) => {
  await holdMark(page, '.attract .logo-mark');
  for (const left of [4, 3, 2, 1]) {
    await enterPin(page, '999998');
    await expect(page.locator('.pin-note')).toHaveText(`密码不对，还可以试${left}次`);
  }
  await enterPin(page, '999998');
  await expect(page.locator('.pin-note')).toContainText('请等');
  await enterPin(page, '000000');
  await expect(page.locator('.pin-note')).toContainText('请等');
});

test('the first number opens once, a weak one is not taken, and a new one is', async ({ page }) => {
  await holdMark(page, '.attract .logo-mark');
  await enterPin(page, '000000');
  await page.getByText('请换成自己的六位密码').waitFor();
  await enterPin(page, '123456');
  await enterPin(page, '123456');
  await expect(page.locator('.pin-note')).toContainText('太容易猜到');
  await enterPin(page, PIN);
  await enterPin(page, '271829');
  await expect(page.locator('.pin-note')).toContainText('不一样');
  await enterPin(page, PIN);
  await enterPin(page, PIN);
  await page.locator('.staff-deeds').waitFor();
  expect(await faultsBothWays(page, 'menu')).toEqual([]);
});

test('what staff set holds from then on: holidays, the size of a bank card, the height', async ({
  page,
}) => {
  await openStaffMenu(page, PIN, true);
  await pressStaff(page, '.deed-holiday');
  await expect(page.locator('.deed-holiday[aria-pressed="true"]')).toBeVisible();
  await pressStaff(page, '.deed-card');
  const before = await page.locator('.card-frame').boundingBox();
  await pressStaff(page, '.bigStep');
  await expect
    .poll(async () => (await page.locator('.card-frame').boundingBox())?.width)
    .toBeCloseTo((before?.width ?? 0) * 1.05, 0);
  expect(await faultsBothWays(page, 'card')).toEqual([]);
  await pressStaff(page, '.staff-card .primary');
  await pressStaff(page, '.deed-edge');
  await pressStaff(page, '.staff-edge .muchMore');
  expect(await faultsBothWays(page, 'edge')).toEqual([]);
  await pressStaff(page, '.staff-edge .primary');
  await expect(page.locator('.staff-menu')).toBeVisible();
  const mmBefore = await page.evaluate(() =>
    Number.parseFloat(document.documentElement.style.getPropertyValue('--mm')),
  );
  await pressStaff(page, '.staff-menu .leave');
  await page.locator('.attract-touch').waitFor();
  const mmAfter = () =>
    page.evaluate(() => Number.parseFloat(document.documentElement.style.getPropertyValue('--mm')));
  await expect.poll(mmAfter).toBeCloseTo(mmBefore * 1.05, 2);
  const kiosk = await page.evaluate(async () => (await fetch('/api/kiosk')).json());
  expect(kiosk).toMatchObject({ holiday: true, lowerEdgeMm: 800 });
});

test('a glass that is wiped hears nothing for thirty seconds, and then everything', async ({
  page,
}) => {
  await openStaffMenu(page, PIN, true);
  await pressStaff(page, '.deed-clean');
  await page.locator('.staff-cleaning').waitFor();
  await page.clock.fastForward(20_000);
  await page.mouse.click(300, 300);
  await page.keyboard.press('Enter');
  await expect(page.locator('.cleaning-left')).toHaveText('10');
  await expect(page.locator('.attract-touch')).toHaveCount(1);
  await page.clock.fastForward(11_000);
  await expect(page.locator('.staff')).toHaveCount(0);
  await page.locator('.attract-touch').dispatchEvent('click', { detail: 0 });
  await expect(page.locator('.welcome')).toBeVisible();
});

test('a guide leads from booth to booth, through long silences, and ends', async ({ page }) => {
  await openStaffMenu(page, PIN, true);
  await pressStaff(page, '.deed-docent');
  await pressStaff(page, '.docent-next');
  await expect(page.locator('.docent-strip .tour-count')).toHaveText('第1站，共29站');
  await page.clock.fastForward(900_000);
  await expect(page.locator('.idle')).toHaveCount(0);
  await pressStaff(page, '.docent-next');
  await expect(page.locator('.docent-strip .tour-count')).toHaveText('第2站，共29站');
  await pressStaff(page, '.docent-end');
  await expect(page.locator('.docent-strip')).toHaveCount(0);
  // The first tick puts the time of the last touch in.
  await page.clock.fastForward(600);
  await page.clock.fastForward(61_000);
  await expect(page.locator('.idle')).toBeVisible();
});

test('who goes away without leaving leaves after two minutes', async ({ page }) => {
  await openStaffMenu(page, PIN, true);
  await page.clock.fastForward(121_000);
  await expect(page.locator('.staff')).toHaveCount(0);
});

test('who leaves leaves the first screen behind, and what waits until nobody is there can come', async ({
  page,
}) => {
  await openStaffMenu(page, PIN, true);
  await pressStaff(page, '.staff .leave');
  await expect(page.locator('.staff')).toHaveCount(0);
  await expect(page.locator('.attract-touch')).toBeVisible();
});

test('who waits for a release to be rehearsed is not shown the door, and after it leaves as ever', async ({
  page,
}) => {
  let step = 'rehearsing';
  await page.route('**/api/staff/updates', async (route) => {
    const view = await (await route.fetch()).json();
    const work = { step, version: 2, done: 3, total: 29 };
    await route.fulfill({ json: { ...view, work } });
  });
  await openStaffMenu(page, PIN, true);
  await pressStaff(page, '.deed-updates');
  for (let passed = 0; passed < 180_000; passed += 20_000) {
    await page.clock.fastForward(20_000);
    await page.waitForResponse('**/api/staff/updates');
    await expect(page.locator('.updates-work')).toContainText('3 / 29');
  }
  step = 'waiting';
  await page.clock.fastForward(1000);
  await expect(page.locator('.updates-work')).not.toContainText('3 / 29');
  await page.clock.fastForward(121_000);
  await expect(page.locator('.staff')).toHaveCount(0);
});

test('what the machine answers after staff have left ends no visit', async ({ page }) => {
  const left = Promise.withResolvers<void>();
  await page.route('**/api/staff/updates', async (route) => {
    const response = await route.fetch();
    const view = await response.json();
    await left.promise;
    await route.fulfill({
      json: { ...view, work: { step: 'copying', version: 2, done: 0, total: 9 } },
    });
  });
  await openStaffMenu(page, PIN, true);
  await pressStaff(page, '.deed-updates');
  const asked = page.waitForRequest('**/api/staff/updates');
  await page.clock.fastForward(1000);
  await asked;
  await pressStaff(page, '.staff-updates .leave');
  const answered = page.waitForResponse('**/api/staff/updates');
  left.resolve();
  await answered;
  await page.locator('.attract-touch').tap();
  await page.locator('.welcome-card.walk').tap();
  for (const way of [3, 2, 3, 2, 3]) {
    await page.clock.fastForward(30_000);
    await page.locator(`.ways .press:nth-child(${way})`).tap();
  }
  await expect(page.locator('.attract-touch')).toHaveCount(0);
  await expect(page.locator('.bar')).toBeVisible();
});

test('axe finds nothing on any staff screen', async ({ page }) => {
  // Its own patience is a clock's, too: from here on time goes by itself.
  await openStaffMenu(page, PIN, true);
  await page.clock.resume();
  expect(await violations(page)).toEqual([]);
  for (const screen of ['updates', 'card', 'edge', 'touch']) {
    await pressStaff(page, `.deed-${screen}`);
    await page.locator(`.staff-${screen}`).waitFor();
    expect(await violations(page)).toEqual([]);
    await pressStaff(page, `.staff-${screen} .back`);
  }
  await pressStaff(page, '.deed-pin');
  await page.locator('.pin-pad').waitFor();
  expect(await violations(page)).toEqual([]);
});

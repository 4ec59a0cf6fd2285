import { expect, type Page } from '@playwright/test';
import { zonePlace } from '#core/wayfinding.ts';
import { test } from './kiosk-test.ts';
import { entry, isStill, openHall, placeOf, whereOnGlass, worldOf } from './visitor.ts';

const TITLE = '“太极”光芯片';

/** Counts what a visitor's finger does on the glass. */
async function countTouches(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    document.documentElement.dataset.touches = '0';
    window.addEventListener(
      'touchstart',
      () => {
        const { dataset } = document.documentElement;
        dataset.touches = String(Number(dataset.touches) + 1);
      },
      true,
    );
  });
  return () => page.evaluate(() => Number(document.documentElement.dataset.touches));
}

test.describe('a visit by touch alone', () => {
  for (const way of ['plan', 'list'] as const) {
    test(`reaches 太极 from the first screen through the ${way} in two touches`, async ({
      page,
      address,
    }) => {
      await page.goto(address);
      const touches = await countTouches(page);
      await page.locator(`.attract-ways .press:nth-child(${way === 'plan' ? 1 : 2})`).tap();
      await entry(page, 'taichi-chip').tap();
      await expect(page.locator('#detail-title')).toHaveText(TITLE);
      expect(await touches()).toBe(2);
      expect(await placeOf(page)).toBe('booth:taichi-chip');
    });
  }

  test('reaches 太极 from the first screen through the hall in three touches', async ({
    page,
    address,
  }) => {
    await openHall(page, address);
    const world = await worldOf(page);
    const touches = await countTouches(page);
    await page.touchscreen.tap(200, 300);
    const zone = world.zonePlaces.get('ai-day' as never);
    const booth = world.booths.get('taichi-chip' as never);
    if (!zone || !booth) throw new Error('The exhibition has no 太极.');
    const [x, z] = zone.pylon.at;
    const pylon = whereOnGlass(page, world.plan.entrance, [x, 1.8, z]);
    await page.touchscreen.tap(pylon.x, pylon.y);
    await page.waitForSelector(`.app[data-place="${zonePlace(zone.id)}"]`);
    const sign = whereOnGlass(page, zone.viewpoint, [
      booth.pose.at[0],
      2.5,
      booth.pose.at[1] - 1.3,
    ]);
    await page.touchscreen.tap(sign.x, sign.y);
    await expect(page.locator('#detail-title')).toHaveText(TITLE);
    expect(await touches()).toBe(3);
  });

  test('keeps the place through plan, list, hall and every language', async ({ page, address }) => {
    await openHall(page, address);
    await page.locator('.attract-ways .press').first().tap();
    await entry(page, 'tongtong').tap();
    await page.locator('.detail .pager .press').last().tap();
    const second = await page.locator('.page-words').textContent();
    await page.locator('.language', { hasText: 'English' }).tap();
    await expect(page.locator('.detail .pager')).toContainText('Page 2 of');
    expect(await page.locator('.page-words').textContent()).not.toBe(second);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    for (const way of [3, 1, 2]) {
      await page.locator(`.ways .press:nth-child(${way})`).tap();
      await isStill(page);
      expect(await placeOf(page)).toBe('booth:tongtong');
    }
    await page.locator('.home').tap();
    await page.waitForSelector('.app[data-place="entrance"][data-walking="false"]');
  });
});

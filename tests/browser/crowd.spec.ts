import { type CDPSession, expect, type Locator, type Page } from '@playwright/test';
import { test } from './kiosk-test.ts';

async function middleOf(button: Locator): Promise<{ x: number; y: number }> {
  const box = await button.boundingBox();
  if (!box) throw new Error('The control is not on the glass.');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

async function touch(
  glass: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  points: readonly { x: number; y: number; id: number }[],
): Promise<void> {
  await glass.send('Input.dispatchTouchEvent', { type, touchPoints: [...points] });
}

/** A palm rests on the upper part of the glass, and a finger taps the control with `smear` pixels of slip. */
async function tapBesidePalm(page: Page, button: Locator, smear: number): Promise<void> {
  const glass = await page.context().newCDPSession(page);
  const palm = { x: 300, y: 250, id: 1 };
  const finger = { ...(await middleOf(button)), id: 2 };
  await touch(glass, 'touchStart', [palm]);
  await touch(glass, 'touchStart', [palm, finger]);
  if (smear > 0) await touch(glass, 'touchMove', [palm, { ...finger, x: finger.x + smear }]);
  // The protocol's list names the points that are lifted: the finger first, then the rest.
  await touch(glass, 'touchEnd', [finger]);
  await touch(glass, 'touchEnd', []);
}

/** Two children touch two controls at once; the first to lift must not undo the second. */
async function tapTogether(page: Page, one: Locator, other: Locator): Promise<void> {
  const glass = await page.context().newCDPSession(page);
  const first = { ...(await middleOf(one)), id: 1 };
  const second = { ...(await middleOf(other)), id: 2 };
  await touch(glass, 'touchStart', [first]);
  await touch(glass, 'touchStart', [first, second]);
  await touch(glass, 'touchEnd', [first]);
  await touch(glass, 'touchEnd', []);
}

test.describe('with a palm on the glass', () => {
  test.beforeEach(async ({ page, address }) => {
    await page.goto(address);
    await page.locator('.attract-touch').tap();
  });

  test('a control answers, and so it does through a smear', async ({ page }) => {
    await tapBesidePalm(page, page.locator('.ways .press').nth(2), 0);
    await expect(page.locator('.list')).toBeVisible();
    await tapBesidePalm(page, page.locator('.ways .press').nth(1), 18);
    await expect(page.locator('.plan')).toBeVisible();
  });

  test('two controls touched at once both answer', async ({ page }) => {
    const english = page.locator('.language', { hasText: 'English' });
    await tapTogether(page, english, page.locator('.ways .press').nth(2));
    await expect(page.locator('.list h1')).toHaveText('Everything on show');
  });

  test('a plain click handler would not have answered (control)', async ({ page }) => {
    await page.evaluate(() => {
      const plain = document.createElement('button');
      plain.id = 'plain';
      plain.style.cssText =
        'position:fixed;left:400px;top:700px;width:200px;height:120px;z-index:9';
      plain.addEventListener('click', () => {
        plain.dataset.clicked = 'yes';
      });
      document.body.append(plain);
    });
    await tapBesidePalm(page, page.locator('#plain'), 0);
    await expect(page.locator('#plain')).not.toHaveAttribute('data-clicked', 'yes');
  });
});

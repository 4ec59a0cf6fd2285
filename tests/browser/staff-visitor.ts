import type { Page } from '@playwright/test';

/** How long the mark is held, with some patience for a slow machine, in milliseconds. */
const HELD_MS = 5500;

/** Holds the house's mark with one finger, while `pass` has the time go by: the test's clock unless it says otherwise. */
export async function holdMark(
  page: Page,
  mark: string,
  pass: (ms: number) => Promise<void> = (ms) => page.clock.fastForward(ms),
  ms = HELD_MS,
): Promise<void> {
  const box = await page.locator(mark).boundingBox();
  if (!box) throw new Error('There is no mark.');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await pass(ms);
  await page.mouse.up();
}

/** Enters a number on the glass. */
export async function enterPin(page: Page, pin: string): Promise<void> {
  for (const digit of pin) {
    await page.clock.fastForward(450);
    await page
      .locator('.pin-key', { hasText: new RegExp(`^${digit}$`) })
      .dispatchEvent('click', { detail: 0 });
  }
}

/** Opens the first screen on a machine without a hall, under a clock that only the test moves. */
export async function openStill(page: Page, address: string): Promise<void> {
  await page.clock.install();
  await page.goto(address);
  await page.locator('.attract-touch').waitFor();
}

/** From the first screen to the staff menu; the first time, a number of one's own is chosen. */
export async function openStaffMenu(page: Page, pin: string, first = false): Promise<void> {
  await holdMark(page, '.attract .logo-mark');
  await page.locator('.pin-pad').waitFor();
  if (first) {
    await enterPin(page, '000000');
    await page.getByText('请换成自己的六位密码').waitFor();
    await enterPin(page, pin);
  }
  await enterPin(page, pin);
  await page.locator('.staff-deeds').waitFor();
}

/** Presses a control of the staff screens. */
export async function pressStaff(page: Page, control: string): Promise<void> {
  await page.clock.fastForward(450);
  await page.locator(control).dispatchEvent('click', { detail: 0 });
}

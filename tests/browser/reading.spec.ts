import { expect, type Page } from '@playwright/test';
import { test } from './kiosk-test.ts';
import { faults, UNSEEN } from './measures.ts';
import { withoutHall } from './visitor.ts';

/** Opens the list in a language; the hall is not what is looked at: without it the pages turn quickly. */
async function openList(page: Page, address: string, language: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await withoutHall(page);
  await page.clock.install();
  await page.goto(address);
  await page.locator('.attract-ways .press').last().click();
  if (language !== '简体中文') await page.locator('.language', { hasText: language }).click();
  await page.evaluate(() => document.fonts.ready);
}

/** Presses a control; it is deaf for a moment after each answer. */
async function press(page: Page, selector: string, n = 0): Promise<void> {
  await page.clock.fastForward(450);
  await page.locator(selector).nth(n).dispatchEvent('click', { detail: 0 });
}

/** Reads every page of every exhibit that stands on any page of the list; gives what is wrong with any. */
async function readAll(page: Page, unseen: string): Promise<string[]> {
  const found: string[] = [];
  const more = page.locator('.list .pager .press').last();
  let count = 0;
  for (;;) {
    const ids = await page
      .locator('.entry')
      .evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.exhibit ?? ''));
    for (const id of ids) found.push(...(await readOne(page, id, unseen)));
    count += ids.length;
    if ((await more.count()) === 0 || (await more.isDisabled())) break;
    await page.clock.fastForward(450);
    await more.dispatchEvent('click', { detail: 0 });
  }
  expect(count).toBe(29);
  return found;
}

/** Reads every page of an exhibit. */
async function readOne(page: Page, id: string, unseen: string): Promise<string[]> {
  const found: string[] = [];
  await press(page, `.entry[data-exhibit="${id}"]`);
  const next = page.locator('.detail .pager .press').last();
  for (let n = 1; ; n += 1) {
    found.push(...(await faults(page, `${id} page ${n}`, unseen)));
    if (await next.isDisabled()) break;
    await page.clock.fastForward(450);
    await next.dispatchEvent('click', { detail: 0 });
  }
  await press(page, '.detail .close');
  return found;
}

for (const language of ['简体中文', 'English', '繁體中文']) {
  test(`every page of every exhibit fits the glass in ${language}`, async ({ page, address }) => {
    test.setTimeout(180_000);
    await openList(page, address, language);
    const found = await faults(page, 'list');
    await page.locator('.ways .press').nth(1).click();
    found.push(...(await faults(page, 'plan')));
    await page.locator('.ways .press').nth(2).click();
    found.push(...(await readAll(page, UNSEEN)));
    // Everything has been read now, and is marked so.
    await page.locator('.ways .press').nth(1).click();
    found.push(...(await faults(page, 'plan, all read')));
    expect(found).toEqual([]);
  });
}

for (const language of ['简体中文', 'English']) {
  test(`every page fits with large letters and the way out in reach, in ${language}`, async ({
    page,
    address,
  }) => {
    test.setTimeout(180_000);
    await openList(page, address, language);
    await press(page, '.sheet-press.comfort');
    // Large letters, and what is touched within reach.
    for (const wish of [0, 3]) await press(page, '.wish', wish);
    await press(page, '.sheet .close');
    expect(await readAll(page, `${UNSEEN}, .list, .bar`)).toEqual([]);
  });
}

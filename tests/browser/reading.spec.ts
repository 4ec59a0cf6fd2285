import { expect, type Page } from '@playwright/test';
import { test } from './kiosk-test.ts';

const UNSEEN = '.twin, .stage';
const BOXES =
  '.detail, .page, .card, .away-more, .away-sign, .plan-booth, .entry, .list-columns ul, .bar, .bar .press, .attract';
/** A Han letter's ink reaches this far out of a tight line, in parts of its size: no overflow of words. */
const INK = 0.35;

/** Boxes whose content does not fit. */
function overflowing(page: Page, unseen: string): Promise<string[]> {
  return page.evaluate(
    ([boxes, unseen, ink]) =>
      [...document.querySelectorAll(boxes)]
        .filter((box) => box.checkVisibility() && !box.closest(unseen))
        .filter((box) => {
          const slack = ink * Number.parseFloat(getComputedStyle(box).fontSize);
          return (
            box.scrollHeight - box.clientHeight > slack || box.scrollWidth - box.clientWidth > 2
          );
        })
        .map((box) => `${box.className} overflows: ${box.textContent?.slice(0, 40)}`),
    [BOXES, unseen, INK] as const,
  );
}

/** Titles of the list that their line cuts off. */
function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.entry')]
      .filter((entry) => {
        const line = entry.getBoundingClientRect();
        const title = entry.querySelector('.entry-title')?.getBoundingClientRect() ?? line;
        return title.top < line.top - 1 || title.bottom > line.bottom + 1;
      })
      .map((entry) => `“${entry.textContent}” is cut off`),
  );
}

/** Controls under 20 mm, or partly off the glass. */
function hardToTouch(page: Page, unseen: string): Promise<string[]> {
  return page.evaluate((unseen) => {
    const style = getComputedStyle(document.documentElement);
    const least = 20 * Number.parseFloat(style.getPropertyValue('--mm')) - 0.5;
    const isReachable = ({ left, right, top, bottom }: DOMRect) =>
      left >= 0 && top >= 0 && right <= innerWidth + 0.5 && bottom <= innerHeight + 0.5;
    return [...document.querySelectorAll('.press')]
      .filter((button) => button.checkVisibility() && !button.closest(unseen))
      .filter((button) => {
        const box = button.getBoundingClientRect();
        return Math.min(box.width, box.height) < least || !isReachable(box);
      })
      .map((button) => `“${button.textContent}” is under 20 mm or off the glass`);
  }, unseen);
}

/** Texts under 11 mm. */
function hardToRead(page: Page, unseen: string): Promise<string[]> {
  return page.evaluate((unseen) => {
    const style = getComputedStyle(document.documentElement);
    const least = 11 * Number.parseFloat(style.getPropertyValue('--mm')) - 0.1;
    return [...document.querySelectorAll('#zhanting *')]
      .filter((element) => element.checkVisibility() && !element.closest(unseen))
      .filter((element) =>
        [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
      )
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < least)
      .map((element) => `“${element.textContent}” is under 11 mm`);
  }, unseen);
}

/** What does not fit or is too small on the glass as it stands. */
async function faults(page: Page, where: string, unseen: string = UNSEEN): Promise<string[]> {
  const found = [
    ...(await overflowing(page, unseen)),
    ...(unseen === UNSEEN ? await cutOff(page) : []),
    ...(await hardToTouch(page, unseen)),
    ...(await hardToRead(page, unseen)),
  ];
  return found.map((fault) => `${where}: ${fault}`);
}

/** Opens the list in a language; the hall is not what is looked at: without it the pages turn quickly. */
async function openList(page: Page, address: string, language: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = function getContext() {
      return null;
    } as never;
  });
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

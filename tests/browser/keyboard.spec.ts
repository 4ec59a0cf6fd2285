import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { pageCount } from '#core/pages.ts';
import type { Language } from '#schema/languages.ts';
import { test } from './kiosk-test.ts';
import { isStill, openHall, worldOf } from './visitor.ts';

const STRINGS = join(import.meta.dirname, '../../assets/strings');
const LANGUAGES: readonly Language[] = ['zh-Hans', 'en', 'zh-Hant'];
/** More steps of Tab than any screen has controls. */
const MOST_STEPS = 90;
/** How long whoever wished for something may be silent until the kiosk asks, and how long the question stands, in milliseconds. */
const SILENCE_MS = 601_000;
const QUESTION_MS = 21_000;
/** Longer than the clock's tick: it has heard of the last key. */
const HEARD_MS = 1100;

/** What is wrong with where the focus is; null: a visible thing has it, nothing lies over it, and its ring shows. */
function focusFault(page: Page, hasRing: boolean): Promise<string | null> {
  return page.evaluate((ring) => {
    const focused = document.activeElement;
    if (!(focused instanceof HTMLElement) || focused === document.body) return 'focus is nowhere';
    const name = `${focused.tagName} ${focused.className} “${focused.textContent?.slice(0, 30)}”`;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const isOnGlass =
      width > 1 && height > 1 && x > 0 && y > 0 && x < innerWidth && y < innerHeight;
    if (!isOnGlass || !focused.checkVisibility()) return `${name} is not on the glass`;
    const style = getComputedStyle(focused);
    // A place that lets touches through to the hall has nothing over it.
    const seen = style.pointerEvents === 'none' ? focused : document.elementFromPoint(x, y);
    if (!focused.contains(seen)) return `${name} lies under ${seen?.className}`;
    const isRinged = style.outlineStyle !== 'none' && Number.parseFloat(style.outlineWidth) > 1;
    return ring && !isRinged ? `${name} has no ring` : null;
  }, hasRing);
}

/** Focus is where it should be, and can be seen. */
async function isOn(page: Page, place: string, hasRing = true): Promise<void> {
  await expect(page.locator(place).first()).toBeFocused();
  expect(await focusFault(page, hasRing)).toBeNull();
}

/** Goes on by Tab to a control; every stop on the way can be seen. */
async function tabTo(page: Page, control: string): Promise<void> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate((wanted) => {
      // Beyond the last control a browser's own controls follow; a kiosk has none.
      const { activeElement: focused, body } = document;
      return focused === body ? 'outside' : focused?.matches(wanted) ? 'there' : 'elsewhere';
    }, control);
    if (at === 'outside') continue;
    expect(await focusFault(page, true), `on the way to ${control}`).toBeNull();
    if (at === 'there') return;
  }
  throw new Error(`Tab does not come to ${control}.`);
}

/** Presses a control that Tab comes to. */
async function enter(page: Page, control: string): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press('Enter');
}

/** Asks whether somebody is there. */
async function fallSilent(page: Page): Promise<void> {
  await page.clock.runFor(HEARD_MS);
  await page.clock.fastForward(SILENCE_MS);
  await isOn(page, '.idle .press');
}

for (const language of LANGUAGES) {
  test(`a keyboard alone makes the whole visit in ${language}`, async ({ page, address }) => {
    test.setTimeout(240_000);
    const words = JSON.parse(readFileSync(join(STRINGS, `${language}.json`), 'utf8'));
    const heard = page.locator('.unseen[role="status"]');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.clock.install();
    await openHall(page, address);
    const exhibit = (await worldOf(page)).exhibition.exhibits[0];
    if (!exhibit) throw new Error('The exhibition is empty.');

    await isOn(page, '.attract-touch', false);
    await page.keyboard.press('Enter');
    await isOn(page, '.welcome h1');
    if (language !== 'zh-Hans') {
      await enter(page, `.language[lang="${language}"]`);
      await isOn(page, '.welcome h1');
      await expect(page.locator('html')).toHaveAttribute('lang', language);
    }
    await expect(heard).toHaveText(words.arrived.entrance);
    await enter(page, '.welcome-card.walk');
    await isOn(page, '.hall');

    await enter(page, `.twin-button[data-exhibit="${exhibit.id}"]`);
    await isOn(page, '#detail-title');
    await expect(heard).toContainText(exhibit.title[language]);
    await expect(heard).toContainText(exhibit.code);
    const turned = page.locator('.detail .pager [aria-live="polite"]');
    const pages = pageCount(exhibit, language, false);
    const pageOf = (n: number) =>
      words.page.of.replace('{{page}}', String(n)).replace('{{pages}}', String(pages));
    await page.keyboard.press('ArrowRight');
    await expect(turned).toHaveText(pageOf(2));
    await page.keyboard.press('ArrowLeft');
    await expect(turned).toHaveText(pageOf(1));
    await isOn(page, '#detail-title');
    await page.keyboard.press('Escape');
    await isOn(page, `.twin-button[data-exhibit="${exhibit.id}"]`);

    await enter(page, '.tool.tour');
    await isOn(page, '.sheet.tours h1');
    await enter(page, '.tour-choice');
    await isOn(page, '.tour-strip h1');
    await enter(page, '.tour-pause');
    await isOn(page, '.tour-go');
    await enter(page, '.tour-next');
    const count = words.tour.of.replace('{{stop}}', '2').split('{{')[0];
    await expect(page.locator('.tour-count')).toContainText(count);
    await isStill(page);
    await expect(page.locator('.tour-caption[aria-live="polite"]')).not.toBeEmpty();
    await enter(page, '.tour-leave');
    await isOn(page, '.hall');

    await page.keyboard.press('a');
    await isOn(page, '.sheet.comfort h1');
    await enter(page, '.wish');
    await expect(page.locator('.app.large .wish').first()).toHaveAttribute('aria-pressed', 'true');
    await isOn(page, '.wish');
    await page.keyboard.press('?');
    await isOn(page, '.sheet.help h1');
    await page.keyboard.press('Escape');
    await isOn(page, '.hall');
    await page.keyboard.press('Home');
    await page.waitForSelector('.app[data-place="entrance"][data-walking="false"]');
    await expect(heard).toHaveText(words.arrived.entrance);

    await fallSilent(page);
    await expect(page.getByRole('alertdialog', { name: words.idle.question })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('.idle')).toHaveCount(0);
    expect(await focusFault(page, true)).toBeNull();
    await fallSilent(page);
    await page.clock.fastForward(QUESTION_MS);
    await isOn(page, '.attract-touch', false);
    await expect(page.locator('html')).toHaveAttribute('lang', 'zh-Hans');
  });
}

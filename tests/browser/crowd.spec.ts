import { expect, type Page } from '@playwright/test';
import { HALL, open, PAIRS, PLAIN, type Row } from './controls.ts';
import { test } from './kiosk-test.ts';
import { middleOf, Touches } from './touches.ts';
import { isStill, openHall, press, withoutHall } from './visitor.ts';

/** A finger's slip on the glass that loses a browser's own click, in CSS pixels. */
const SMEAR = 18;
/** Buttons that are not ours: a second finger would silence them. */
function strangeButtons(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('button, a, input, select, summary, [role="button"], [onclick]')]
      // Whoever has keys of their own types into the search's field; on the glass its letters are presses.
      .filter((button) => !button.matches('.search-line input'))
      .filter((button) => !button.matches('.press, .attract-touch, :disabled'))
      .map((button) => button.outerHTML.slice(0, 120)),
  );
}

/** Goes through a table; says which controls did not answer, and which buttons are no controls of ours. */
async function goThrough(page: Page, address: string, rows: readonly Row[]): Promise<string[]> {
  const touches = await Touches.on(page);
  const found: string[] = [];
  for (const { name, go, control, seen, palm, meanwhile } of rows) {
    await go?.(page, address);
    const button = page.locator(`${control}:enabled`).first();
    if (!meanwhile) await button.waitFor();
    await isStill(page);
    const rest = palm === undefined ? undefined : await middleOf(page.locator(palm));
    await touches.tapBesidePalm(button, SMEAR, rest, meanwhile && (() => meanwhile(page)));
    // The palm still rests.
    await expect(page.locator(seen).first(), name).toBeAttached();
    await touches.wipe();
    found.push(...(await strangeButtons(page)).map((button) => `after ${name}: ${button}`));
  }
  return found;
}

test.describe('with a palm on the glass and a slip of the finger', () => {
  test('every control of plan, list, sheets and bar answers, and there is no button of another kind', async ({
    page,
    address,
  }) => {
    test.setTimeout(240_000);
    await withoutHall(page);
    await page.clock.install();
    expect(await goThrough(page, address, PLAIN)).toEqual([]);
  });

  test('every control of the hall, the tours and the quiz answers, and there is no button of another kind', async ({
    page,
    address,
  }) => {
    test.setTimeout(240_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openHall(page, address);
    await press(page, '.attract-touch');
    await press(page, '.welcome-card.walk');
    expect(await goThrough(page, address, HALL)).toEqual([]);
  });
});

test('two controls touched at once both answer', async ({ page, address }) => {
  await withoutHall(page);
  const touches = await Touches.on(page);
  for (const { name, go, controls, seen } of PAIRS) {
    await go?.(page, address);
    const [one, other] = [page.locator(controls[0]).first(), page.locator(controls[1]).first()];
    await one.waitFor();
    await touches.tapTogether(one, other);
    for (const each of seen) await expect(page.locator(each).first(), name).toBeAttached();
  }
});

test('a plain click handler would not have answered (control)', async ({ page, address }) => {
  await withoutHall(page);
  await open(page, address);
  await page.evaluate(() => {
    const plain = document.createElement('button');
    plain.id = 'plain';
    plain.style.cssText = 'position:fixed;left:400px;top:700px;width:200px;height:120px;z-index:9';
    plain.addEventListener('click', () => {
      plain.dataset.clicked = 'yes';
    });
    document.body.append(plain);
  });
  const touches = await Touches.on(page);
  await touches.tapBesidePalm(page.locator('#plain'), 0);
  await touches.wipe();
  await expect(page.locator('#plain')).not.toHaveAttribute('data-clicked', 'yes');
  expect(await strangeButtons(page)).toHaveLength(1);
});

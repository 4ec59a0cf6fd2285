import process from 'node:process';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { hardToSee } from './contrast.ts';
import { test } from './kiosk-test.ts';
import { faults } from './measures.ts';
import { isStill, openHall, press, withoutHall } from './visitor.ts';

/** What a visitor may wish for that changes what the eye sees. */
const WISHES = ['usual', 'large', 'contrast'] as const;
/** How the languages follow one another, beginning and ending with the kiosk's own. */
const LANGUAGES = ['en', 'zh-Hant', 'zh-Hans'] as const;
/** What lies over others, the topmost first, and what then lies under it. */
const LAYERS: readonly (readonly [string, string])[] = [
  ['.idle', '.bar, .plan, .list, .hall'],
  ['.sheet', '.plan, .list, .hall'],
  ['.detail', '.plan, .list, .hall'],
];
/** The control that was pressed is deaf for a moment, in milliseconds. */
const DEAF_MS = 450;
/** Silence after which the kiosk asks whether somebody is there, in milliseconds; whoever wished for something has ten times that. */
const SILENCE_MS = 61_000;

/** Hides what lies under the topmost layer, or shows it again: it is judged on its own screen. */
function hideUnder(page: Page, hidden: boolean): Promise<void> {
  return page.evaluate(
    ([layers, visibility]) => {
      const [, under] = layers.find(([layer]) => document.querySelector(layer)) ?? [];
      if (under === undefined) return;
      for (const each of document.querySelectorAll<HTMLElement>(under))
        each.style.visibility = visibility;
    },
    [LAYERS, hidden ? 'hidden' : ''] as const,
  );
}

/** In the page itself: nothing here comes from a stranger's frame. It cannot judge letters inside a drawing. */
function asked(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode(true).exclude('.mini-map svg');
}

/** What axe is sure is wrong, and what it could not decide. Contrast is asked for by itself, with what lies underneath hidden; where axe cannot tell, it is measured. */
async function axeFindings(page: Page): Promise<string[]> {
  const all = await asked(page).disableRules(['color-contrast']).analyze();
  await hideUnder(page, true);
  const contrast = await asked(page).withRules(['color-contrast']).analyze();
  const undecided = contrast.incomplete.flatMap(({ nodes }) => nodes.map(({ target }) => target));
  const measured = await hardToSee(
    page,
    undecided.map((target) => target.join(' ')),
  );
  await hideUnder(page, false);
  const found = [...all.violations, ...all.incomplete, ...contrast.violations];
  return [
    ...found.flatMap(({ id, nodes }) =>
      nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} (${any[0]?.message})`),
    ),
    ...measured,
  ];
}

/** Everything that is wrong with a screen. */
async function judge(page: Page, screen: string): Promise<string[]> {
  await isStill(page);
  const found = (await axeFindings(page)).map((finding) => `${screen}: ${finding}`);
  return [...found, ...(await faults(page, screen))];
}

/** A screen in all three languages; it ends in the one it began with. */
async function inEveryLanguage(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const language of LANGUAGES) {
    await press(page, `.language[lang="${language}"]`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    found.push(...(await judge(page, `${screen} (${language})`)));
  }
  return found;
}

/** Opens three descriptions of the list: who has seen so many can be asked about them. */
async function readBooths(page: Page): Promise<void> {
  for (const entry of await page
    .locator('.entry')
    .all()
    .then((all) => all.slice(0, 3))) {
    await entry.dispatchEvent('click', { detail: 0 });
    await page.locator('.detail').waitFor();
    await press(page, '.detail .close');
  }
}

/** Has a wish granted, with nothing left open. */
async function wish(page: Page, wished: (typeof WISHES)[number]): Promise<void> {
  if (wished === 'usual') return press(page, '.welcome-card.walk');
  await press(page, '.sheet-press.comfort');
  await page.locator('.wish').first().waitFor();
  await press(page, `.comfort-parts li:nth-child(${WISHES.indexOf(wished)}) .wish`);
  await expect(page.locator(`.app.${wished}`)).toBeAttached();
  await press(page, '.sheet .close');
}

test.beforeEach(async ({ page }) => {
  // A panel half faded in is judged by the colours it has that moment.
  await page.emulateMedia({ reducedMotion: 'reduce' });
});

test.skip(
  !process.env.ZHANTING_MATRIX,
  'Every screen, language and wish takes half an hour: ask for it with ZHANTING_MATRIX=1.',
);

test('axe finds nothing on the first screen, in whatever language a kiosk begins', async ({
  page,
  address,
}) => {
  await withoutHall(page);
  const found: string[] = [];
  for (const language of LANGUAGES) {
    await page.route('**/api/kiosk', (route) => route.fulfill({ json: { language } }));
    await page.goto(address);
    await page.locator('.attract-touch').waitFor();
    await page.evaluate(() => document.fonts.ready);
    found.push(...(await judge(page, `attract (${language})`)));
    await page.unroute('**/api/kiosk');
  }
  expect(found).toEqual([]);
});

for (const wished of WISHES) {
  test(`axe finds nothing on the screens of the hall, and everything fits: ${wished}`, async ({
    page,
    address,
  }) => {
    test.setTimeout(400_000);
    await openHall(page, address);
    const found: string[] = [];
    const look = async (screen: string) => found.push(...(await inEveryLanguage(page, screen)));
    await press(page, '.attract-touch');
    await page.locator('.welcome').waitFor();
    await page.evaluate(() => document.fonts.ready);
    if (wished === 'usual') await look('welcome');
    await wish(page, wished);
    await look('hall');
    await press(page, '.tool.above');
    await page.locator('.zone-label').first().waitFor();
    await look('above');
    await press(page, '.ways .press:nth-child(3)');
    await readBooths(page);
    await press(page, '.home');
    await press(page, '.tool.tour');
    await page.locator('.sheet.tours').waitFor();
    await look('tours');
    await press(page, '.tour-after .press:last-child');
    await page.locator('.sheet.farewell').waitFor();
    await press(page, '.face');
    await look('farewell');
    await press(page, '.quiz-start');
    await page.locator('.quiz-answer').first().waitFor();
    await look('quiz');
    await press(page, '.sheet .close');
    await press(page, '.tool.tour');
    await press(page, '.tour-choice');
    await page.locator('.tour-strip').waitFor();
    await look('tour running');
    await press(page, '.tour-read');
    await page.locator('.detail').waitFor();
    await look('description in the hall');
    expect(found).toEqual([]);
  });

  test(`axe finds nothing on any other screen, and everything fits: ${wished}`, async ({
    page,
    address,
  }) => {
    test.setTimeout(400_000);
    await withoutHall(page);
    await page.clock.install();
    await page.goto(address);
    const found: string[] = [];
    const look = async (screen: string) => found.push(...(await inEveryLanguage(page, screen)));
    await press(page, '.attract-touch');
    await wish(page, wished);
    await press(page, '.ways .press:nth-child(2)');
    await page.evaluate(() => document.fonts.ready);
    await look('plan');
    await press(page, '.ways .press:nth-child(3)');
    await look('list');
    await press(page, '.entry');
    await page.locator('.detail').waitFor();
    await look('first page');
    for (const next = page.locator('.detail .pager .press').last(); await next.isEnabled(); ) {
      await page.clock.fastForward(DEAF_MS);
      await next.dispatchEvent('click', { detail: 0 });
    }
    await look('last page');
    await press(page, '.detail .close');
    await press(page, '.sheet-press.comfort');
    await look('comfort');
    await page.keyboard.press('?');
    await page.locator('.sheet.help').waitFor();
    await look('help');
    await press(page, '.sheet .close');
    for (const language of LANGUAGES) {
      await press(page, `.language[lang="${language}"]`);
      // The clock hears of the touch first.
      await page.clock.runFor(DEAF_MS * 2);
      await page.clock.fastForward(SILENCE_MS * (wished === 'usual' ? 1 : 10));
      await page.locator('.idle').waitFor();
      found.push(...(await judge(page, `idle question (${language})`)));
      await press(page, '.idle .press');
    }
    expect(found).toEqual([]);
  });
}

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { type Browser, chromium, type Page } from '@playwright/test';
import { BOOTH_KINDS } from '#core/booth-kind.ts';
import type { World } from '#core/world.ts';
import type { KioskSettings } from '../../electron/contract.ts';
import { withOwnHost } from '../support/own-host.ts';
import { LEADS_ON, LOOKS, SCREENS, TONGUES } from './screen-shots.ts';
import { walkStaffScreens } from './staff-shots.ts';
import { worldOf } from './visitor.ts';

/** Writes the pictures a person would want to look at to `shots/`. Words after the script's name pick some: `plan en portrait`, `screen hant large`. */

const ROOT = join(import.meta.dirname, '../..');
const FOLDER = join(ROOT, 'shots');
const GLASSES = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1920, height: 1080 },
} as const;
const LANGUAGES = { zh: '简体中文', en: 'English' } as const;

/** A picture: its name, and how a visitor gets there from the hall's entrance. */
interface Shot {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

const wanted = process.argv.slice(2);
const named = wanted.filter(
  (word) => !(word in GLASSES || word in LANGUAGES || word in TONGUES || word in LOOKS),
);
const isNamed = (name: string) => named.length === 0 || named.some((word) => name.startsWith(word));
/** Whether the words leave this glass or language in: they do unless they name only others of its kind. */
const isLeft = (word: string, kind: object) =>
  wanted.includes(word) || !wanted.some((each) => each in kind);

/** Until nothing walks and everything asked of the host has come. */
async function settle(page: Page): Promise<void> {
  await page.waitForSelector('.app[data-walking="false"]', { timeout: 60_000 });
  await page.waitForLoadState('networkidle', { timeout: 180_000 });
  await page.waitForTimeout(1200);
}

async function press(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().focus();
  await page.keyboard.press('Enter');
  await settle(page);
}

async function tap(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().tap();
  await settle(page);
}

/** Waits for the hall; a slow machine shows the plan first, and the visitor chooses the hall when it has come. */
async function enter(page: Page): Promise<void> {
  await page.waitForSelector('canvas[data-booths*=" "]', { timeout: 90_000 });
  await settle(page);
}

function zoneShots(zones: readonly string[]): Shot[] {
  return zones.map((zone, i) => ({
    name: `zone-${i + 1}`,
    go: (page) => press(page, `.twin-button[data-zone="${zone}"]`),
  }));
}

const BOOTH = '.twin-button[data-exhibit="taichi-chip"]';

/** One booth of each architecture, from its viewpoint, nothing open before it. */
function kindShots(world: World): Shot[] {
  return BOOTH_KINDS.flatMap((kind) => {
    const [exhibit] = [...world.kinds].find(([, own]) => own === kind) ?? [];
    if (exhibit === undefined) return [];
    const button = `.twin-button[data-exhibit="${exhibit}"]`;
    return [
      { name: `booth-${kind}`, go: (page) => press(page, button).then(() => tap(page, '.close')) },
    ];
  });
}

function shots(world: World): Shot[] {
  return [
    { name: 'entrance', go: (page) => settle(page) },
    {
      name: 'foyer',
      go: (page) => tap(page, '.step:last-child').then(() => tap(page, '.step:last-child')),
    },
    ...zoneShots(world.plan.zones.map(({ id }) => id)),
    ...kindShots(world),
    { name: 'description', go: (page) => press(page, BOOTH) },
    { name: 'description-2', go: (page) => tap(page, '.detail .pager .press:last-child') },
    { name: 'description-3', go: (page) => tap(page, '.detail .pager .press:last-child') },
    { name: 'sources', go: (page) => tap(page, '.detail .pager .press:last-child') },
    { name: 'plan', go: (page) => tap(page, '.ways .press:nth-child(2)') },
    { name: 'list', go: (page) => tap(page, '.ways .press:nth-child(3)') },
    {
      name: 'above',
      go: async (page) => {
        await tap(page, '.home');
        await tap(page, '.tool.above');
      },
    },
  ];
}

async function shootVisit(
  browser: Browser,
  url: string,
  glass: keyof typeof GLASSES,
  language: keyof typeof LANGUAGES,
): Promise<void> {
  const page = await openPage(browser, url, glass);
  const save = (name: string) =>
    page.screenshot({ path: join(FOLDER, `${name}-${glass}-${language}.png`) });
  if (language === 'zh' && isNamed('attract')) await save('attract');
  await page.locator('.attract-touch').tap();
  await page.locator('.welcome-card.walk').tap();
  if (language === 'en') await page.locator('.language', { hasText: LANGUAGES.en }).tap();
  await settle(page);
  for (const shot of shots(await worldOf(page))) {
    const needed = isNamed(shot.name) || shot.name.startsWith('description');
    if (!needed) continue;
    await shot.go(page);
    if (isNamed(shot.name)) await save(shot.name);
  }
  await page.context().close();
}

/** Every screen in three languages: usual, with large letters, in high contrast. The hall is looked at elsewhere: here it is drawn fast. */
async function shootScreens(
  browser: Browser,
  glass: keyof typeof GLASSES,
  address: string,
): Promise<void> {
  const page = await openPage(browser, address, glass);
  await page.locator('.attract-touch').tap();
  for (const [tongue, name] of Object.entries(TONGUES)) {
    for (const [look, wishes] of Object.entries(LOOKS)) {
      if (!isLeft(tongue, TONGUES) || !isLeft(look, LOOKS)) continue;
      await begin(page, name, wishes);
      await walkScreens(page, `${glass}-${tongue}-${look}`);
    }
  }
  await page.context().close();
}

/** Goes from screen to screen, from the first choice on (with wishes granted it is behind the visitor). */
async function walkScreens(page: Page, variant: string): Promise<void> {
  const save = (screen: string) =>
    page.screenshot({ path: join(FOLDER, `screen-${screen}-${variant}.png`) });
  if ((await page.locator('.welcome').count()) > 0) await save('welcome');
  let follows = false;
  for (const screen of SCREENS) {
    if (!follows) await page.keyboard.press('m');
    await screen.go(page);
    await settle(page);
    await save(screen.name);
    follows = LEADS_ON.has(screen.name);
    if (!follows) await page.keyboard.press('Escape');
  }
}

/** A fresh visit in a language, with wishes, before the first choice. */
async function begin(page: Page, language: string, wishes: readonly number[]): Promise<void> {
  await page.reload();
  await enter(page);
  await page.locator('.attract-touch').tap();
  const button = page.locator('.language', { hasText: language });
  if ((await button.count()) > 0) await button.tap();
  if (wishes.length > 0) await page.keyboard.press('a');
  for (const wish of wishes) await page.locator('.wish').nth(wish).tap();
  await page.waitForTimeout(450);
  if (wishes.length > 0) await page.keyboard.press('Escape');
  await settle(page);
}

async function openPage(browser: Browser, url: string, glass: keyof typeof GLASSES): Promise<Page> {
  // Stillness is what a picture shows; life would be drawn for seconds by a processor.
  const still = { hasTouch: true, reducedMotion: 'reduce' } as const;
  const context = await browser.newContext({ viewport: GLASSES[glass], ...still });
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`${glass}: ${message.text()}`);
  });
  await page.goto(url);
  await enter(page);
  return page;
}

/** What is seen before the hall stands. */
async function shootOpening(
  browser: Browser,
  url: string,
  glass: keyof typeof GLASSES,
): Promise<void> {
  const page = await browser.newPage({ viewport: GLASSES[glass] });
  // A machine that never answers: the doors stay shut.
  await page.route('**/content/exhibition.json', () => undefined);
  await page.goto(url);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: join(FOLDER, `opening-${glass}.png`) });
  await page.close();
}

/** The same two views in other lights and in the coarser tiers. */
const VARIANTS: Readonly<Record<string, Partial<KioskSettings>>> = {
  night: { drawing: 'full', daylight: 'night' },
  evening: { drawing: 'full', daylight: 'evening' },
  balanced: { drawing: 'balanced', daylight: 'day' },
  light: { drawing: 'light', daylight: 'day' },
  software: { drawing: 'software', daylight: 'day' },
};

async function shootVariant(
  browser: Browser,
  name: string,
  glass: keyof typeof GLASSES,
  address: string,
): Promise<void> {
  const page = await openPage(browser, address, glass);
  const save = (view: string) =>
    page.screenshot({ path: join(FOLDER, `${name}-${view}-${glass}.png`) });
  await page.locator('.attract-touch').tap();
  await page.locator('.welcome-card.walk').tap();
  await settle(page);
  await save('entrance');
  await press(page, '.twin-button[data-zone="ai-day"]');
  await save('zone');
  await page.context().close();
}

/** A host of its own with some settings, while `use` runs. */
async function withHost(
  settings: Partial<KioskSettings>,
  use: (address: string) => Promise<void>,
): Promise<void> {
  const config = join(FOLDER, '.kiosk.json');
  await writeFile(config, JSON.stringify(settings));
  await withOwnHost(['--config', config], use);
}

/** The staff screens, in one of the languages that are looked at; a number can be chosen for the first time only once. */
async function shootStaff(
  browser: Browser,
  glass: keyof typeof GLASSES,
  language: keyof typeof LANGUAGES,
  address: string,
): Promise<void> {
  const page = await openPage(browser, address, glass);
  await page.locator('.attract-touch').tap();
  if (language === 'en') await page.locator('.language', { hasText: LANGUAGES.en }).tap();
  await walkStaffScreens(page, (screen) =>
    page.screenshot({ path: join(FOLDER, `staff-${screen}-${glass}-${language}.png`) }),
  );
  await page.context().close();
}

/** What is asked for by a name of its own, and needs no walk through the hall. */
const ASIDE = ['opening', 'screen', 'staff', ...Object.keys(VARIANTS)];
const walks = named.length === 0 || named.some((name) => !ASIDE.includes(name));

if (wanted.length === 0) await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.ZHANTING_CHROMIUM ?? '',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const FINE = { drawing: 'full', daylight: 'day' } as const;
const FAST = { drawing: 'light', daylight: 'day' } as const;
try {
  await withHost(FINE, async (address) => {
    for (const glass of ['portrait', 'landscape'] as const) {
      for (const language of ['zh', 'en'] as const) {
        if (walks && isLeft(glass, GLASSES) && isLeft(language, LANGUAGES))
          await shootVisit(browser, address, glass, language);
      }
    }
  });
  for (const glass of ['portrait', 'landscape'] as const) {
    if (!isLeft(glass, GLASSES)) continue;
    if (isNamed('opening')) await withHost(FINE, (at) => shootOpening(browser, at, glass));
    if (isNamed('screen')) await withHost(FAST, (address) => shootScreens(browser, glass, address));
    for (const language of ['zh', 'en'] as const)
      if (isNamed('staff') && isLeft(language, LANGUAGES))
        await withHost(FAST, (address) => shootStaff(browser, glass, language, address));
    for (const name of Object.keys(VARIANTS).filter(isNamed))
      await withHost(VARIANTS[name] ?? {}, (address) =>
        shootVariant(browser, name, glass, address),
      );
  }
  console.log(`shots/ 里的图片画好了。 / The pictures are in shots/.`);
} finally {
  await browser.close();
}

import type { Page } from '@playwright/test';

/** A screen of the visit, and how a visitor gets there from the plan with nothing open. */
export interface Screen {
  readonly name: string;
  readonly go: (page: Page) => Promise<void>;
}

/** What the wishes for comfort look like in a picture's name, and their places in the panel, from 0. */
export const LOOKS: Readonly<Record<string, readonly number[]>> = {
  normal: [],
  large: [0],
  contrast: [1],
};

/** The languages as the bar names them. */
export const TONGUES: Readonly<Record<string, string>> = {
  hans: '简体中文',
  en: 'English',
  hant: '繁體中文',
};

async function tap(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().tap();
  // The same control is deaf for 400 ms.
  await page.waitForTimeout(450);
}

async function stand(page: Page): Promise<void> {
  await page.waitForSelector('.app[data-walking="false"]', { timeout: 60_000 });
  await page.waitForTimeout(300);
}

/** Walks to a booth by its twin's button: plan and list with large letters may show it only on a later page. */
async function read(page: Page, exhibit: string): Promise<void> {
  await tap(page, '.ways .press:nth-child(1)');
  await page.locator(`.twin-button[data-exhibit="${exhibit}"]`).focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.detail', { timeout: 60_000 });
}

/** The silence after which the kiosk asks, in milliseconds; whoever wished for something has ten times that. */
const SILENCE_MS = 60_000;
/** So much of it may have passed by itself: a slow machine takes its time from the last touch to here. */
const BEFORE_MS = 40_000;
/** The question stands for 20 s: in steps of so many milliseconds it is not missed. */
const STEP_MS = 4_000;
const STEPS = 16;

/** Lets the visit's clock say that nobody has touched anything for long. The last touch is counted from the tick after it. */
async function fallSilent(page: Page): Promise<void> {
  await page.waitForTimeout(1000);
  const patient = (await page.locator('.app.large, .app.contrast').count()) > 0;
  await pass(page, SILENCE_MS * (patient ? 10 : 1) - BEFORE_MS);
  for (let step = 0; step < STEPS && !(await page.locator('.idle').isVisible()); step += 1) {
    await page.waitForTimeout(700);
    await pass(page, STEP_MS);
  }
  await page.locator('.idle').waitFor();
}

function pass(page: Page, ms: number): Promise<void> {
  return page.evaluate((more) => {
    const now = performance.now.bind(performance);
    performance.now = () => now() + more;
  }, ms);
}

/** Every screen: the three ways in, and what lies over them. */
export const SCREENS: readonly Screen[] = [
  { name: 'plan', go: stand },
  { name: 'list', go: (page) => tap(page, '.ways .press:nth-child(3)') },
  {
    name: 'hall',
    go: async (page) => {
      await tap(page, '.ways .press:nth-child(1)');
      await stand(page);
    },
  },
  { name: 'search', go: (page) => page.keyboard.press('/') },
  {
    name: 'search-found',
    go: async (page) => {
      await page.keyboard.press('/');
      await page.locator('.search-line input').fill('ai');
    },
  },
  {
    name: 'search-none',
    go: async (page) => {
      await page.keyboard.press('/');
      await page.locator('.search-line input').fill('qqqq');
    },
  },
  { name: 'comfort', go: (page) => page.keyboard.press('a') },
  { name: 'help', go: (page) => page.keyboard.press('?') },
  {
    name: 'tours',
    go: async (page) => {
      await tap(page, '.ways .press:nth-child(1)');
      await stand(page);
      await tap(page, '.tool.tour');
    },
  },
  {
    name: 'tour',
    go: async (page) => {
      await tap(page, '.tour-choice.short');
      await stand(page);
      await tap(page, '.tour-pause');
    },
  },
  {
    name: 'farewell',
    go: async (page) => {
      while ((await page.locator('.sheet.farewell').count()) === 0) {
        await tap(page, '.tour-next');
        await stand(page);
      }
    },
  },
  { name: 'quiz', go: (page) => tap(page, '.quiz-start') },
  { name: 'description', go: (page) => read(page, 'taichi-chip') },
  { name: 'description-next', go: (page) => tap(page, '.detail .pager .press:last-child') },
  {
    name: 'description-last',
    go: async (page) => {
      const next = page.locator('.detail .pager .press').last();
      while (await next.isEnabled()) await tap(page, '.detail .pager .press:last-child');
    },
  },
  {
    name: 'closer',
    go: async (page) => {
      const back = page.locator('.detail .pager .press').nth(-2);
      while ((await page.locator('.detail .closer').count()) === 0) {
        await back.tap();
        await page.waitForTimeout(450);
      }
      await tap(page, '.detail .closer');
    },
  },
  { name: 'idle', go: fallSilent },
];

/** Screens that lead to the next one: nothing is closed after them. */
export const LEADS_ON: ReadonlySet<string> = new Set([
  ...['tours', 'tour', 'farewell'],
  ...['description', 'description-next', 'description-last'],
]);

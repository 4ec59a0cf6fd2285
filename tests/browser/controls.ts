import type { Page } from '@playwright/test';
import { press } from './visitor.ts';

/** Silence after which the kiosk asks whether somebody is there, in milliseconds. */
const SILENCE_MS = 61_000;

/** The control that was pressed is deaf for a moment, in milliseconds. */
const DEAF_MS = 450;

/** A control, how to get where it is from where the row before it ended, and what must be there once it has answered. */
export interface Row {
  readonly name: string;
  readonly go?: (page: Page, address: string) => Promise<void>;
  readonly control: string;
  readonly seen: string;
  /** What the palm rests on, where the upper part of the glass will not do. */
  readonly palm?: string;
  /** What happens after the palm has come to rest. */
  readonly meanwhile?: (page: Page) => Promise<void>;
}

/** The first screen. */
export const open = async (page: Page, address: string) => {
  await page.goto(address);
  await page.locator('.attract-touch').waitFor();
};
const openWelcome = async (page: Page, address: string) => {
  await open(page, address);
  await press(page, '.attract-touch');
  await page.locator('.welcome-card').first().waitFor();
};

const NO_SHEET = '.app:not(:has(.sheet, .welcome))';
const NO_DETAIL = '.app:not(:has(.detail))';
const NEXT = '.pager .press:last-child';
const PREVIOUS = '.pager .press:first-child';

/** The way of a language, a wish and a way in the bar. */
const language = (lang: string): Row => ({
  name: `the language ${lang}`,
  control: `.language[lang="${lang}"]`,
  seen: `html[lang="${lang}"]`,
});
const wish = (order: number, wished: string): Row => ({
  name: `the wish ${wished}`,
  control: `.comfort-parts li:nth-child(${order}) .wish`,
  seen: `.app.${wished} .wish[aria-pressed="true"]`,
});

/** What needs no hall. */
export const PLAIN: readonly Row[] = [
  {
    name: 'the plan on the first screen',
    go: open,
    control: '.attract-ways .press:nth-child(1)',
    seen: '.plan',
  },
  {
    name: 'the list on the first screen',
    go: open,
    control: '.attract-ways .press:nth-child(2)',
    seen: '.list',
  },
  { name: 'the first screen', go: open, control: '.attract-touch', seen: '.welcome' },
  { name: 'to walk around', control: '.welcome-card.walk', seen: NO_SHEET },
  {
    name: 'to look for something',
    go: openWelcome,
    control: '.welcome-card.find',
    seen: '.sheet-press.search[aria-pressed="true"]',
  },
  {
    name: 'to follow a tour',
    go: openWelcome,
    control: '.welcome-card.tour',
    seen: '.sheet.tours',
  },
  { name: 'a sheet’s close', control: '.sheet .close', seen: NO_SHEET },
  {
    name: 'search in the bar',
    control: '.sheet-press.search',
    seen: '.sheet-press.search[aria-pressed="true"]',
  },
  { name: 'comfort in the bar', control: '.sheet-press.comfort', seen: '.sheet.comfort' },
  wish(3, 'calm'),
  wish(5, 'left'),
  wish(4, 'reach'),
  { name: 'the list in the bar', control: '.ways .press:nth-child(3)', seen: '.list' },
  { name: 'the list’s next page', control: `.list ${NEXT}`, seen: `.list ${PREVIOUS}:enabled` },
  {
    name: 'the list’s page before',
    control: `.list ${PREVIOUS}`,
    seen: `.list ${PREVIOUS}:disabled`,
  },
  { name: 'a booth in the list', control: '.entry', seen: '.detail' },
  { name: 'a description’s close', control: '.detail .close', seen: NO_DETAIL },
  { name: 'home', control: '.home', seen: '.plan' },
  { name: 'a zone of a plan in reach', control: '.plan-cell', seen: '.plan-all' },
  { name: 'all zones again', control: '.plan-all', seen: '.plan-cell' },
  {
    ...wish(4, 'reach'),
    name: 'the wish reach, taken back',
    go: (page) => press(page, '.sheet-press.comfort'),
    seen: '.app:not(.reach)',
  },
  {
    name: 'the plan in the bar',
    go: (page) => press(page, '.ways .press:nth-child(3)'),
    control: '.ways .press:nth-child(2)',
    seen: '.plan',
  },
  {
    name: 'a booth in the plan',
    control: '.plan-booth[data-exhibit="taichi-chip"]',
    seen: '.detail',
  },
  { name: 'a description’s next page', control: `.detail ${NEXT}`, seen: '.detail h1.later' },
  language('en'),
  language('zh-Hant'),
  language('zh-Hans'),
  {
    name: 'a description’s page before',
    control: `.detail ${PREVIOUS}`,
    seen: '.detail h1:not(.later)',
  },
  {
    name: 'the idle question’s button',
    go: (page) => press(page, '.detail .close'),
    control: '.idle .press',
    seen: '.app:not(:has(.idle))',
    meanwhile: async (page) => {
      // Who wished for something has ten times the time.
      await page.clock.fastForward(10 * SILENCE_MS);
      await page.locator('.idle').waitFor();
    },
  },
];

const there = (place: string) => `.app[data-place${place}][data-walking="false"]`;
const FIRST = '.twin-button[data-exhibit="nineteen-achievements"]';
const STRIP = '.tour-telling';

/** What needs the hall. */
export const HALL: readonly Row[] = [
  {
    name: 'turning left',
    control: '.step:nth-child(1)',
    seen: `${FIRST}:not(:has-text("左前方"))`,
  },
  { name: 'turning right', control: '.step:nth-child(4)', seen: `${FIRST}:has-text("左前方")` },
  { name: 'onwards', control: '.step:nth-child(2)', seen: there('^="lane:"') },
  { name: 'the last step taken back', control: '.take-back', seen: there('="entrance"') },
  {
    name: 'back',
    go: (page) => press(page, '.step:nth-child(2)'),
    control: '.step:nth-child(3)',
    seen: there('="entrance"'),
  },
  { name: 'above', control: '.tool.above', seen: '.zone-label' },
  {
    name: 'a zone’s name from above',
    control: '.zone-label[data-zone="session"]',
    seen: there('="zone:session"'),
  },
  { name: 'the small plan', control: '.mini-map', seen: '.plan' },
  { name: 'the hall in the bar', control: '.ways .press:nth-child(1)', seen: '.mini-map' },
  { name: 'home', control: '.home', seen: there('="entrance"') },
  { name: 'the next booth', control: '.next-up', seen: '.detail' },
  {
    name: 'the tours',
    go: (page) => press(page, '.detail .close'),
    control: '.tool.tour',
    seen: '.sheet.tours',
  },
  { name: 'a tour', control: '.tour-choice.short', seen: '.tour-pause' },
  {
    name: 'a tour’s next stop',
    control: '.tour-next',
    seen: '.tour-count:has-text("第2站")',
    palm: STRIP,
  },
  {
    name: 'a tour’s stop before',
    control: '.tour-back',
    seen: '.tour-count:has-text("第1站")',
    palm: STRIP,
  },
  { name: 'a tour stopped', control: '.tour-pause', seen: '.tour-go', palm: STRIP },
  {
    name: 'a tour going on',
    // The same control, which is deaf for a moment to a bouncing finger.
    go: (page) => page.waitForTimeout(DEAF_MS),
    control: '.tour-go',
    seen: '.tour-pause',
    palm: STRIP,
  },
  { name: 'what a tour tells of', control: '.tour-read', seen: '.detail', palm: STRIP },
  {
    name: 'the end of a tour',
    go: (page) => press(page, '.detail .close'),
    control: '.tour-leave',
    seen: '.hall-tools',
    palm: STRIP,
  },
  {
    name: 'a word about the visit',
    go: (page) => press(page, '.tool.tour'),
    control: '.tour-after .press:last-child',
    seen: '.sheet.farewell',
  },
  { name: 'a face', control: '.face.happy', seen: '.face.happy[aria-pressed="true"]' },
  { name: 'a remark', control: '.remark', seen: '.remark[aria-pressed="true"]' },
  { name: 'the quiz', go: readThird, control: '.quiz-start', seen: '.quiz-answer' },
  {
    name: 'an answer',
    control: '.quiz-answer',
    seen: '.quiz-answer.right, .quiz-count:has-text("第2题")',
  },
];

/** One more description, read in the list; then the tours again. */
async function readThird(page: Page): Promise<void> {
  await press(page, '.ways .press:nth-child(3)');
  await press(page, '.entry[data-exhibit="taichi-chip"]');
  await press(page, '.detail .close');
  await press(page, '.home');
  await press(page, '.tool.tour');
}

/** Two controls of one screen, how to get there, and what must be there once both have answered. */
export interface Pair {
  readonly name: string;
  readonly go?: (page: Page, address: string) => Promise<void>;
  readonly controls: readonly [string, string];
  readonly seen: readonly [string, string];
}

/** Controls of all kinds, two and two. */
export const PAIRS: readonly Pair[] = [
  {
    name: 'a first choice and a language',
    go: openWelcome,
    controls: ['.welcome-card.walk', '.language[lang="en"]'],
    seen: [NO_SHEET, 'html[lang="en"]'],
  },
  {
    name: 'a language and a way',
    controls: ['.language[lang="zh-Hans"]', '.ways .press:nth-child(3)'],
    seen: ['html[lang="zh-Hans"]', '.list'],
  },
  {
    name: 'two wishes',
    go: (page) => press(page, '.sheet-press.comfort'),
    controls: ['.comfort-parts li:nth-child(2) .wish', '.comfort-parts li:nth-child(3) .wish'],
    seen: ['.app.contrast', '.app.calm'],
  },
  {
    name: 'a page and a language',
    go: async (page) => {
      await press(page, '.sheet .close');
      await press(page, '.entry');
    },
    controls: [`.detail ${NEXT}`, '.language[lang="en"]'],
    seen: ['.detail h1.later', 'html[lang="en"]'],
  },
];

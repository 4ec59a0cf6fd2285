import type { CDPSession, Page } from '@playwright/test';
import type { Opened } from '../hall/browser.ts';
import { say } from '../machine.ts';
import { percentile } from '../statistics.ts';
import { CONTROLS, type Control, HALL_POINT, HURRY } from './controls.ts';
import { drag, middleOf, type Point, tap, touchOnly } from './finger.ts';
import { tracedWork } from './page-work.ts';
import type { Met } from './watch-touches.ts';

/** How one touch was answered, in milliseconds. */
export interface Answer {
  /** From the touch to the frame; Infinity: never. */
  readonly seen: number;
  /** What the page's own thread worked in between, of processor time; Infinity: it never answered. */
  readonly work: number;
}

/** The answers to each touch, by the kind of control. */
export type Answers = ReadonlyMap<string, readonly Answer[]>;

/** What a hurry came to. */
export interface Hurried {
  /** Until the touched control looks otherwise. */
  readonly hurried: Answers;
  /** From lifting the finger to the first frame of the new screen, in milliseconds, by the kind of control. */
  readonly screen: ReadonlyMap<string, readonly number[]>;
}

/** Touches of each kind of control. */
export const SAMPLES = 20;
/** The look drag is no control of its own: how it is called. */
const DRAG = 'hall, look around';

/** Touches each kind of control while everything rests; the page stands at the invitation. */
export async function touchAtLeisure(
  { page, protocol }: Opened,
  kinds: (control: Control) => boolean,
): Promise<Answers> {
  const look = new Map<string, readonly Answer[]>();
  for (const { path = [], ...control } of CONTROLS) {
    for (const step of path) await tap(protocol, await pointOf(page, step));
    if (!kinds(control)) continue;
    const point = await pointOf(page, control.at);
    look.set(control.name, await touchPoint(page, protocol, point));
    if (control.at === HALL_POINT) look.set(DRAG, await dragHall(page, protocol));
    say(`touch: ${control.name}, work ${p95(look.get(control.name) ?? []).toFixed(0)} ms`);
  }
  return look;
}

/** Touches a point again and again, and takes each touch back. */
export async function touchPoint(
  page: Page,
  protocol: CDPSession,
  point: Point,
): Promise<readonly Answer[]> {
  await taken(page);
  const work = await tracedWork(page, 'touch-look', async () => {
    for (let n = 0; n < SAMPLES; n += 1) await touchOnly(protocol, point);
  });
  return (await taken(page)).map(({ number, look }) => answerOf(look, work.get(number)));
}

async function dragHall(page: Page, protocol: CDPSession): Promise<readonly Answer[]> {
  await taken(page);
  const work = await tracedWork(page, 'touch-turn', async () => {
    for (let n = 0; n < SAMPLES; n += 1) await drag(protocol, HALL_POINT);
  });
  return (await taken(page)).map(({ number, turn }) => answerOf(turn, work.get(number)));
}

function answerOf(seen: number, work = Number.POSITIVE_INFINITY): Answer {
  return { seen, work };
}

/** Rounds of quick taps: the first finds where the controls are, the others wait for nothing, and a touch may meet a busy page. */
export async function touchInHurry({ page, protocol }: Opened): Promise<Hurried> {
  const hurried = new Map<string, Answer[]>();
  const screen = new Map<string, number[]>();
  const points: Point[] = [];
  await taken(page);
  for (const { at } of HURRY) {
    const point = await pointOf(page, at);
    points.push(point);
    await tap(protocol, point);
  }
  const expected = (await taken(page)).map(({ hit }) => hit);
  for (let round = 1; round <= SAMPLES; round += 1) {
    say(`touch: in a hurry, ${round} of ${SAMPLES}`);
    const work = await tracedWork(page, 'touch-look', async () => {
      for (const point of points) await tap(protocol, point);
    });
    const met = await taken(page);
    for (const [i, { name }] of HURRY.entries()) {
      const one = met[i];
      // A touch that came before its control did hit another: it says nothing of this one.
      if (!one || one.hit !== expected[i]) continue;
      add(hurried, name, answerOf(one.look, work.get(one.number)));
      if (!Number.isNaN(one.screen)) add(screen, name, one.screen);
    }
  }
  return { hurried, screen };
}

function p95(answers: readonly Answer[]): number {
  return percentile(
    answers.map(({ work }) => work),
    0.95,
  );
}

async function pointOf(page: Page, at: string | Point): Promise<Point> {
  return typeof at === 'string' ? middleOf(page.locator(at).first()) : at;
}

async function taken(page: Page): Promise<readonly Met[]> {
  return page.evaluate(() => window.takeTouches());
}

function add<T>(to: Map<string, T[]>, name: string, value: T): void {
  to.set(name, [...(to.get(name) ?? []), value]);
}

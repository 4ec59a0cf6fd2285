import { setTimeout as wait } from 'node:timers/promises';
import type { CDPSession, Locator } from '@playwright/test';

/** A point on the glass, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** How long a finger rests, in milliseconds: a quick tap. */
const REST_MS = 120;
/** How long a finger rests that is only to be seen, in milliseconds: a busy machine's picture comes late, but it comes. */
const LONG_REST_MS = 400;
/** Until the next touch, in milliseconds: together with the rest about three touches a second. */
const PAUSE_MS = 230;

/** How far a finger drags, step after step, in CSS pixels. */
const DRAG_PX = [40, 80, 120, 160, 120, 80, 40, 0] as const;
/** From one step to the next, in milliseconds. */
const FRAME_MS = 16;

/** A quick tap and the pause after it. The wait is ours, not the page's: asking the page would be work for it. */
export async function tap(protocol: CDPSession, point: Point): Promise<void> {
  await touch(protocol, 'touchStart', point);
  await wait(REST_MS);
  await touch(protocol, 'touchEnd', point);
  await wait(PAUSE_MS);
}

/** A touch that is taken back: the control looks pressed, and nothing is asked for. */
export async function touchOnly(protocol: CDPSession, point: Point): Promise<void> {
  await touch(protocol, 'touchStart', point);
  await wait(LONG_REST_MS);
  await touch(protocol, 'touchCancel', point);
  await wait(PAUSE_MS);
}

/** A drag across the hall and back to where it began: it looks around, and nothing is asked for. */
export async function drag(protocol: CDPSession, { x, y }: Point): Promise<void> {
  await touch(protocol, 'touchStart', { x, y });
  await wait(REST_MS);
  for (const across of DRAG_PX) {
    await touch(protocol, 'touchMove', { x: x + across, y });
    await wait(FRAME_MS);
  }
  await touch(protocol, 'touchEnd', { x, y });
  await wait(PAUSE_MS);
}

async function touch(
  protocol: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel',
  point: Point,
): Promise<void> {
  const touchPoints = type === 'touchEnd' || type === 'touchCancel' ? [] : [point];
  await protocol.send('Input.dispatchTouchEvent', { type, touchPoints });
}

/** The middle of a control, once it is there and rests. */
export async function middleOf(control: Locator): Promise<Point> {
  await control.waitFor();
  const box = await control.boundingBox();
  if (!box) throw new Error(`${control} is not on the glass.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

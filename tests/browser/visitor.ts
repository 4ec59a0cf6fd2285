import type { Locator, Page } from '@playwright/test';
import { PerspectiveCamera, Vector3 } from 'three';
import { assumedMm, type Frame, layGlass } from '#core/framing.ts';
import type { Pose } from '#core/geometry.ts';
import { buildWorld, type World } from '#core/world.ts';
import { parseExhibition } from '#schema/parse.ts';
import { aimInside, frameCamera } from '../../renderer/scene/camera/aim.ts';

/** How long software drawing may take to the hall's first picture, in milliseconds. */
const HALL_MS = 90_000;

/** Opens the exhibition and waits until the hall stands, so that a slow machine's patience is not what is tested. */
export async function openHall(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForSelector('canvas[data-booths]:not([data-booths=""])', { timeout: HALL_MS });
  await isStill(page);
}

/** Touches the glass of the first screen: the welcome lies over the hall. */
async function touchGlass(page: Page): Promise<void> {
  await page.locator('.attract-touch').tap();
  await page.waitForSelector('.welcome-card.walk');
}

/** From the first screen into the hall, to walk around alone. */
export async function enterHall(page: Page): Promise<void> {
  await touchGlass(page);
  await page.locator('.welcome-card.walk').tap();
  await page.waitForSelector('.welcome', { state: 'detached' });
}

/** A machine without WebGL: where the hall is not what is looked at, plan and list stand at once. */
export async function withoutHall(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function noWebgl(this: never, kind: string) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind);
    } as never;
  });
}

/** Presses a control as a key or a screen reader does, whatever lies over it. */
export async function press(page: Page, control: string): Promise<void> {
  await page.locator(control).first().dispatchEvent('click', { detail: 0 });
}

/** Waits until nobody walks. */
export async function isStill(page: Page): Promise<void> {
  await page.waitForSelector('.app[data-walking="false"]', { timeout: HALL_MS });
}

/** Where the visitor stands. */
export async function placeOf(page: Page): Promise<string | null> {
  return page.locator('.app').getAttribute('data-place');
}

/** The world of the exhibition on show, as the page builds it. */
export async function worldOf(page: Page): Promise<World> {
  const json: unknown = await page.evaluate(() =>
    fetch('/content/exhibition.json').then((response) => response.json()),
  );
  const parsed = parseExhibition(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return buildWorld(parsed.value);
}

/** Where on the glass a visitor at a pose sees a point of the hall (x, y up, z; metres), in CSS pixels. */
export function whereOnGlass(
  page: Page,
  pose: Pose,
  point: readonly [number, number, number],
): { x: number; y: number } {
  const { width, height } = page.viewportSize() ?? { width: 1, height: 1 };
  const stage: Frame = layGlass(width, height, assumedMm(width, height), false).stage;
  const camera = new PerspectiveCamera();
  frameCamera(camera, stage, width, height);
  aimInside(camera, pose, { yaw: 0, pitch: 0 });
  camera.updateMatrixWorld();
  const seen = new Vector3(...point).project(camera);
  return { x: ((seen.x + 1) / 2) * width, y: ((1 - seen.y) / 2) * height };
}

/** The entry of an exhibit in the plan or the list. */
export function entry(page: Page, exhibit: string): Locator {
  return page.locator(`:is(.plan-booth, .entry)[data-exhibit="${exhibit}"]`);
}

import { expect, type Page } from '@playwright/test';
import { violations } from './axe.ts';
import { test } from './kiosk-test.ts';
import { addRecording } from './recording.ts';
import { entry } from './visitor.ts';

/** The hall is not what is looked at; only the model's own canvas may draw, and says how often. */
async function countModelFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function getContext(
      this: HTMLCanvasElement,
      ...asked: unknown[]
    ) {
      if (!this.closest('.model-room')) return null;
      const gl = real.apply(this, asked as never) as WebGL2RenderingContext | null;
      const drawn = gl?.drawElements.bind(gl);
      if (gl && drawn && !Object.hasOwn(gl, 'drawElements')) {
        gl.drawElements = (...args) => {
          const { dataset } = document.documentElement;
          dataset.drawn = String(Number(dataset.drawn ?? 0) + 1);
          Object.assign(window, { modelContext: gl });
          drawn(...args);
        };
      }
      return gl;
    } as never;
  });
}

const drawn = (page: Page) =>
  page.evaluate(() => Number(document.documentElement.dataset.drawn ?? 0));

/** Opens a description from the list. */
async function read(page: Page, address: string, exhibit: string): Promise<void> {
  await page.goto(address);
  await page.locator('.attract-ways .press').last().tap();
  await entry(page, exhibit).tap();
  await expect(page.locator('#detail-title')).toBeVisible();
}

async function turnToLast(page: Page): Promise<void> {
  const next = page.locator('.detail .pager .press').last();
  while (!(await next.isDisabled())) await page.keyboard.press('ArrowRight');
}

test.beforeEach(async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await countModelFrames(page);
});

test('a picture enlarges with a touch and follows one finger, whatever palm rests on the glass', async ({
  page,
  address,
}) => {
  await read(page, address, 'taichi-chip');
  const client = await page.context().newCDPSession(page);
  const palm = { x: 20, y: 20, id: 1 };
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...touchPoints: object[]) =>
    client.send('Input.dispatchTouchEvent', { type, touchPoints } as never);
  const middleOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    if (!box) throw new Error(`${selector} is not on the glass`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2, id: 2 };
  };
  const tapBesidePalm = async (selector: string) => {
    const finger = await middleOf(selector);
    await touch('touchStart', palm, finger);
    // The protocol's list names the points that are lifted.
    await touch('touchEnd', finger);
  };
  await touch('touchStart', palm);
  await tapBesidePalm('.detail .closer');
  await expect(page.locator('.closer-view h1')).toBeFocused();
  await tapBesidePalm('.closer-foot .press:nth-child(1)');
  const picture = page.locator('.closer-room img');
  await expect(picture).toHaveCSS('transform', /^matrix\(1\.6, 0, 0, 1\.6, 0, 0\)$/);
  const from = await middleOf('.closer-room');
  await touch('touchStart', palm, from);
  for (const moved of [20, 50, 70]) await touch('touchMove', palm, { ...from, x: from.x - moved });
  await touch('touchEnd', { ...from, x: from.x - 70 });
  await expect(picture).toHaveCSS('transform', /^matrix\(1\.6, 0, 0, 1\.6, -70, 0\)$/);
  await touch('touchEnd');
  await page.keyboard.press('Escape');
  await expect(page.locator('.closer-view')).toHaveCount(0);
  await expect(page.locator('#detail-title')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.detail')).toHaveCount(0);
});

test('a model turns under a finger and by buttons, rests without a frame, and leaves nothing behind', async ({
  page,
  address,
}) => {
  await read(page, address, 'taichi-chip');
  await page.locator('.detail .turn').tap();
  const room = page.locator('.closer-room.model');
  await expect(room).toHaveAttribute('data-state', 'stands', { timeout: 60_000 });
  await expect.poll(() => drawn(page)).toBeGreaterThan(0);
  await page.waitForTimeout(500);
  for (let n = 1; n <= 7; n += 1) {
    const before = await drawn(page);
    await page.locator(`.closer-foot .press:nth-child(${n})`).tap();
    await expect.poll(() => drawn(page), `button ${n} draws`).toBeGreaterThan(before);
  }
  await page.waitForTimeout(500);
  const rested = await drawn(page);
  await page.waitForTimeout(1000);
  expect(await drawn(page), 'a model that nobody turns draws nothing').toBe(rested);
  const box = await room.boundingBox();
  if (!box) throw new Error('no room');
  await page.mouse.move(box.x + 200, box.y + 200);
  await page.mouse.down();
  await page.mouse.move(box.x + 260, box.y + 200);
  await page.mouse.up();
  await expect.poll(() => drawn(page)).toBeGreaterThan(rested);
  await page.locator('.closer-foot .close').tap();
  await expect(page.locator('.closer-view')).toHaveCount(0);
  const isLost = () =>
    page.evaluate(() => {
      const { modelContext } = window as unknown as { modelContext: WebGL2RenderingContext };
      return modelContext.isContextLost();
    });
  await expect.poll(isLost).toBe(true);
});

test('where no model can be drawn, its picture is shown', async ({ page, address }) => {
  await page.addInitScript(() => {
    HTMLCanvasElement.prototype.getContext = (() => null) as never;
  });
  await read(page, address, 'taichi-chip');
  await page.locator('.detail .turn').tap();
  await expect(page.locator('.closer-room.model')).toHaveAttribute('data-state', 'absent');
  await expect(page.locator('.closer-room img')).toBeVisible();
  await expect(page.locator('.closer-foot .press')).toHaveCount(1);
});

test('the last page carries its words in a code large enough for a telephone, and leads on', async ({
  page,
  address,
}) => {
  await read(page, address, 'taichi-chip');
  await turnToLast(page);
  const sign = page.locator('.qr-sign');
  await expect(sign).toHaveAccessibleName(/太极.*让光来做题/s);
  const mm = await page.evaluate(() =>
    Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm')),
  );
  const box = await sign.boundingBox();
  const modules = Number((await sign.getAttribute('viewBox'))?.split(' ').at(-1));
  const side = (box?.width ?? 0) / mm;
  expect(side).toBeGreaterThanOrEqual(110);
  expect(side / modules).toBeGreaterThanOrEqual(2);
  const card = page.locator('.card').first();
  const name = (await card.locator('.card-title').textContent()) ?? '';
  await card.tap();
  await expect(page.locator('#detail-title')).not.toHaveText('“太极”光芯片');
  expect(name).toContain((await page.locator('#detail-title').textContent()) ?? '-');
});

test('what was read is marked in list and plan', async ({ page, address }) => {
  await read(page, address, 'vidu');
  await page.locator('.detail .close').tap();
  await expect(page.locator('.seen-mark')).toHaveCount(1);
  await expect(entry(page, 'vidu')).toHaveAccessibleName(/看过/);
  await page.locator('.ways .press').nth(1).tap();
  await expect(entry(page, 'vidu')).toHaveAccessibleName(/看过/);
});

test('who reaches no higher closes the description at its lower edge', async ({
  page,
  address,
}) => {
  await read(page, address, 'vidu');
  await page.locator('.sheet-press.comfort').tap();
  await page.locator('.wish').nth(3).tap();
  await page.locator('.sheet .close').tap();
  const close = page.locator('.detail .close');
  await expect(close).toHaveCount(1);
  await expect(page.locator('.detail .pager .close')).toHaveCount(1);
  await close.tap();
  await expect(page.locator('.detail')).toHaveCount(0);
});

test('while a recording plays nobody is asked whether they are there; when it rests they are', async ({
  page,
  address,
}) => {
  await addRecording(page, 'vidu');
  await page.clock.install();
  await read(page, address, 'vidu');
  const play = page.locator('.play');
  await expect(play).toHaveAttribute('aria-pressed', 'false');
  await play.tap();
  await expect(play).toHaveAttribute('aria-pressed', 'true');
  await page.clock.fastForward(200_000);
  await expect(page.locator('.detail')).toBeVisible();
  await expect(page.locator('.idle')).toHaveCount(0);
  await play.tap();
  await expect(play).toHaveAttribute('aria-pressed', 'false');
  // The silence begins when the clock next ticks.
  await page.clock.fastForward(1000);
  await page.clock.fastForward(95_000);
  await expect(page.locator('.idle')).toHaveCount(1);
});

test('a recording begins by itself for who asked to be read to', async ({ page, address }) => {
  await addRecording(page, 'vidu');
  await read(page, address, 'vidu');
  await expect(page.locator('.play')).toHaveAttribute('aria-pressed', 'false');
  await page.locator('.sheet-press.comfort').tap();
  await page.locator('.wish').nth(6).tap();
  await page.locator('.sheet .close').tap();
  await expect(page.locator('.play')).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.play')).toHaveCount(0);
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.play')).toHaveAttribute('aria-pressed', 'true');
});

test('axe finds nothing in a closer look, at a player and on the last page, in every light', async ({
  page,
  address,
}) => {
  test.setTimeout(180_000);
  await addRecording(page, 'vidu');
  await read(page, address, 'vidu');
  for (const contrast of [false, true]) {
    if (contrast) {
      await page.locator('.sheet-press.comfort').tap();
      await page.locator('.wish').nth(1).tap();
      await page.locator('.sheet .close').tap();
    }
    expect(await violations(page)).toEqual([]);
    for (const open of ['.detail .closer', '.detail .turn']) {
      await page.locator(open).tap();
      await expect(page.locator('.closer-view h1')).toBeVisible();
      expect(await violations(page)).toEqual([]);
      await page.locator('.closer-foot .close').tap();
      await expect(page.locator('.closer-view')).toHaveCount(0);
    }
    await turnToLast(page);
    expect(await violations(page)).toEqual([]);
    await page.locator('.detail .pager .press').first().focus();
    for (let n = 0; n < 9; n += 1) await page.keyboard.press('ArrowLeft');
  }
});

test('the way back from a closer look leads to what opened it', async ({ page, address }) => {
  await read(page, address, 'vidu');
  await page.locator('.detail .turn').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.closer-view h1')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.detail .turn')).toBeFocused();
});

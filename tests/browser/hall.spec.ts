import { expect, type Page } from '@playwright/test';
import { test } from './kiosk-test.ts';
import { enterHall, entry, isStill, openHall, withoutHall } from './visitor.ts';

/** How long a lost hall may leave the visitor without the plan, in milliseconds: the first law. */
const NEVER_BLACK_MS = 3000;

/** What is wrong with the zones' names over the hall: too few, too small, cut by the glass, one over another. */
async function badLabels(page: Page): Promise<string[]> {
  const { labels, mm, width, bar } = await page.evaluate(() => ({
    labels: [...document.querySelectorAll('.zone-label')].map((label) => {
      const { left, right, top, bottom } = label.getBoundingClientRect();
      return { name: label.textContent ?? '', left, right, top, bottom };
    }),
    mm: Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--mm')),
    width: innerWidth,
    bar: document.querySelector('.bar')?.getBoundingClientRect().top ?? 0,
  }));
  type Box = (typeof labels)[number];
  const small = ({ top, bottom }: Box) => bottom - top < 20 * mm - 0.5;
  const cut = (box: Box) => box.left < 0 || box.right > width || box.top < 0 || box.bottom > bar;
  const meet = (a: Box, b: Box) =>
    a.right > b.left && b.right > a.left && a.bottom > b.top && b.bottom > a.top;
  return [
    ...(labels.length === 8 ? [] : [`${labels.length} labels`]),
    ...labels.filter(small).map(({ name }) => `${name} is under 20 mm`),
    ...labels.filter(cut).map(({ name }) => `${name} is cut by the glass`),
    ...labels.flatMap((a, i) =>
      labels.slice(i + 1).flatMap((b) => (meet(a, b) ? [`${a.name} meets ${b.name}`] : [])),
    ),
  ];
}

declare global {
  interface Window {
    /** When the frame of each draw call of the hall began. */
    draws: number[];
  }
}

/** Runs in the page, before its own scripts: notes what the hall draws. */
function noteDraws(): void {
  window.draws = [];
  const gl = WebGL2RenderingContext.prototype as unknown as Record<string, (...a: never[]) => void>;
  for (const name of ['drawArrays', 'drawElements', 'drawElementsInstanced']) {
    const draw = gl[name];
    gl[name] = function (...args) {
      window.draws.push(Number(document.timeline.currentTime));
      draw?.apply(this, args);
    };
  }
}

/** Runs in the page: touches a control ten times, and says how often the hall was drawn up to each frame that answers, and in the frames after. */
async function drawsAroundTouch(): Promise<{ meanwhile: number; afterwards: number }> {
  const control = document.querySelector('.bar .comfort');
  const frame = () => new Promise<number>((begun) => requestAnimationFrame(begun));
  const pointer = (type: string) =>
    control?.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId: 7 }));
  let [meanwhile, afterwards] = [0, 0];
  for (let n = 0; n < 10; n += 1) {
    window.draws = [];
    pointer('pointerdown');
    const answered = await frame();
    for (let frames = 0; frames < 3; frames += 1) await frame();
    pointer('pointercancel');
    meanwhile += window.draws.filter((began) => began <= answered).length;
    afterwards += window.draws.filter((began) => began > answered).length;
  }
  return { meanwhile, afterwards };
}

test.describe('the hall and its twin', () => {
  test('every booth that is drawn is a real, named control, and no other', async ({
    page,
    address,
  }) => {
    await openHall(page, address);
    await enterHall(page);
    const drawn = (await page.locator('canvas').getAttribute('data-booths'))?.split(' ') ?? [];
    const controls = page.locator('.twin-button[data-exhibit]');
    const named = await controls.evaluateAll((buttons) =>
      buttons.map((button) => (button as HTMLElement).dataset.exhibit ?? ''),
    );
    expect(drawn.length).toBe(29);
    expect(named.toSorted()).toEqual(drawn.toSorted());
    await expect(page.locator('.stage')).toHaveAttribute('aria-hidden', 'true');
    const words = await controls.evaluateAll((buttons) => buttons.map((b) => b.textContent ?? ''));
    expect(words.every((text) => /展位，.+，约\d+米$/.test(text))).toBe(true);
  });

  test('buttons turn and step for those who cannot drag', async ({ page, address }) => {
    await openHall(page, address);
    await enterHall(page);
    const first = page.locator('.twin-button[data-exhibit="nineteen-achievements"]');
    const [left, onwards, back] = await page.locator('.step').all();
    await expect(first).toContainText('左前方');
    await left?.tap();
    await expect(first).not.toContainText('左前方');
    await page.locator('.home').tap();
    await expect(first).toContainText('左前方');
    await expect(back ?? first).toBeDisabled();
    await onwards?.tap();
    await expect(page.locator('.app')).toHaveAttribute('data-place', /^lane:/);
    await isStill(page);
    await back?.tap();
    await expect(page.locator('.app')).toHaveAttribute('data-place', 'entrance');
  });

  test('from above every zone says its name, and a touch goes there', async ({ page, address }) => {
    await openHall(page, address);
    await enterHall(page);
    await page.locator('.tool.above').tap();
    for (const language of ['English', '繁體中文', '简体中文']) {
      await page.locator('.language', { hasText: language }).tap();
      expect(await badLabels(page)).toEqual([]);
    }
    await page.locator('.zone-label[data-zone="smart-event"]').tap();
    await expect(page.locator('.app')).toHaveAttribute('data-place', 'zone:smart-event');
    await expect(page.locator('.zone-label')).toHaveCount(0);
  });

  test('a still hall draws no frame', async ({ page, address }) => {
    await openHall(page, address);
    await enterHall(page);
    await page.waitForLoadState('networkidle');
    const drawn = async () => {
      await page.waitForTimeout(2200);
      const health = await page.evaluate(() => fetch('/api/health').then((r) => r.json()));
      return health.page.framesDrawn as number;
    };
    await drawn();
    const before = await drawn();
    expect(before).toBeGreaterThan(0);
    expect(await drawn()).toBe(before);
  });

  test('a hall that moves waits until a touch is answered', async ({ page, address }) => {
    await page.addInitScript(noteDraws);
    await openHall(page, address);
    await enterHall(page);
    await page.locator('.step').nth(1).tap();
    await page.waitForSelector('.app[data-walking="true"]');
    const { meanwhile, afterwards } = await page.evaluate(drawsAroundTouch);
    expect(meanwhile).toBe(0);
    expect(afterwards).toBeGreaterThan(0);
  });

  test('a lost context gives way to the plan at once, and comes back when asked', async ({
    page,
    address,
  }) => {
    await openHall(page, address);
    await enterHall(page);
    await expect(page.locator('.twin').first()).toBeAttached();
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await expect(page.locator('.plan')).toBeVisible({ timeout: NEVER_BLACK_MS });
    await expect(page.locator('.trouble')).toContainText('平面图和列表照常可用');
    await entry(page, 'vidu').tap();
    await expect(page.locator('#detail-title')).toContainText('Vidu');
    // A fresh canvas takes the lost one's place; the visitor chooses the hall and stands where they were.
    await page.waitForSelector('canvas[data-booths*=" "]', { state: 'attached', timeout: 60_000 });
    await page.locator('.ways .press:nth-child(1):not([disabled])').tap();
    await expect(page.locator('.app')).toHaveAttribute('data-place', 'booth:vidu');
    await expect(page.locator('.twin').first()).toBeAttached();
  });

  test('a machine without WebGL shows the plan within 3 s', async ({ page, address }) => {
    await withoutHall(page);
    await page.goto(address);
    await enterHall(page);
    await expect(page.locator('.plan')).toBeVisible({ timeout: NEVER_BLACK_MS });
    await page.locator('.ways .press:nth-child(3)').tap();
    await entry(page, 'taichi-chip').tap();
    await expect(page.locator('.detail')).toBeVisible();
  });

  test('a hall whose booths cannot be fetched gives way to the plan, and a later attempt fetches them again', async ({
    page,
    address,
  }) => {
    const faults: Error[] = [];
    page.on('pageerror', (fault) => faults.push(fault));
    await page.route('**/booths-*.bin', (route) => route.abort());
    await page.goto(address);
    await enterHall(page);
    await page.waitForRequest((request) => request.postDataJSON()?.hall === 'absent');
    await expect(page.locator('.plan')).toBeVisible();
    expect(faults).toEqual([]);
    await page.unroute('**/booths-*.bin');
    await page.evaluate(() => {
      const canvas = document.querySelector('canvas');
      canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForSelector('canvas[data-booths*=" "]', { state: 'attached', timeout: 60_000 });
  });
});

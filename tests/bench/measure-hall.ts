import { spawn } from 'node:child_process';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { type Browser, chromium, type Page } from '@playwright/test';

/** What WebGL was asked to do in one frame. */
export interface FrameCost {
  readonly draws: number;
  readonly triangles: number;
}

/** What the hall costs, counted from outside. */
export interface HallCost {
  readonly browser: string;
  readonly renderer: string;
  readonly entrance: FrameCost;
  /** The most over every frame of a walk through all zones and the view from above. */
  readonly most: FrameCost;
  readonly stillFrames: number;
  readonly heapMb: number;
  readonly firstPaintMs: number;
  readonly strangers: number;
}

/** What the wrapper round WebGL keeps in the page. */
interface Counted {
  frames: number;
  last: { draws: number; triangles: number };
  most: { draws: number; triangles: number };
}

/** Runs in the page before its scripts: counts draws and triangles per animation frame. */
function countDraws(): void {
  const counted: Counted = {
    frames: 0,
    last: { draws: 0, triangles: 0 },
    most: { draws: 0, triangles: 0 },
  };
  (window as unknown as { counted: Counted }).counted = counted;
  let now = { draws: 0, triangles: 0 };
  const count = (vertices: number, instances: number) => {
    if (now.draws === 0) requestAnimationFrame(close);
    now.draws += 1;
    now.triangles += (vertices / 3) * instances;
  };
  const close = () => {
    counted.frames += 1;
    counted.last = now;
    counted.most = {
      draws: Math.max(counted.most.draws, now.draws),
      triangles: Math.max(counted.most.triangles, now.triangles),
    };
    now = { draws: 0, triangles: 0 };
  };
  const gl = WebGL2RenderingContext.prototype;
  const { drawArrays, drawElements, drawArraysInstanced, drawElementsInstanced } = gl;
  gl.drawArrays = function wrapped(mode, first, vertices) {
    count(vertices, 1);
    drawArrays.call(this, mode, first, vertices);
  };
  gl.drawElements = function wrapped(mode, vertices, type, offset) {
    count(vertices, 1);
    drawElements.call(this, mode, vertices, type, offset);
  };
  gl.drawArraysInstanced = function wrapped(mode, first, vertices, instances) {
    count(vertices, instances);
    drawArraysInstanced.call(this, mode, first, vertices, instances);
  };
  gl.drawElementsInstanced = function wrapped(mode, vertices, type, offset, instances) {
    count(vertices, instances);
    drawElementsInstanced.call(this, mode, vertices, type, offset, instances);
  };
}

const countedIn = (page: Page): Promise<Counted> =>
  page.evaluate(() => (window as unknown as { counted: Counted }).counted);

/** Starts the host and a browser, walks through the whole hall, and gives what it cost. */
export async function measureHall(root: string): Promise<HallCost> {
  const host = spawn(process.execPath, [join(root, 'electron/loopback/main.ts'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await chromium.launch({
    executablePath: process.env.ZHANTING_CHROMIUM ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  });
  try {
    for await (const line of createInterface({ input: host.stdout })) {
      const url = /https?:\S+/.exec(line)?.[0];
      if (url) return await measure(browser, url);
    }
    throw new Error('The host ended before it named its address.');
  } finally {
    await browser.close();
    host.kill('SIGTERM');
  }
}

async function measure(browser: Browser, url: string): Promise<HallCost> {
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 }, hasTouch: true });
  let strangers = 0;
  page.on('request', (request) => {
    if (!request.url().startsWith(new URL(url).origin)) strangers += 1;
  });
  await page.addInitScript(countDraws);
  await page.goto(url);
  await page.waitForSelector('canvas[data-booths*=" "]', { timeout: 90_000 });
  await page.waitForLoadState('networkidle');
  await page.locator('.attract-touch').tap();
  const entrance = (await countedIn(page)).last;
  await walkEverywhere(page);
  const { most } = await countedIn(page);
  const still = (await countedIn(page)).frames;
  await page.waitForTimeout(10_000);
  const stillFrames = (await countedIn(page)).frames - still;
  return {
    ...(await aboutPage(page)),
    browser: `Chromium ${browser.version()}`,
    entrance,
    most,
    stillFrames,
    strangers,
  };
}

async function walkEverywhere(page: Page): Promise<void> {
  const settled = () => page.waitForSelector('.app[data-walking="false"]', { timeout: 60_000 });
  for (const zone of await page.locator('.twin-button[data-zone]').all()) {
    await zone.focus();
    await page.keyboard.press('Enter');
    await settled();
  }
  await page.locator('.tool').tap();
  await page.waitForTimeout(3000);
  await page.locator('.tool').tap();
  await page.waitForTimeout(3000);
}

async function aboutPage(
  page: Page,
): Promise<Pick<HallCost, 'heapMb' | 'firstPaintMs' | 'renderer'>> {
  const protocol = await page.context().newCDPSession(page);
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  const about = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('webgl2');
    const info = context?.getExtension('WEBGL_debug_renderer_info');
    const [paint] = performance.getEntriesByName('first-contentful-paint');
    return {
      renderer: String(info && context?.getParameter(info.UNMASKED_RENDERER_WEBGL)),
      firstPaintMs: Math.round(paint?.startTime ?? 0),
    };
  });
  return { ...about, heapMb: usedSize / 1e6 };
}

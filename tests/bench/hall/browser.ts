import process from 'node:process';
import {
  type Browser,
  type BrowserContext,
  type CDPSession,
  chromium,
  type Page,
} from '@playwright/test';
import { bundleProbe } from './pages.ts';

/** How Chromium is started: WebGL by the processor, no errands of its own, and never done with graphics for good. */
const CHROMIUM_ARGUMENTS: readonly string[] = [
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A page of the browser's own beside each of ours: menus that no kiosk has.
  '--disable-features=PreloadTopChromeWebUI',
  '--disable-domain-blocking-for-3d-apis',
  '--disable-gpu-process-crash-limit',
];

/**
 * Who puts the page's layers together. `card`: what stands in for a graphics card, as on a kiosk; with nothing but a processor
 * behind it, that takes longer than the page itself. `page`: Chromium's own painter, which takes hardly any time.
 */
const PUT_TOGETHER_BY = {
  card: ['--use-angle=swiftshader', '--ignore-gpu-blocklist'],
  page: ['--disable-gpu'],
} as const;

/** The glass of the budgets. */
const GLASS = { width: 1920, height: 1080 } as const;

/** What is left out of drawing, see the wrapper round WebGL. */
type Drops = NonNullable<Window['benchDrops']>;

/** A browser whose pages are watched. */
export interface Watched {
  readonly browser: Browser;
  /** Its name and version. */
  readonly name: string;
  /** Opens an empty page of a profile of its own, watched; draw calls are counted and dropped, or clearing as well, or nothing is. */
  readonly open: (drops: Drops | 'none') => Promise<Opened>;
}

/** A watched page. */
export interface Opened {
  readonly page: Page;
  readonly protocol: CDPSession;
  readonly close: () => Promise<void>;
}

/** Starts a browser while `use` runs. */
export async function withBrowser<T>(
  use: (watched: Watched) => Promise<T>,
  putTogetherBy: keyof typeof PUT_TOGETHER_BY = 'card',
): Promise<T> {
  const probe = await bundleProbe();
  const browser = await chromium.launch({
    executablePath: process.env.ZHANTING_CHROMIUM ?? '',
    // As root Chromium has no sandbox; only a machine that measures in a container runs so.
    chromiumSandbox: process.getuid?.() !== 0,
    args: [...CHROMIUM_ARGUMENTS, ...PUT_TOGETHER_BY[putTogetherBy]],
  });
  try {
    return await use({
      browser,
      name: `Chromium ${browser.version()}`,
      open: async (drops) => {
        const context = await browser.newContext({ viewport: GLASS, hasTouch: true });
        const wish = drops === 'none' ? '' : `window.benchDrops = "${drops}";\n`;
        return openWatched(context, wish + probe);
      },
    });
  } finally {
    await browser.close();
  }
}

async function openWatched(context: BrowserContext, probe: string): Promise<Opened> {
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`bench: the page failed: ${error.message}`));
  await page.addInitScript({ content: probe });
  const protocol = await context.newCDPSession(page);
  return { page, protocol, close: () => context.close() };
}

/** The JavaScript heap after collection, in MB. */
export async function heapMb(protocol: CDPSession): Promise<number> {
  // The second collection takes what the first one's finalizers let go.
  await protocol.send('HeapProfiler.collectGarbage');
  await protocol.send('HeapProfiler.collectGarbage');
  const { usedSize } = await protocol.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** What draws for WebGL, by its own name. */
export async function rendererName({ open }: Watched): Promise<string> {
  const { page, close } = await open('all');
  const name = await page.evaluate(() => {
    const context = document.createElement('canvas').getContext('webgl2');
    const info = context?.getExtension('WEBGL_debug_renderer_info');
    return String(info && context?.getParameter(info.UNMASKED_RENDERER_WEBGL));
  });
  await close();
  return name;
}

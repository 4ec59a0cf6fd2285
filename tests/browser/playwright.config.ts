import { defineConfig, type PlaywrightTestConfig } from '@playwright/test';

const isRoot = process.getuid?.() === 0;
const chromium = process.env.ZHANTING_CHROMIUM;

/** How Chromium is started for the specs. */
const CHROMIUM_ARGUMENTS = [
  // A machine that builds has no graphics card: the hall is drawn by the processor.
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  // Its own errands would show up as requests to strangers.
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
];

/** Both ways a kiosk's screen may stand. */
const PORTRAIT = { width: 1080, height: 1920 };
const LANDSCAPE = { width: 1920, height: 1080 };

/** What the way a screen stands has no part in is looked at once. */
const ONCE = ['crowd', 'offline', 'opening', 'rehearsal', 'staff', 'touch-mark', 'updates'].map(
  (name) => `${name}.spec.ts`,
);

/** Browser specs: the real host serves the real page and exhibition, a finger touches it. */
const config: PlaywrightTestConfig = defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../build/.cache/tests/browser',
  globalSetup: './global-setup.ts',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  // A walk through a hall that the processor draws takes its time.
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  reporter: [['list'], ...(process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['json'] as const] : [])],
  use: {
    browserName: 'chromium',
    hasTouch: true,
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    // Recording every test takes longer than the tests; ask for it with --trace on.
    trace: 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      ...(chromium ? { executablePath: chromium } : {}),
      // As root Chromium has no sandbox; only tests in a container run so.
      chromiumSandbox: !isRoot,
      args: CHROMIUM_ARGUMENTS,
    },
  },
  projects: [
    { name: 'portrait', testIgnore: ['electron/**', ...ONCE], use: { viewport: PORTRAIT } },
    { name: 'landscape', testIgnore: 'electron/**', use: { viewport: LANDSCAPE } },
    { name: 'electron', testMatch: 'electron/**/*.spec.ts' },
  ],
});

export default config;

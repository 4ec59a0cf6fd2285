/** How a Chromium is to show the kiosk. */
export interface ChromiumWindow {
  /** The address it opens, key included. */
  readonly url: string;
  /** The folder of its profile: its own, so that it never joins a browser that runs already. */
  readonly profile: string;
  /** A window for work on the exhibition instead of the full screen. */
  readonly windowed: boolean;
  /** Without Chromium's sandbox: for tests in a container, never for a kiosk. */
  readonly noSandbox: boolean;
}

/** The window's size when it is not the full screen, in CSS pixels. */
const WINDOW_SIZE = '1280,800';

/** Parts of Chromium that offer, ask or fetch something: a kiosk has no use for them. */
const DISABLED_FEATURES: readonly string[] = [
  'Translate',
  'MediaRouter',
  'OptimizationHints',
  'AutofillServerCommunication',
  'InterestFeedContentSuggestions',
];

const QUIET: readonly string[] = [
  '--no-first-run',
  '--no-default-browser-check',
  '--noerrdialogs',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--deny-permission-prompts',
  '--password-store=basic',
  `--disable-features=${DISABLED_FEATURES.join(',')}`,
];

const OFFLINE: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
];

const TOUCH: readonly string[] = [
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--autoplay-policy=no-user-gesture-required',
];

/** Without these, Chromium forbids the hall for good after its graphics process has died a few times. */
const GRAPHICS: readonly string[] = [
  '--disable-domain-blocking-for-3d-apis',
  '--disable-gpu-process-crash-limit',
];

/**
 * The command line for a Chromium that shows nothing but the kiosk. It does not lock the machine: a machine on which
 * visitors could open other windows also needs Chromium's managed policies.
 */
export function chromiumArguments(window: ChromiumWindow): readonly string[] {
  return [
    window.windowed ? `--window-size=${WINDOW_SIZE}` : '--kiosk',
    `--app=${window.url}`,
    `--user-data-dir=${window.profile}`,
    ...QUIET,
    ...OFFLINE,
    ...TOUCH,
    ...GRAPHICS,
    ...(window.noSandbox ? ['--no-sandbox'] : []),
  ];
}

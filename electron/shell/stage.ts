import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import type { Remedy, Trouble } from './recovery-policy.ts';

/** Chromium's code for a load that was given up for another one: no trouble. */
const LOAD_ABORTED = -3;

/** Longest time the window stays hidden waiting for its first picture, in milliseconds; then black is better than a desktop. */
const FIRST_PICTURE_LIMIT_MS = 3_000;

/** What the stage is made of. */
export interface StageParts {
  readonly BrowserWindow: typeof BrowserWindow;
  /** The options of the next window; asked anew each time, since screens come and go. */
  readonly options: () => BrowserWindowConstructorOptions;
  /** The address the window opens. */
  readonly entryUrl: string;
  /** Whether somebody who may has asked for the end; otherwise the window does not close. */
  readonly mayClose: () => boolean;
  /** Called when the system itself goes down (Windows says so); the window must not stand in its way. */
  readonly onSystemEnd: () => void;
  readonly onTrouble: (trouble: Trouble) => void;
  /** Called when the page begins to load. */
  readonly onLoad: () => void;
}

/** The one window of the kiosk, which can be given a new life. */
export interface Stage {
  /** The window on show now. */
  readonly window: () => BrowserWindow;
  /** Carries out a remedy for the page; leaves `exit` to the caller. */
  readonly apply: (remedy: Remedy) => void;
}

/** Opens the window and loads the page. After `ready`. */
export function openStage(parts: StageParts): Stage {
  let current = openWindow(parts);
  const replace = () => {
    // The new one first: with no window left, Electron would end.
    const old = current;
    current = openWindow(parts);
    old.destroy();
  };
  const apply = (remedy: Remedy) => {
    if (remedy.do === 'reload') load(current, parts);
    if (remedy.do === 'new-window') replace();
    if (remedy.do === 'crash-and-reload') {
      parts.onLoad();
      expectedCrashes.add(current);
      current.webContents.forcefullyCrashRenderer();
      current.webContents.reload();
    }
  };
  return { window: () => current, apply };
}

/** Windows whose page we ended ourselves: its end is no second trouble. */
const expectedCrashes = new WeakSet<BrowserWindow>();

function openWindow(parts: StageParts): BrowserWindow {
  const window = new parts.BrowserWindow(parts.options());
  showWithFirstPicture(window);
  reportTroubles(window, parts.onTrouble);
  window.on('close', (event) => {
    if (!parts.mayClose()) event.preventDefault();
  });
  window.on('query-session-end', parts.onSystemEnd);
  load(window, parts);
  return window;
}

function load(window: BrowserWindow, parts: StageParts): void {
  parts.onLoad();
  window.loadURL(parts.entryUrl).catch(() => {
    // The same failure arrives as `did-fail-load`, where it is counted and answered.
  });
}

function showWithFirstPicture(window: BrowserWindow): void {
  const show = () => {
    clearTimeout(limit);
    if (!window.isDestroyed()) window.show();
  };
  const limit = setTimeout(show, FIRST_PICTURE_LIMIT_MS);
  window.once('ready-to-show', show);
}

function reportTroubles(window: BrowserWindow, onTrouble: (trouble: Trouble) => void): void {
  const { webContents } = window;
  webContents.on('did-finish-load', () => expectedCrashes.delete(window));
  webContents.on('render-process-gone', (_event, details) => {
    if (expectedCrashes.delete(window)) return;
    onTrouble({ kind: 'page-gone', reason: details.reason });
  });
  webContents.on('did-fail-load', (_event, code, _description, _url, isMainFrame) => {
    if (isMainFrame && code !== LOAD_ABORTED) onTrouble({ kind: 'load-failed' });
  });
  webContents.on('unresponsive', () => onTrouble({ kind: 'hang' }));
}

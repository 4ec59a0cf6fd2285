import type { BrowserWindowConstructorOptions, Display, Session } from 'electron';
import type { Preparation } from './before-ready.ts';
import type { ElectronParts } from './electron-parts.ts';
import { followDisplay } from './follow-display.ts';
import { createHeartbeatWatch, WATCH_PERIOD_SECONDS } from './heartbeat-watch.ts';
import { createRecovery } from './recovery.ts';
import type { Remedy, Trouble } from './recovery-policy.ts';
import { markSoftwareDrawing } from './software-drawing.ts';
import { openStage, type Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import type { Mount } from './transport.ts';
import { windowOptions } from './window-options.ts';

/** What the kiosk's window shows, and where. */
export interface KioskParts {
  readonly electron: Pick<ElectronParts, 'app' | 'BrowserWindow' | 'powerSaveBlocker' | 'screen'>;
  readonly around: Surroundings;
  readonly prepared: Preparation;
  readonly mount: Mount;
  readonly session: Session;
  /** When the page last spoke, on the surroundings' clock; null if it never has. */
  readonly lastBeatAt: () => number | null;
  /** The screen the window belongs on, as things are now. */
  readonly display: () => Display;
}

/** Opens the kiosk's window and keeps it alive: the page, its processes, its screen. After `ready`. */
export function openKiosk(parts: KioskParts): Stage {
  const { app, BrowserWindow, powerSaveBlocker, screen } = parts.electron;
  const { windowed } = parts.prepared.arguments;
  const watch = createHeartbeatWatch({ now: parts.around.now, lastBeatAt: parts.lastBeatAt });
  const ending = watchForEnd(app);
  const report = reportTo(parts, (remedy) => stage.apply(remedy));
  const stage = openStage({
    BrowserWindow,
    options: () => optionsFor(parts),
    entryUrl: parts.mount.entryUrl,
    mayClose: () => windowed || ending.isAsked(),
    onSystemEnd: ending.ask,
    onTrouble: report,
    onLoad: watch.begin,
  });
  app.on('child-process-gone', (_event, { type, reason }) => {
    if (type === 'GPU') report({ kind: 'graphics-gone', reason });
  });
  app.on('second-instance', () => stage.window().focus());
  setInterval(() => {
    if (watch.isPageSilent()) report({ kind: 'hang' });
  }, WATCH_PERIOD_SECONDS * 1_000);
  powerSaveBlocker.start('prevent-display-sleep');
  if (!windowed) followDisplay({ screen, window: stage.window, display: parts.display });
  return stage;
}

function optionsFor(parts: KioskParts): BrowserWindowConstructorOptions {
  return windowOptions({
    bounds: parts.display().bounds,
    session: parts.session,
    preload: parts.prepared.locations.preload,
    windowed: parts.prepared.arguments.windowed,
  });
}

/** Recovery that ends the shell itself and leaves every other remedy to `apply`. */
function reportTo(
  { electron, around, prepared }: KioskParts,
  apply: (remedy: Remedy) => void,
): (trouble: Trouble) => void {
  return createRecovery({
    now: around.now,
    softwareDrawing: prepared.softwareDrawing,
    log: around.log,
    apply: (remedy) => {
      if (remedy.do !== 'exit') return apply(remedy);
      if (remedy.softwareNext) {
        markSoftwareDrawing(electron.app.getPath('userData'), around.engine.electron);
      }
      electron.app.exit(remedy.code);
    },
  });
}

/** Notes when the end is asked for by someone who may: a signal, the system going down. */
function watchForEnd(app: Pick<ElectronParts['app'], 'on'>): {
  readonly isAsked: () => boolean;
  readonly ask: () => void;
} {
  let asked = false;
  const ask = () => {
    asked = true;
  };
  app.on('before-quit', ask);
  return { isAsked: () => asked, ask };
}

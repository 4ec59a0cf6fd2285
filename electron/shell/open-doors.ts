import type { Rectangle } from 'electron';
import { createHandler } from '../host/handler.ts';
import {
  configSentence,
  DEFAULT_CONFIG,
  type KioskConfig,
  readKioskConfig,
} from '../kiosk-config.ts';
import type { Preparation } from './before-ready.ts';
import { closeAtEnd } from './close-at-end.ts';
import { guardAllContents } from './contents-guard.ts';
import { findDisplay } from './display.ts';
import type { ElectronParts } from './electron-parts.ts';
import { openKiosk } from './kiosk.ts';
import { createKioskHost } from './kiosk-host.ts';
import { guardSession, KIOSK_PARTITION } from './session-guard.ts';
import type { Stage } from './stage.ts';
import type { Surroundings } from './surroundings.ts';
import { type Mount, mountHandler } from './transport.ts';

/** A kiosk that is open. */
export interface OpenDoors {
  readonly stage: Stage;
  readonly mount: Mount;
  /** The bounds the window should fill; null for a window on a desk. */
  readonly bounds: Rectangle | null;
}

/** Everything between `ready` and the first picture. The guards stand before there is a window to guard. */
export async function openDoors(
  electron: ElectronParts,
  around: Surroundings,
  prepared: Preparation,
): Promise<OpenDoors> {
  const { windowed } = prepared.arguments;
  const config = await readConfig(prepared.arguments.config, around.log);
  const version = electron.app.getVersion();
  const { host, lastBeatAt } = await createKioskHost({ around, config, version, ...prepared });
  closeAtEnd(electron.app, host.opinions.close);
  const session = electron.session.fromPartition(KIOSK_PARTITION);
  const mount = await mountHandler({
    config,
    session,
    handlerAt: (isOwn) => createHandler({ ...host, isOwn }),
    log: around.log,
  });
  guardSession(session, mount.pageUrl);
  guardAllContents(electron.app, { pageUrl: mount.pageUrl, swallowKeys: !windowed });
  const display = () => findDisplay(electron.screen, config.display);
  if (config.display !== null && display().label !== config.display) {
    around.log(`没有这块屏幕，改用主屏 / No such screen, using the primary one: ${config.display}`);
  }
  const stage = openKiosk({ electron, around, prepared, mount, session, lastBeatAt, display });
  return { stage, mount, bounds: windowed ? null : display().bounds };
}

/** A configuration that cannot be used is named in the log, and the defaults hold: a kiosk is never black for a comma. */
async function readConfig(file: string | null, log: Surroundings['log']): Promise<KioskConfig> {
  const read = await readKioskConfig(file ?? undefined);
  if (read.ok) return read.value;
  for (const problem of read.problems) log(configSentence(problem));
  return DEFAULT_CONFIG;
}

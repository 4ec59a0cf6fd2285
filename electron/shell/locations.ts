import { join } from 'node:path';
import type { ShellArguments } from './arguments.ts';
import type { ElectronParts } from './electron-parts.ts';
import type { Surroundings } from './surroundings.ts';

/** Where the shell finds what it shows; absolute paths. */
export interface Locations {
  /** The release: `exhibition.json`, `manifest.json`, `media/`. */
  readonly release: string;
  /** The built page, with its `index.html`. */
  readonly page: string;
  /** The preload script. */
  readonly preload: string;
  /** What this kiosk keeps: what staff set, the releases that were installed. */
  readonly data: string;
}

/**
 * Packed: the page lies in the archive beside `main.js`, the exhibition outside it, so that it can be replaced and
 * streamed. From the working tree: both lie beside the bundle's folder. Arguments win over either.
 */
export function locate(
  chosen: ShellArguments,
  around: Pick<Surroundings, 'shellFolder' | 'resourcesFolder'>,
  app: Pick<ElectronParts['app'], 'getPath' | 'isPackaged'>,
): Locations {
  const { isPackaged } = app;
  const beside = isPackaged ? around.shellFolder : join(around.shellFolder, '..');
  const outside = isPackaged ? around.resourcesFolder : beside;
  return {
    release: chosen.release ?? join(outside, 'exhibition'),
    page: chosen.page ?? join(beside, 'page'),
    preload: join(around.shellFolder, 'preload.cjs'),
    data: chosen.data ?? join(app.getPath('userData'), 'kiosk'),
  };
}

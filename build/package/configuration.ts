import type { Configuration } from 'electron-builder';

/** What differs from one packaging run to the next. Folders are absolute. */
export interface PackagePlaces {
  /** The staged application: main.js, preload.cjs, page/, package.json. */
  readonly app: string;
  /** The compiled exhibition. */
  readonly exhibition: string;
  /** The unpacked Electron distribution, or the stub. */
  readonly distribution: string;
  /** Where electron-builder leaves its results. */
  readonly output: string;
  /** The version of Electron, exactly. */
  readonly electronVersion: string;
}

/** The name of the program's file, the same on every system and safe in every path. */
export const PROGRAM_NAME = 'zhanting';

/**
 * Switches inside Electron's program, set while packaging: it is no Node any more, reads no options from the environment,
 * loads nothing but the archive, and checks that where the system allows it (Windows, macOS; not Linux).
 */
const FUSES: NonNullable<Configuration['electronFuses']> = {
  runAsNode: false,
  enableCookieEncryption: true,
  enableNodeOptionsEnvironmentVariable: false,
  enableNodeCliInspectArguments: false,
  enableEmbeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: false,
};

/** The whole configuration of electron-builder. Nothing is fetched and nothing is published. */
export function configure(places: PackagePlaces): Configuration {
  return {
    appId: 'cn.zhongguancun.zhanting',
    productName: '展厅',
    executableName: PROGRAM_NAME,
    electronVersion: places.electronVersion,
    electronDist: places.distribution,
    directories: { output: places.output },
    files: ['main.js', 'preload.cjs', 'page/**', 'package.json', '!node_modules'],
    // Outside the archive: it can be replaced by a newer release and is streamed to the page.
    extraResources: [{ from: places.exhibition, to: 'exhibition' }],
    asar: true,
    electronFuses: FUSES,
    npmRebuild: false,
    nodeGypRebuild: false,
    publish: null,
    forceCodeSigning: false,
    linux: { category: 'Education' },
  };
}

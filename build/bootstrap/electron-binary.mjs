import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PATIENCE_MS, runDownload } from './download.mjs';
import { environmentOf, nodeOf } from './places.mjs';
import { say } from './say.mjs';

/** After this many bytes more, a download says how far it is. */
const TELL_EVERY_BYTES = 10_000_000;

/**
 * The version of the package `electron`.
 * @param {string} root the folder that holds package.json
 * @returns {string}
 */
export function electronVersion(root) {
  return JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;
}

/**
 * Electron's program, if it is on this machine; asked without loading the package, which would download it.
 * @param {string} root the folder that holds package.json
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null}
 */
export function findElectron(root, env) {
  const folder = join(root, 'node_modules/electron');
  const override = env.ELECTRON_OVERRIDE_DIST_PATH;
  const program = join(override || join(folder, 'dist'), programName(folder));
  if (!existsSync(program)) return null;
  // Only what was unpacked to the end has path.txt: it is written last.
  return override || existsSync(join(folder, 'path.txt')) ? program : null;
}

/** @param {string} folder */
function programName(folder) {
  const note = join(folder, 'path.txt');
  if (existsSync(note)) return readFileSync(note, 'utf8').trim();
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/**
 * Downloads Electron's program with the package's own installer, which checks it against its checksums.
 * @param {string} root the folder that holds package.json
 * @param {{ cache: string, env?: NodeJS.ProcessEnv, patienceMs?: number }} options `cache`: a folder for what is under way
 * @returns {Promise<import('./say.mjs').Sentence | null>} why it could not be had, or null
 */
export async function fetchElectron(root, { cache, env = {}, patienceMs = PATIENCE_MS }) {
  const folder = join(root, 'node_modules/electron');
  const temporary = join(cache, 'electron-download');
  rmSync(temporary, { recursive: true, force: true });
  mkdirSync(temporary, { recursive: true });
  say({ zh: '正在下载 Electron（约 120 MB）……', en: 'Downloading Electron (about 120 MB) …' });
  const ended = await runDownload({
    program: nodeOf(root),
    args: ['install.js'],
    cwd: folder,
    env: {
      ...environmentOf(root),
      ...temporaryFolder(temporary),
      ELECTRON_GET_NO_PROGRESS: '1',
      ...env,
    },
    folders: [temporary, join(folder, 'dist')],
    patienceMs,
    onBytes: sayProgress(),
  });
  rmSync(temporary, { recursive: true, force: true });
  return ended.code === 0 && findElectron(root, {}) ? null : whyNoElectron(ended, patienceMs);
}

/**
 * The environment that makes a program keep its temporary files in `folder`.
 * @param {string} folder
 */
export function temporaryFolder(folder) {
  return { TMPDIR: folder, TMP: folder, TEMP: folder };
}

/**
 * Says how far a download is, every ten megabytes.
 * @returns {(bytes: number) => void}
 */
export function sayProgress() {
  let told = 0;
  return (bytes) => {
    if (bytes - told < TELL_EVERY_BYTES) return;
    told = bytes;
    const megabytes = Math.round(bytes / 1_000_000);
    say({ zh: `　…… ${megabytes} MB`, en: `${megabytes} MB` });
  };
}

/**
 * One sentence for a download that brought no Electron.
 * @param {{ stalled: boolean, output: string }} ended
 * @param {number} patienceMs
 * @returns {import('./say.mjs').Sentence}
 */
function whyNoElectron({ stalled, output }, patienceMs) {
  if (stalled) {
    const seconds = Math.round(patienceMs / 1000);
    return {
      zh: `下载 Electron：${seconds} 秒没有收到任何数据，不再等待。`,
      en: `Downloading Electron: nothing came for ${seconds} s, so it was given up.`,
    };
  }
  if (/checksum/i.test(output)) {
    return {
      zh: '下载的 Electron 与校验和不符，没有使用。',
      en: 'The downloaded Electron does not match its checksum and was not used.',
    };
  }
  if (/ENOSPC/.test(output)) {
    return {
      zh: '磁盘空间不足，Electron 没有装上。',
      en: 'The disk is full: Electron was not installed.',
    };
  }
  return {
    zh: '从这里下载不到 Electron（网络不通，或被拒绝）。',
    en: 'Electron cannot be downloaded from here (no network, or refused).',
  };
}

import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runQuietly } from './child.mjs';
import { PATIENCE_MS, runDownload } from './download.mjs';
import { sayProgress, temporaryFolder } from './electron-binary.mjs';
import { environmentOf, nodeOf } from './places.mjs';
import { say } from './say.mjs';

/** Names a Chromium or Chrome is installed under, the free one first. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge-stable',
];

/** Where it is installed on systems that put no programs on the path. */
const OTHER_PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** How long a browser may take to say its version, in milliseconds. */
const VERSION_LIMIT_MS = 15_000;

/**
 * A Chromium or Chrome that runs: the one named by ZHANTING_CHROMIUM, an installed one, or Playwright's own.
 * @param {string} root the folder that holds package.json
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<string | null>} its path
 */
export async function findChromium(root, env) {
  for (const candidate of candidates(env)) {
    if (existsSync(candidate) && (await isRunning(candidate, root))) return candidate;
  }
  const own = await playwrightsOwn(root);
  return own && existsSync(own) && (await isRunning(own, root)) ? own : null;
}

/**
 * Where to look, in order.
 * @param {NodeJS.ProcessEnv} env
 * @returns {readonly string[]}
 */
function candidates(env) {
  const folders = (env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const named = env.ZHANTING_CHROMIUM ? [env.ZHANTING_CHROMIUM] : [];
  return [
    ...named,
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...OTHER_PLACES,
  ];
}

/**
 * Some are mere signposts (Ubuntu's chromium-browser points at a snap): only one that tells its version counts.
 * @param {string} program
 * @param {string} root
 */
async function isRunning(program, root) {
  // Windows' browsers open a window instead of telling their version.
  if (process.platform === 'win32') return true;
  const { code } = await runQuietly({
    program,
    args: ['--version'],
    cwd: root,
    env: process.env,
    limitMs: VERSION_LIMIT_MS,
  });
  return code === 0;
}

/**
 * @param {string} root
 * @returns {Promise<string | null>} where Playwright keeps its Chromium, there or not
 */
async function playwrightsOwn(root) {
  const { code, output } = await runQuietly({
    program: nodeOf(root),
    args: ['-p', "require('playwright-core').chromium.executablePath()"],
    cwd: root,
    env: environmentOf(root),
    limitMs: VERSION_LIMIT_MS,
  });
  return code === 0 ? output.trim() : null;
}

/**
 * Brings a Chromium: Playwright's own, else Debian's package where we may install one.
 * @param {string} root the folder that holds package.json
 * @param {{ cache: string, root: boolean, patienceMs?: number }} options `cache`: a folder for what is under way; `root`: whether we are root
 * @returns {Promise<string | null>} its path, or null
 */
export async function fetchChromium(root, { cache, root: isRoot, patienceMs = PATIENCE_MS }) {
  await fetchPlaywrights(root, cache, patienceMs);
  const own = await findChromium(root, process.env);
  if (own) return own;
  if (!isRoot || !existsSync('/usr/bin/apt-get')) return null;
  await installDebians(root);
  return findChromium(root, process.env);
}

/**
 * @param {string} root
 * @param {string} cache
 * @param {number} patienceMs
 */
async function fetchPlaywrights(root, cache, patienceMs) {
  const own = await playwrightsOwn(root);
  if (!own) return;
  const temporary = join(cache, 'chromium-download');
  mkdirSync(temporary, { recursive: true });
  say({ zh: '正在下载 Playwright 的 Chromium ……', en: "Downloading Playwright's Chromium …" });
  const { code, stalled } = await runDownload({
    program: nodeOf(root),
    args: [join(root, 'node_modules/playwright-core/cli.js'), 'install', '--no-shell', 'chromium'],
    cwd: root,
    env: { ...environmentOf(root), ...temporaryFolder(temporary) },
    folders: [temporary, join(own, '../..')],
    patienceMs,
    onBytes: sayProgress(),
  });
  rmSync(temporary, { recursive: true, force: true });
  if (code === 0) return;
  say(
    stalled
      ? { zh: '　很久没有数据，不再等待。', en: 'Nothing came for long: given up.' }
      : { zh: '　从这里下载不到。', en: 'It cannot be downloaded from here.' },
  );
}

/** @param {string} root */
async function installDebians(root) {
  say({
    zh: '正在安装系统的 Chromium 软件包（apt-get，一到三分钟）……',
    en: "Installing the system's Chromium package (apt-get, one to three minutes) …",
  });
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-y', '--no-install-recommends', 'chromium'];
  for (const args of [['update', '-qq'], install]) {
    const { code, output } = await runQuietly({ program: 'apt-get', args, cwd: root, env });
    if (code === 0) continue;
    // A stale list may still do for the installation that follows, so its failure is only told.
    const last = output.trim().split('\n').at(-1) ?? '';
    say({ zh: `　apt-get 没有成功：${last}`, en: `apt-get failed: ${last}` });
  }
}

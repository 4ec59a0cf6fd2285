import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runQuietly } from './child.mjs';
import { whyNpmFailed } from './npm-failure.mjs';
import { environmentOf, nodeOf } from './places.mjs';
import { say } from './say.mjs';

/** The oldest Node this bootstrap runs on, and the one it brings for everything else. */
const OLDEST_NODE = 20;
const BROUGHT_NODE = 24;

/** How often a long installation says that it still goes on, in seconds. */
const STILL_GOING_SECONDS = 15;

/**
 * Makes sure that the packages of package-lock.json and Node 24 are installed; does nothing when they are.
 * @param {string} root the folder that holds package.json
 * @returns {Promise<import('./say.mjs').Sentence | null>} what went wrong and what to do, or null
 */
export async function ensurePackages(root) {
  const old = oldNode(process.versions.node);
  if (old) return old;
  const wanted = stampOf(root);
  if (!isInstalled(root, wanted)) {
    const problem = await install(root);
    if (problem) return problem;
  }
  const problem = await ensureNode(root);
  if (!problem) writeStamp(root, wanted);
  return problem;
}

/**
 * @param {string} version such as 20.20.2
 * @returns {import('./say.mjs').Sentence | null}
 */
export function oldNode(version) {
  if (Number(version.split('.')[0]) >= OLDEST_NODE) return null;
  return {
    zh: `这里的 Node 是 ${version}，至少需要 ${OLDEST_NODE}。请先升级 Node。`,
    en: `This is Node ${version}; at least ${OLDEST_NODE} is needed. Please install a newer Node first.`,
  };
}

/** @param {string} root */
function stampOf(root) {
  const lock = readFileSync(join(root, 'package-lock.json'));
  const hash = createHash('sha256').update(lock).digest('hex');
  return `${process.platform}-${process.arch} ${hash}`;
}

/** @param {string} root */
function stampFile(root) {
  return join(root, 'node_modules/.zhanting-installed');
}

/**
 * @param {string} root
 * @param {string} stamp
 */
function writeStamp(root, stamp) {
  const file = stampFile(root);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== stamp) writeFileSync(file, stamp);
}

/**
 * @param {string} root
 * @param {string} wanted
 */
function isInstalled(root, wanted) {
  const file = stampFile(root);
  if (existsSync(file)) return readFileSync(file, 'utf8') === wanted;
  return wasInstalledByHand(root);
}

/**
 * Whether somebody ran npm themselves and got what the lock file says: npm's own note in node_modules tells.
 * @param {string} root
 */
function wasInstalledByHand(root) {
  const note = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(note)) return false;
  const wanted = versionsOf(join(root, 'package-lock.json'));
  const found = versionsOf(note);
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || found[path]?.version === version || (optional && !found[path]),
  );
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, optional?: boolean }>}
 */
function versionsOf(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages ?? {};
}

/**
 * @param {string} root
 * @returns {Promise<import('./say.mjs').Sentence | null>}
 */
async function install(root) {
  say({
    zh: '正在安装依赖包（约 700 MB，通常一到五分钟，只做一次）……',
    en: 'Installing packages (about 700 MB, usually one to five minutes, once only) …',
  });
  const log = join(root, 'build/.cache/npm-install.log');
  // Not `npm ci`: newer ones refuse a lock file that leaves out builds for other systems, as one does that was written
  // against a registry without them. What the lock file names is installed as it says in either case.
  const { program, args } = npm([
    'install',
    '--no-save',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  const { code, output } = await runQuietly({
    program,
    args,
    cwd: root,
    env: process.env,
    onSecond: sayStillGoing,
  });
  if (code === 0) {
    say({ zh: '依赖包已装好。', en: 'Packages installed.' });
    return null;
  }
  mkdirSync(join(root, 'build/.cache'), { recursive: true });
  writeFileSync(log, output);
  return whyNpmFailed(code, output);
}

/** @param {number} seconds */
function sayStillGoing(seconds) {
  if (seconds % STILL_GOING_SECONDS === 0) say({ zh: `　…… ${seconds} 秒`, en: `${seconds} s` });
}

/**
 * npm as it was started, else the one on the path.
 * @param {readonly string[]} args
 * @returns {{ program: string, args: string[] }}
 */
function npm(args) {
  const started = process.env.npm_execpath;
  if (started?.endsWith('.js')) return { program: process.execPath, args: [started, ...args] };
  return { program: 'npm', args: [...args] };
}

/**
 * Makes sure that the brought Node is there. The package `node` fetches the machine's own kind of Node in its
 * install script, which some settings of npm leave out: then it is run here.
 * @param {string} root
 * @returns {Promise<import('./say.mjs').Sentence | null>}
 */
async function ensureNode(root) {
  if (await isBroughtNode(root)) return null;
  say({ zh: `正在取来 Node ${BROUGHT_NODE} ……`, en: `Fetching Node ${BROUGHT_NODE} …` });
  await runQuietly({
    program: process.execPath,
    args: ['installArchSpecificPackage'],
    cwd: join(root, 'node_modules/node'),
    env: process.env,
    onSecond: sayStillGoing,
  });
  if (await isBroughtNode(root)) return null;
  return {
    zh: `没有得到 Node ${BROUGHT_NODE}。请删除 node_modules 后再试；若 npm 设置了 ignore-scripts，请关掉。`,
    en: `Node ${BROUGHT_NODE} did not arrive. Delete node_modules and try again; if npm is set to ignore-scripts, unset it.`,
  };
}

/** @param {string} root */
async function isBroughtNode(root) {
  const { code, output } = await runQuietly({
    program: nodeOf(root),
    args: ['--version'],
    cwd: root,
    env: environmentOf(root),
  });
  return code === 0 && output.startsWith(`v${BROUGHT_NODE}.`);
}

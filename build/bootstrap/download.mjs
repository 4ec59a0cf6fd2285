import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { constants } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { KEPT_OUTPUT } from './child.mjs';

/** How often growth is measured, in milliseconds. */
const MEASURE_MS = 500;

/** How long a download may bring nothing before it is given up, in milliseconds. */
export const PATIENCE_MS = 10_000;

/**
 * Runs a download that writes below `folders`, and ends it when nothing has come there for `patienceMs`.
 * @param {import('./child.mjs').Command & {
 *   folders: readonly string[],
 *   patienceMs: number,
 *   onBytes: (bytes: number) => void,
 * }} download `onBytes` hears how many bytes there are, each time the number has changed
 * @returns {Promise<import('./child.mjs').Ended & { stalled: boolean }>}
 */
export async function runDownload({ program, args, cwd, env, folders, patienceMs, onBytes }) {
  // Its own process group: such tools start children, and all of them must end.
  const child = spawn(program, args, {
    cwd,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-KEPT_OUTPUT);
    });
  }
  const over = new AbortController();
  const stopEndingWithUs = endWithUs(child);
  const stalled = waitForStall(folders, patienceMs, onBytes, over.signal).then((stall) => {
    if (stall) endGroup(child);
    return stall;
  });
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (ended) => resolve(ended ?? 1));
  });
  stopEndingWithUs();
  over.abort();
  return { code, output, stalled: await stalled };
}

/**
 * A group of its own does not hear the terminal's Ctrl-C: whoever ends us ends it too.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops watching for our end
 */
function endWithUs(child) {
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    endGroup(child);
    process.exit(128 + constants.signals[signal]);
  };
  /** @type {readonly NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, end);
  return () => {
    for (const signal of signals) process.off(signal, end);
  };
}

/** @param {import('node:child_process').ChildProcess} child */
function endGroup(child) {
  if (child.pid === undefined || child.exitCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime: that is what was wanted.
  }
}

/**
 * @param {readonly string[]} folders
 * @param {number} patienceMs
 * @param {(bytes: number) => void} onBytes
 * @param {AbortSignal} over
 * @returns {Promise<boolean>} true when nothing came for too long, false when it was over before
 */
async function waitForStall(folders, patienceMs, onBytes, over) {
  const before = await bytesBelow(folders);
  let last = before;
  let changedAt = Date.now();
  while (!over.aborted) {
    await wait(MEASURE_MS);
    const bytes = await bytesBelow(folders);
    if (bytes !== last) {
      last = bytes;
      changedAt = Date.now();
      onBytes(Math.max(0, bytes - before));
    } else if (Date.now() - changedAt >= patienceMs) {
      return !over.aborted;
    }
  }
  return false;
}

/**
 * @param {readonly string[]} folders
 * @returns {Promise<number>} the bytes of all files below them; what is not there counts nothing
 */
async function bytesBelow(folders) {
  let bytes = 0;
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) bytes += await bytesBelow([path]);
      else if (entry.isFile()) bytes += await sizeOf(path);
    }
  }
  return bytes;
}

/**
 * @param {string} file
 * @returns {Promise<number>}
 */
function sizeOf(file) {
  return stat(file).then(
    ({ size }) => size,
    () => 0, // Moved away in the meantime.
  );
}

import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** How much of a child's last words is kept, in characters: enough for all a check has to say. */
export const KEPT_OUTPUT = 200_000;

/** How often the parent is looked for, in milliseconds. */
const WATCH_MS = 500;

/**
 * @typedef {object} Command
 * @property {string} program
 * @property {readonly string[]} args
 * @property {string} cwd
 * @property {NodeJS.ProcessEnv} env
 */

/**
 * How a quiet child ended: its exit code (127 when it could not be started) and its last words.
 * @typedef {{ readonly code: number, readonly output: string }} Ended
 */

/**
 * Runs a program that shares the terminal, passes signals on to it, and gives its exit code
 * (128 + the signal's number when a signal ended it).
 * @param {Command & { limitMs?: number }} command past `limitMs` the program is ended
 * @returns {Promise<number>}
 */
export function runInFront({ program, args, cwd, env, limitMs }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: 'inherit' });
    const limit = limitMs === undefined ? undefined : setTimeout(() => child.kill(), limitMs);
    const stopPassing = passSignals(child);
    /** @param {number} code */
    const end = (code) => {
      clearTimeout(limit);
      stopPassing();
      resolve(code);
    };
    child.on('error', () => end(127));
    child.on('exit', (code, signal) =>
      end(code ?? 128 + (signal === null ? 0 : constants.signals[signal])),
    );
  });
}

/** @type {NodeJS.Signals | null} */
let heard = null;

/**
 * The exit code to end with when somebody has asked us to end, else null: what comes next must then not be begun.
 * @returns {number | null}
 */
export function askedToEnd() {
  return heard === null ? null : 128 + constants.signals[heard];
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} stops passing
 */
function passSignals(child) {
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    heard = signal;
    // A terminal sends its own Ctrl-C to the child as well: passing it would be a second one.
    if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
  };
  /** @type {readonly NodeJS.Signals[]} */
  const passed = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of passed) process.on(signal, pass);
  const watch = watchParent(() => pass('SIGTERM'));
  return () => {
    clearInterval(watch);
    for (const signal of passed) process.off(signal, pass);
  };
}

/**
 * npm starts scripts through a shell that dies of a signal without passing it on: a parent that is gone is one, too.
 * @param {() => void} onGone
 */
function watchParent(onGone) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    onGone();
  }, WATCH_MS);
  return watch;
}

/**
 * Runs a program quietly. Whoever ends us meanwhile ends it too, and we are gone with it.
 * @param {Command & {
 *   onSecond?: (seconds: number) => void,
 *   onOutput?: (text: string) => void,
 *   limitMs?: number,
 * }} command `onSecond` is called every second; past `limitMs` the program is ended
 * @returns {Promise<Ended>}
 */
export function runQuietly({ program, args, cwd, env, onSecond, onOutput, limitMs }) {
  return new Promise((resolve) => {
    let output = '';
    let seconds = 0;
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const stopPassing = passSignals(child);
    const beat = setInterval(() => onSecond?.(++seconds), 1000);
    const limit = limitMs === undefined ? undefined : setTimeout(() => child.kill(), limitMs);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        output = (output + text).slice(-KEPT_OUTPUT);
        onOutput?.(text);
      });
    }
    /** @param {number} code */
    const end = (code) => {
      clearInterval(beat);
      clearTimeout(limit);
      stopPassing();
      const asked = askedToEnd();
      if (asked !== null) process.exit(asked);
      resolve({ code, output });
    };
    child.on('error', () => end(127));
    child.on('close', (code) => end(code ?? 1));
  });
}

import { join } from 'node:path';
import { fetchChromium, findChromium } from './chromium.mjs';
import { electronVersion, fetchElectron, findElectron } from './electron-binary.mjs';
import { failedLately, forgetFailures, rememberFailure } from './memory.mjs';
import { CACHE } from './places.mjs';
import { say } from './say.mjs';

/** Where failed downloads are remembered, and what Chromium's are remembered under. */
const FAILURES = join(CACHE, 'failed-downloads.json');
const CHROMIUM = 'chromium';

/**
 * What is known of the machine; kept up to date while programs are brought.
 * @typedef {object} Machine
 * @property {import('./shell-choice.mjs').Facts} facts
 * @property {string | null} electron its path
 * @property {string | null} chromium its path
 */

/**
 * Finds out what a shell is chosen by.
 * @param {string} root the folder that holds package.json
 * @param {import('./flags.mjs').Wishes} wishes
 * @returns {Promise<Machine>}
 */
export async function lookAround(root, wishes) {
  const display = hasDisplay();
  const electron = findElectron(root, process.env);
  const chromium =
    display && wishes.shell !== 'serve' ? await findChromium(root, process.env) : null;
  if (wishes.shell === 'electron' || wishes.shell === 'chromium') forgetFailures(FAILURES);
  const facts = {
    wish: wishes.shell,
    display,
    root: refusesBrowsers(),
    electron: nearness(electron, electronName(root)),
    chromium: nearness(chromium, CHROMIUM),
  };
  return { facts, electron, chromium };
}

/**
 * @param {string | null} program
 * @param {string} name what a failed download is remembered under
 * @returns {import('./shell-choice.mjs').Nearness}
 */
function nearness(program, name) {
  if (program) return 'present';
  return failedLately(FAILURES, name, Date.now()) ? 'absent' : 'fetchable';
}

/** @param {string} root */
function electronName(root) {
  return `electron ${electronVersion(root)}`;
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** Tests in a container run as root and do without the sandbox; nobody else should. */
function refusesBrowsers() {
  return isRoot() && process.env.ZHANTING_TEST_NO_SANDBOX !== '1';
}

/**
 * Tries to bring a program, and writes into `machine` what came of it.
 * @param {string} root
 * @param {'electron' | 'chromium'} what
 * @param {Machine} machine
 */
export async function bring(root, what, machine) {
  if (what === 'electron') {
    const problem = await fetchElectron(root, { cache: CACHE });
    if (problem) say(problem);
    machine.electron = findElectron(root, process.env);
  } else {
    machine.chromium = await fetchChromium(root, { cache: CACHE, root: isRoot() });
  }
  machine.facts[what] = machine[what] ? 'present' : 'absent';
  const name = what === 'electron' ? electronName(root) : CHROMIUM;
  if (!machine[what]) rememberFailure(FAILURES, name, Date.now());
}

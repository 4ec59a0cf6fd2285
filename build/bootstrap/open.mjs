import { existsSync } from 'node:fs';
import { runInFront } from './child.mjs';
import { bring, lookAround } from './machine.mjs';
import { environmentOf, nodeOf, typedPath } from './places.mjs';
import { preparation, prepare } from './prepared.mjs';
import { complain, say } from './say.mjs';
import { nextStep } from './shell-choice.mjs';

/** A window that is gone within this time never opened, and another shell is tried; in milliseconds. */
const STILLBORN_MS = 10_000;

/** The exit code of the loopback shell whose Chromium ends again and again. */
const CHROMIUM_LOST = 70;

/** Exit codes of Electron that are no fault: as asked, wrong arguments, nothing to show, hang-up, Ctrl-C, kill. */
const ELECTRON_MEANT = [0, 64, 73, 128 + 1, 128 + 2, 128 + 15];

/** What each choice is called when it is told. */
const CHOSEN = {
  electron: { zh: '用 Electron 打开展厅', en: 'Opening the exhibition in Electron' },
  chromium: { zh: '用 Chromium 打开展厅', en: 'Opening the exhibition in Chromium' },
  serve: { zh: '只提供网页地址', en: 'Serving an address only' },
};

/**
 * Chooses a shell, brings its program if need be, opens the exhibition in it and stays until it ends.
 * @param {string} root the folder that holds package.json
 * @param {import('./flags.mjs').Wishes} wishes
 * @param {import('./prepared.mjs').Prepared} prepared
 * @returns {Promise<number>} the exit code
 */
export async function openExhibition(root, wishes, prepared) {
  const machine = await lookAround(root, wishes);
  for (;;) {
    const step = nextStep(machine.facts);
    if (step.kind === 'refuse') {
      complain({ zh: `打不开：${step.reason.zh}。`, en: `Not opened: ${step.reason.en}.` });
      return 1;
    }
    if (step.kind === 'fetch') {
      await bring(root, step.what, machine);
      continue;
    }
    const { zh, en } = CHOSEN[step.shell];
    say({ zh: `${zh}：${step.reason.zh}。`, en: `${en}: ${step.reason.en}.` });
    const startedAt = Date.now();
    const code = await runShell(root, step.shell, wishes, prepared, machine);
    const wasShort = Date.now() - startedAt < STILLBORN_MS;
    if (step.shell === 'serve' || wishes.shell !== null) return code;
    if (!wasShort || !hasDied(step.shell, code)) return code;
    machine.facts[step.shell] = 'broken';
  }
}

/**
 * Whether an exit code means that the shell's window could not be kept open.
 * @param {'electron' | 'chromium'} shell
 * @param {number} code
 */
function hasDied(shell, code) {
  return shell === 'electron' ? !ELECTRON_MEANT.includes(code) : code === CHROMIUM_LOST;
}

/**
 * @param {string} root
 * @param {'electron' | 'chromium' | 'serve'} shell
 * @param {import('./flags.mjs').Wishes} wishes
 * @param {import('./prepared.mjs').Prepared} prepared
 * @param {import('./machine.mjs').Machine} machine
 * @returns {Promise<number>} its exit code
 */
async function runShell(root, shell, wishes, prepared, machine) {
  const common = shellArguments(wishes, prepared);
  const env = environmentOf(root);
  if (shell === 'electron' && machine.electron) {
    if ((await prepare(root, [...preparation(wishes), '--electron'])) === null) return 1;
    // Set in some editors' terminals; Electron would then be a mere Node.
    delete env.ELECTRON_RUN_AS_NODE;
    return runInFront({ program: machine.electron, args: ['.', ...common], cwd: root, env });
  }
  const port = wishes.port === null ? [] : ['--port', String(wishes.port)];
  const chromium = shell === 'chromium' && machine.chromium ? ['--chromium', machine.chromium] : [];
  const args = ['electron/loopback/main.ts', '--shell', shell, ...port, ...common, ...chromium];
  return runInFront({ program: nodeOf(root), args, cwd: root, env });
}

/**
 * @param {import('./flags.mjs').Wishes} wishes
 * @param {import('./prepared.mjs').Prepared} prepared
 * @returns {string[]}
 */
function shellArguments({ windowed, config, data, media }, { release, page }) {
  const args = ['--release', release, '--page', page];
  if (config !== null && existsSync(typedPath(config))) args.push('--config', typedPath(config));
  if (data !== null) args.push('--data', typedPath(data));
  for (const folder of media) args.push('--medium', typedPath(folder));
  if (windowed) args.push('--windowed');
  return args;
}

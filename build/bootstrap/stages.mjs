import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand } from './checks.mjs';
import { runInFront, runQuietly } from './child.mjs';
import { countBrowser, countCheck, countUnit } from './counts.mjs';
import { environmentOf, nodeOf } from './places.mjs';

/** How long a stage may take before it is ended as failed, in milliseconds: several times what two idle cores need. */
const LIMIT_MS = { check: 300_000, unit: 900_000, browser: 1_500_000 };

/** How much of what a failed check says is shown, in lines: enough to begin with. */
const SHOWN_LINES = 120;

/**
 * One part of `npm test`.
 * @typedef {object} Stage
 * @property {string} name what `--only` calls it
 * @property {string} zh what it looks at
 * @property {(filters: readonly string[]) => Promise<import('./counts.mjs').Counts>} run `filters` choose among its tests
 */

/**
 * The parts of `npm test`, in the order they run.
 * @param {string} root the folder that holds package.json
 * @returns {readonly Stage[]}
 */
export function stagesOf(root) {
  return [
    { name: 'types', zh: '类型', run: () => runCheck(root, checkCommand('types', root)) },
    { name: 'lint', zh: '写法与分层', run: () => runCheck(root, checkCommand('lint', root)) },
    {
      name: 'promises',
      zh: '未等待的异步',
      run: () => runCheck(root, checkCommand('promises', root)),
    },
    {
      name: 'dead-code',
      zh: '无用代码',
      run: () => runCheck(root, checkCommand('dead-code', root)),
    },
    { name: 'prepare', zh: '编译展览、打包页面', run: () => runCheck(root, prepareCommand(root)) },
    { name: 'unit', zh: '单元测试', run: (filters) => runUnit(root, filters) },
    { name: 'browser', zh: '浏览器测试', run: (filters) => runBrowser(root, filters) },
  ];
}

/** @param {string} root */
function prepareCommand(root) {
  return { program: nodeOf(root), args: ['build/prepare.ts'] };
}

/**
 * Runs a check; what it says is shown only when it fails.
 * @param {string} root
 * @param {{ program: string, args: readonly string[] }} command
 */
async function runCheck(root, command) {
  const env = { ...environmentOf(root), NO_COLOR: '1' };
  const limitMs = LIMIT_MS.check;
  const { code, output } = await runQuietly({ ...command, cwd: root, env, limitMs });
  if (code !== 0) showStart(output);
  return countCheck(code);
}

/** @param {string} output of which only the first lines are shown */
function showStart(output) {
  const lines = output.trimEnd().split('\n');
  const more = lines.length - SHOWN_LINES;
  const shown = more > 0 ? [...lines.slice(0, SHOWN_LINES), `… +${more}`] : lines;
  process.stdout.write(`${shown.join('\n')}\n`);
}

/**
 * @param {string} root
 * @param {readonly string[]} filters
 */
async function runUnit(root, filters) {
  const file = reportFile(root, 'unit.json');
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`];
  // Left to itself Vitest leaves one of two cores idle.
  const workers = '--maxWorkers=100%';
  const args = ['run', '--config', 'tests/vitest.config.ts', workers, ...reporters, ...filters];
  const program = join(root, 'node_modules/.bin/vitest');
  const limitMs = LIMIT_MS.unit;
  const code = await runInFront({ program, args, cwd: root, env: environmentOf(root), limitMs });
  return countUnit(readReport(file), code);
}

/**
 * @param {string} root
 * @param {readonly string[]} filters
 */
async function runBrowser(root, filters) {
  const file = reportFile(root, 'browser.json');
  const args = ['test', '--config', 'tests/browser/playwright.config.ts', ...filters];
  const env = { ...environmentOf(root), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const program = join(root, 'node_modules/.bin/playwright');
  const limitMs = LIMIT_MS.browser;
  const code = await runInFront({ program, args, cwd: root, env, limitMs });
  return countBrowser(readReport(file), code);
}

/**
 * Where a run writes its report; the last run's is taken away, so that it is never read as this one's.
 * @param {string} root
 * @param {string} name
 */
function reportFile(root, name) {
  const folder = join(root, 'build/.cache/tests');
  mkdirSync(folder, { recursive: true });
  const file = join(folder, name);
  rmSync(file, { force: true });
  return file;
}

/**
 * @param {string} file
 * @returns {unknown}
 */
function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

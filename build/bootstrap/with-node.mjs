import { runInFront } from './child.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensurePackages } from './packages.mjs';
import { environmentOf, nodeOf, ROOT } from './places.mjs';
import { prepare } from './prepared.mjs';
import { complain } from './say.mjs';

/**
 * What a script may need before it runs: a Chromium, named in ZHANTING_CHROMIUM; the exhibition and the page.
 * @type {readonly string[]}
 */
const NEEDS = ['--chromium', '--prepare'];

/**
 * `node with-node.mjs [--chromium] [--prepare] SCRIPT.ts args…`: runs a script under Node 24 on a machine that has only
 * Node 20.
 */
async function runScript() {
  const given = process.argv.slice(2);
  const count = given.findIndex((word) => !NEEDS.includes(word));
  const [script, ...args] = given.slice(count < 0 ? given.length : count);
  if (script === undefined) {
    return stop({ zh: '请给出要运行的脚本。', en: 'Name the script to run.' }, 2);
  }
  const problem = await ensurePackages(ROOT);
  if (problem) return stop(problem, 1);
  const needs = given.slice(0, count);
  const env = environmentOf(ROOT);
  if (needs.includes('--chromium')) {
    const browser = await ensureChromium(ROOT);
    if ('problem' in browser) return stop(browser.problem, 1);
    env.ZHANTING_CHROMIUM = browser.path;
  }
  if (needs.includes('--prepare') && (await prepare(ROOT, [])) === null) return 1;
  return runInFront({ program: nodeOf(ROOT), args: [script, ...args], cwd: ROOT, env });
}

/**
 * @param {import('./say.mjs').Sentence} sentence
 * @param {number} code
 */
function stop(sentence, code) {
  complain(sentence);
  return code;
}

process.exitCode = await runScript();

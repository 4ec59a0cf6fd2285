import { askedToEnd } from './child.mjs';
import { add, closingLine, NONE } from './counts.mjs';
import { ensureChromium } from './ensure-chromium.mjs';
import { ensurePackages } from './packages.mjs';
import { ROOT } from './places.mjs';
import { complain, say } from './say.mjs';
import { stagesOf } from './stages.mjs';
import { parseTestFlags, testHelp } from './test-flags.mjs';

/** `npm test`: brings what is missing, runs every stage even when one fails, and ends with the sum in one line. */
async function test() {
  const stages = stagesOf(ROOT);
  const names = stages.map(({ name }) => name);
  const read = parseTestFlags(process.argv.slice(2), names);
  if ('problem' in read) return stop(read.problem, 2);
  const { wishes } = read;
  if (wishes.help) {
    process.stdout.write(testHelp(names));
    return 0;
  }
  const problem = await ensurePackages(ROOT);
  if (problem) return stop(problem, 1);
  const chosen = stages.filter(({ name }) => wishes.stages.includes(name));
  if (wishes.stages.includes('browser')) await nameChromium();
  const total = await runStages(chosen, wishes.filters);
  process.stdout.write(`\n${closingLine(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

/**
 * @param {readonly import('./stages.mjs').Stage[]} stages
 * @param {readonly string[]} filters
 */
async function runStages(stages, filters) {
  let total = NONE;
  const lines = [];
  for (const { name, zh, run } of stages) {
    process.stdout.write(`\n── ${zh} / ${name}\n`);
    const startedAt = Date.now();
    const counts = await run(filters);
    const asked = askedToEnd();
    if (asked !== null) process.exit(asked);
    total = add(total, counts);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    const line = `${counts.failed === 0 ? '✓' : '✗'} ${name} (${seconds} s): ${closingLine(counts)}`;
    process.stdout.write(`${line}\n`);
    lines.push(line);
  }
  if (lines.length > 1) process.stdout.write(`\n${lines.join('\n')}\n`);
  return total;
}

/** Tells the tests which Chromium to use. Without one they run all the same and say themselves that it is missing. */
async function nameChromium() {
  const browser = await ensureChromium(ROOT);
  if ('problem' in browser) complain(browser.problem);
  else {
    process.env.ZHANTING_CHROMIUM = browser.path;
    say({ zh: `测试用的浏览器：${browser.path}`, en: `The tests' browser: ${browser.path}` });
  }
}

/**
 * @param {import('./say.mjs').Sentence} sentence
 * @param {number} code
 */
function stop(sentence, code) {
  complain(sentence);
  return code;
}

process.exitCode = await test();

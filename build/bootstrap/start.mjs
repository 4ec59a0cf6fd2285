import { existsSync, statSync } from 'node:fs';
import { HELP, parseFlags } from './flags.mjs';
import { openExhibition } from './open.mjs';
import { ensurePackages } from './packages.mjs';
import { ROOT, typedPath } from './places.mjs';
import { preparation, prepare } from './prepared.mjs';
import { complain } from './say.mjs';

/** `npm start`: brings what is missing, prepares the exhibition and the page, and opens them. */
async function start() {
  const read = parseFlags(process.argv.slice(2));
  if ('problem' in read) return stop(read.problem, 2);
  const { wishes } = read;
  if (wishes.help) {
    process.stdout.write(HELP);
    return 0;
  }
  const wrong = missingPath(wishes);
  if (wrong) return stop(wrong, 2);
  const problem = await ensurePackages(ROOT);
  if (problem) return stop(problem, 1);
  const prepared = await prepare(ROOT, preparation(wishes));
  // What is wrong with the content has been said, with file and line.
  if (prepared === null) return 1;
  return openExhibition(ROOT, wishes, prepared);
}

/**
 * @param {import('./say.mjs').Sentence} sentence
 * @param {number} code
 */
function stop(sentence, code) {
  complain(sentence);
  return code;
}

/**
 * @param {import('./flags.mjs').Wishes} wishes
 * @returns {import('./say.mjs').Sentence | null}
 */
function missingPath({ content, config }) {
  if (content !== null && !isFolder(typedPath(content))) {
    return {
      zh: `--content：没有“${content}”这个文件夹。`,
      en: `--content: there is no folder “${content}”.`,
    };
  }
  if (config !== null && !existsSync(typedPath(config))) {
    return {
      zh: `--config：没有“${config}”这个文件。`,
      en: `--config: there is no file “${config}”.`,
    };
  }
  return null;
}

/** @param {string} path */
function isFolder(path) {
  return existsSync(path) && statSync(path).isDirectory();
}

process.exitCode = await start();

import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { makePackages } from './make-packages.ts';
import { type PackageProblem, packageSentence } from './problem.ts';
import { parseWishes, USAGE } from './targets.ts';

const ROOT: string = resolve(import.meta.dirname, '../..');

/** What of package.json is needed here. */
interface About {
  readonly version: string;
  readonly description: string;
  readonly devDependencies: { readonly electron: string };
}

/** Packages what was built, as the command line asks; gives the exit code. */
async function main(words: readonly string[]): Promise<number> {
  const wishes = parseWishes(words, process.platform === 'win32' ? 'win' : 'linux');
  if (!wishes.ok) return complain(wishes.problems);
  if (wishes.value.wantsHelp) {
    console.log(USAGE);
    return 0;
  }
  const about: About = JSON.parse(await readFile(join(ROOT, 'package.json'), 'utf8'));
  const own = process.env.ELECTRON_DIST;
  const made = await makePackages({
    ...wishes.value,
    page: join(ROOT, 'build/.output/page'),
    exhibition: join(ROOT, 'build/.output/exhibition'),
    output: join(ROOT, 'dist'),
    distributions: [...(own ? [resolve(own)] : []), join(ROOT, 'node_modules/electron/dist')],
    electronVersion: about.devDependencies.electron,
    identity: about,
  });
  if (!made.ok) return complain(made.problems);
  for (const path of made.value) console.log(path);
  return 0;
}

function complain(problems: readonly PackageProblem[]): number {
  for (const problem of problems) console.error(packageSentence(problem));
  return 1;
}

process.exitCode = await main(process.argv.slice(2));

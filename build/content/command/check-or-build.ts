import { resolve } from 'node:path';
import type { Extent } from '../problems/print-problems.ts';
import { printProblem, printSummary } from '../problems/print-problems.ts';
import { type ContentProblem, hasError } from '../problems/problem.ts';
import { CACHE } from './cache-folder.ts';
import { EXIT, readWords } from './command.ts';

interface Outcome {
  readonly problems: readonly ContentProblem[];
  readonly extent: Extent;
}

const FLAG = { type: 'boolean' } as const;
const TEXT = { type: 'string' } as const;
const OPTIONS = { json: FLAG, strict: FLAG, draft: FLAG, out: TEXT, cache: TEXT } as const;

/** `check FOLDER [--json]`: lists every error and reminder. */
export async function check(args: readonly string[]): Promise<number> {
  const given = readWords(args, { json: FLAG });
  const [folder, ...others] = given?.positionals ?? [];
  if (given === null || folder === undefined || others.length > 0) return EXIT.usage;
  const { checkExhibition } = await import('../check-exhibition.ts');
  return report(await checkExhibition(resolve(folder)), given.values.json === true);
}

/** `build FOLDER --out FOLDER [--strict | --draft] [--cache FOLDER] [--json]`: compiles a release folder. */
export async function build(args: readonly string[]): Promise<number> {
  const given = readWords(args, OPTIONS);
  const [folder, ...others] = given?.positionals ?? [];
  const { out, cache, strict, draft, json } = given?.values ?? {};
  if (folder === undefined || out === undefined || others.length > 0 || (strict && draft)) {
    return EXIT.usage;
  }
  const { compileExhibition } = await import('../compile-exhibition.ts');
  const compiled = await compileExhibition(resolve(folder), {
    out: resolve(out),
    cache: cache === undefined ? CACHE : resolve(cache),
    faulty: strict ? 'refuse' : draft ? 'keep' : 'leave-out',
  });
  return report(compiled, json === true);
}

/** Prints what was found; gives the exit code. */
function report({ problems, extent }: Outcome, asJson: boolean): number {
  if (asJson) {
    const plain = problems.map(({ severity, code, file, line, message, fix }) => ({
      ...{ severity, code, file, line, message, fix },
    }));
    process.stdout.write(`${JSON.stringify(plain, null, 2)}\n`);
  } else {
    for (const found of problems) process.stdout.write(`${printProblem(found)}\n`);
    process.stdout.write(`${printSummary(extent, problems)}\n`);
  }
  return hasError(problems) ? EXIT.errors : EXIT.fine;
}

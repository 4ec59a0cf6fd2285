import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Extent } from './problems/print-problems.ts';
import { printProblem, printSummary } from './problems/print-problems.ts';
import { type ContentProblem, hasError } from './problems/problem.ts';

const USAGE = `用法：
  npm run content -- check 展览文件夹 [--json]
      检查，列出每一处错误和提醒。有错误时退出码是 1。
  npm run content -- build 展览文件夹 --out 输出文件夹 [--strict | --draft] [--cache 缓存文件夹] [--json]
      做成展厅要用的文件。有错误的展项不会收进去；
      --strict 有一处错误就什么也不写，--draft 有错误的展项也尽量收进去。`;

/** Exit codes: nothing wrong, an error in the content, wrong usage. */
const EXIT = { fine: 0, errors: 1, usage: 2 } as const;
/** Where builds remember what they found out, when nothing else is said. */
const CACHE = resolve(import.meta.dirname, '../.cache/content');

interface Outcome {
  readonly problems: readonly ContentProblem[];
  readonly extent: Extent;
}

/** What the command line asks for; null when it makes no sense. */
function readArguments(argv: string[]): ReturnType<typeof parse> | null {
  try {
    return parse(argv);
  } catch (error) {
    // An option that does not exist, or one without its value.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function parse(args: string[]): {
  readonly positionals: string[];
  readonly values: {
    json?: boolean | undefined;
    strict?: boolean | undefined;
    draft?: boolean | undefined;
    help?: boolean | undefined;
    out?: string | undefined;
    cache?: string | undefined;
  };
} {
  const flag = { type: 'boolean' } as const;
  const text = { type: 'string' } as const;
  return parseArgs({
    args,
    allowPositionals: true,
    options: { json: flag, strict: flag, draft: flag, help: flag, out: text, cache: text },
  });
}

async function run(argv: string[]): Promise<number> {
  const given = readArguments(argv);
  const [command, folder, ...others] = given?.positionals ?? [];
  const values = given?.values ?? {};
  if (values.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return EXIT.fine;
  }
  const outcome =
    folder === undefined || others.length > 0 || (values.strict && values.draft)
      ? null
      : await perform(command ?? '', resolve(folder), values);
  if (outcome === null) {
    process.stderr.write(`${USAGE}\n`);
    return EXIT.usage;
  }
  print(outcome, values.json === true);
  return hasError(outcome.problems) ? EXIT.errors : EXIT.fine;
}

async function perform(
  command: string,
  folder: string,
  { out, cache, strict, draft }: ReturnType<typeof parse>['values'],
): Promise<Outcome | null> {
  if (command === 'check') {
    const { checkExhibition } = await import('./check-exhibition.ts');
    return await checkExhibition(folder);
  }
  if (command !== 'build' || out === undefined) return null;
  const { compileExhibition } = await import('./compile-exhibition.ts');
  return await compileExhibition(folder, {
    out: resolve(out),
    cache: cache === undefined ? CACHE : resolve(cache),
    faulty: strict ? 'refuse' : draft ? 'keep' : 'leave-out',
  });
}

function print({ problems, extent }: Outcome, asJson: boolean): void {
  if (asJson) {
    const plain = problems.map(({ severity, code, file, line, message, fix }) => ({
      ...{ severity, code, file, line, message, fix },
    }));
    process.stdout.write(`${JSON.stringify(plain, null, 2)}\n`);
    return;
  }
  for (const found of problems) process.stdout.write(`${printProblem(found)}\n`);
  process.stdout.write(`${printSummary(extent, problems)}\n`);
}

// Half of a build with nothing to do would be spent on reading this compiler's own source.
enableCompileCache(resolve(import.meta.dirname, '../.cache/modules'));
process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  // A mistake of ours: whatever a folder holds is a problem with a path. Staff get a line to pass on, not a stack trace.
  const [message = '', where = ''] = String(error instanceof Error ? error.stack : error).split(
    '\n',
  );
  process.stderr.write(
    `【错误】程序自己出错了：“${message} ${where.trim()}” → 请把这一行发给维护的人\n`,
  );
  return EXIT.errors;
});

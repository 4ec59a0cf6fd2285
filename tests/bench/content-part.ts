import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { makeExhibitionFolder } from '../support/make-exhibition-folder.ts';
import { CONTENT_BUDGETS } from './budgets.ts';
import { measuredWhere, ROOT, say } from './machine.ts';
import { keeps } from './verdict.ts';

/** What a part of the bench came to: its section of docs/measured.md, and a line for each broken budget. */
export interface PartResult {
  readonly section: string;
  readonly broken: readonly string[];
}

/** Times the content compiler: a build with nothing to do, and a check of many exhibits. */
export async function measureContent(): Promise<PartResult> {
  say('content: compile the built-in exhibition, nothing changed');
  const built = ['build', 'assets/exhibition', '--out', 'build/.output/exhibition'];
  const unchanged = compilerSeconds(...built);
  say('content: check 600 exhibits');
  const rows = [
    { ...CONTENT_BUDGETS.unchanged, seconds: unchanged },
    { ...CONTENT_BUDGETS.checkMany, seconds: await checkManySeconds(600) },
  ];
  const table = rows.map(({ what, seconds, most }) => {
    return `| ${what} | ${seconds.toFixed(2)} s | ≤ ${most} s |`;
  });
  return {
    section: [
      measuredWhere(),
      '',
      '| what | measured | asked for |',
      '|---|---|---|',
      ...table,
    ].join('\n'),
    broken: rows
      .filter(({ seconds, most }) => !keeps(seconds, most))
      .map(({ what, seconds, most }) => {
        return `${what}: ${seconds.toFixed(2)} s measured, ${most} s allowed`;
      }),
  };
}

/** Seconds the compiler takes, process start included. */
function compilerSeconds(...args: readonly string[]): number {
  const before = performance.now();
  execFileSync(process.execPath, ['build/content/cli.ts', ...args], { cwd: ROOT, stdio: 'ignore' });
  return (performance.now() - before) / 1000;
}

async function checkManySeconds(exhibits: number): Promise<number> {
  const many = await makeExhibitionFolder({ exhibits, zones: 7, text: 'full' });
  try {
    return compilerSeconds('check', many.folder);
  } finally {
    await many.remove();
  }
}

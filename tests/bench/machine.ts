import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

/** The repository. */
export const ROOT: string = join(import.meta.dirname, '../..');

/** One line: when, at which commit and on which machine something was measured. */
export function measuredWhere(browser?: string): string {
  const cores = cpus();
  const machine = `${cores.length} × ${cores[0]?.model.trim() ?? 'unknown'}, Node ${process.version}`;
  const date = new Date().toISOString().slice(0, 10);
  return `${date}, ${commit()}, on ${machine}${browser ? `, ${browser}` : ''}.`;
}

function commit(): string {
  try {
    const name = git('rev-parse', '--short', 'HEAD');
    return `commit ${name}${git('status', '--porcelain') ? ' and what was changed since' : ''}`;
  } catch {
    // A copy of the sources without their history, or a machine without git.
    return 'commit unknown';
  }
}

function git(...args: readonly string[]): string {
  return execFileSync('git', args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'ignore'] })
    .toString()
    .trim();
}

/** Says on the error stream what is being measured: one line per step, with the seconds since the bench began. */
export function say(step: string): void {
  const seconds = Math.round(performance.now() / 1000);
  console.error(`bench ${String(seconds).padStart(4)} s: ${step}`);
}

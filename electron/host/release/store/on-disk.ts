import { failed, type Result } from '../../../../assets/schema/result.ts';
import { MediumLost } from '../medium.ts';
import { systemCode } from './file-system.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';

/** The codes by which a system says that there is no more room. */
const FULL: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/**
 * Runs steps that call the disk: what the system throws becomes a problem, and so does a medium that went away. Errors
 * that came from no system call are bugs and go on.
 */
export async function onDisk<T>(
  steps: () => Promise<Result<T, StoreProblem>>,
): Promise<Result<T, StoreProblem>> {
  try {
    return await steps();
  } catch (error) {
    // Translated; only what is known to come from outside.
    const problem = problemOf(error);
    if (problem === null) throw error;
    return failed([problem]);
  }
}

function problemOf(error: unknown): StoreProblem | null {
  if (error instanceof MediumLost) return storeProblem('medium-lost', '', error.message);
  const code = systemCode(error);
  if (code === null) return null;
  const { message } = error as Error;
  return storeProblem(FULL.has(code) ? 'disk-full' : 'disk-broken', '', message);
}

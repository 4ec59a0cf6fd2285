import { readdir, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { type ContentProblem, problem } from '../problems/problem.ts';

/** The place of a problem with the release's own folder. */
const NOWHERE = { file: '', line: null };

/** What speaks against writing a release to a folder; null when nothing does. Only an earlier release is ever replaced. */
export async function checkOut(root: string, out: string): Promise<ContentProblem | null> {
  const [from, to] = await Promise.all([real(root), real(out)]);
  if (contains(from, to) || contains(to, from)) return problem('out-inside-content', NOWHERE, {});
  const names = await namesIn(out);
  if (names === 'not-a-folder') return problem('out-holds-other-files', NOWHERE, {});
  const isOurs = names.length === 0 || names.includes('manifest.json');
  return isOurs ? null : problem('out-holds-other-files', NOWHERE, {});
}

function contains(folder: string, path: string): boolean {
  const steps = relative(folder, path);
  return steps === '' || !(steps.startsWith('..') || isAbsolute(steps));
}

/** A path with its links followed, as far as it exists. */
async function real(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    // Not there yet: what its parent is decides.
    const parent = dirname(path);
    return parent === path ? path : join(await real(parent), relative(parent, path));
  }
}

async function namesIn(folder: string): Promise<readonly string[] | 'not-a-folder'> {
  try {
    return await readdir(folder);
  } catch (error) {
    // Not there yet is what is hoped for; anything else that cannot be listed is not ours to replace.
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? [] : 'not-a-folder';
  }
}

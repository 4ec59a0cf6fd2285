import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ReleaseFile } from '../../assets/schema/manifest.ts';
import { realFileSystem } from './release/store/real-file-system.ts';
import { isSound } from './release/store/verify-blobs.ts';

/** How long the look at the next file waits, in milliseconds: visitors come first. */
const PAUSE_MS = 20;

/** Hashes the files of a release in a folder, one after another; gives the paths of those that are not what its manifest says, or that the disk does not give. */
export async function damagedFiles(
  folder: string,
  files: readonly ReleaseFile[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const file of files) {
    if (signal.aborted) break;
    const path = join(folder, file.path);
    if (!(await isSound(realFileSystem, path, file, signal))) damaged.push(file.path);
    await setTimeout(PAUSE_MS);
  }
  return damaged;
}

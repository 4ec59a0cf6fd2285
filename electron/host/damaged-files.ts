import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { ReleaseFile } from '../../assets/schema/manifest.ts';
import { holds, withFile } from './release/store/file-bytes.ts';
import { realFileSystem } from './release/store/real-file-system.ts';

/** How long the look at the next file waits, in milliseconds: visitors come first. */
const PAUSE_MS = 20;

/** Hashes the files of a release in a folder, one after another; gives the paths of those that are not what its manifest says, or that the disk does not give. */
export async function damagedFiles(
  folder: string,
  files: readonly ReleaseFile[],
  signal: AbortSignal,
): Promise<readonly string[]> {
  const damaged: string[] = [];
  for (const { path, bytes, sha256 } of files) {
    if (signal.aborted) break;
    const isSound = await withFile(realFileSystem, join(folder, path), (file) =>
      holds(file, bytes, sha256, signal),
    ).catch(() => signal.aborted); // Stopped half-way, nothing is known against it.
    if (!isSound) damaged.push(path);
    await setTimeout(PAUSE_MS);
  }
  return damaged;
}

import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { keptReleases } from './collect-garbage.ts';
import { holds, withFile } from './file-bytes.ts';
import { type FileSystem, systemCode } from './file-system.ts';
import type { Blob } from './fill-tmp.ts';
import { onDisk } from './on-disk.ts';
import { manifestOf } from './open-installed.ts';
import type { StorePlaces } from './store-places.ts';
import type { StoreState } from './store-state.ts';

/** How blobs are hashed. */
export interface HashingWishes {
  readonly signal: AbortSignal;
  /** How long the look at the next blob waits, in milliseconds. */
  readonly pauseMs: number;
}

/** Every blob that the kept releases name; of a release whose manifest is damaged, the manifest alone. */
export async function namedBlobs(
  fs: FileSystem,
  places: StorePlaces,
  state: StoreState,
): Promise<readonly Blob[]> {
  const blobs = new Map<string, Blob>();
  for (const release of keptReleases(state)) {
    const { sha256, bytes } = release.manifest;
    blobs.set(sha256, { sha256, bytes });
    const manifest = await onDisk(() => manifestOf(fs, places, release));
    for (const file of manifest.ok ? manifest.value.files : [])
      blobs.set(file.sha256, { sha256: file.sha256, bytes: file.bytes });
  }
  return [...blobs.values()];
}

/** Hashes blobs one after the other, in small steps; gives those that are gone, or damaged, or that the disk does not give. */
export async function rottenBlobs(
  fs: FileSystem,
  places: StorePlaces,
  blobs: readonly Blob[],
  { signal, pauseMs }: HashingWishes,
): Promise<readonly Blob[]> {
  const rotten: Blob[] = [];
  for (const blob of blobs) {
    if (signal.aborted) break;
    if (!(await isSound(fs, join(places.blobs, blob.sha256), blob, signal))) rotten.push(blob);
    if (pauseMs > 0) await setTimeout(pauseMs);
  }
  return rotten;
}

/** Whether the disk gives a file as it should be; true, too, when stopped half-way. */
export async function isSound(
  fs: FileSystem,
  path: string,
  { sha256, bytes }: Blob,
  signal: AbortSignal,
): Promise<boolean> {
  try {
    return await withFile(fs, path, (file) => holds(file, bytes, sha256, signal));
  } catch (error) {
    // Stopped half-way: nothing is known against it. Otherwise the disk does not give it, which is as good as rotten.
    if (signal.aborted) return true;
    if (systemCode(error) === null) throw error;
    return false;
  }
}

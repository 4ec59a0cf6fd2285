import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, mkdir, open, rm } from 'node:fs/promises';
import { ok, type Result } from '#schema/result.ts';
import { refuse } from '../keys/key-problem.ts';
import { hashFile } from '../media/media-store.ts';
import { clearParts, PART, renamePatiently, syncFolder } from '../release/durable-file.ts';
import { blobPath } from './publication-files.ts';
import type { PublishProblem } from './publish-problem.ts';

/** A file that a publication must hold: where it is now, and what it is called there. */
export interface Blob {
  /** Absolute path. */
  readonly source: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** Told after every piece and every file: how many bytes of how many were written. */
export type Watcher = (writtenBytes: number, allBytes: number) => void;

/** The files that a publication does not hold yet, each once. */
export async function missingBlobs(
  place: string,
  blobs: readonly Blob[],
): Promise<readonly Blob[]> {
  const missing = new Map<string, Blob>();
  for (const blob of blobs) {
    const found = await lstat(blobPath(place, blob.sha256)).catch(() => null); // Not there.
    if (!found?.isFile() || found.size !== blob.bytes) missing.set(blob.sha256, blob);
  }
  return [...missing.values()];
}

/**
 * Writes files into a publication, each whole and read back before it gets its name. What an earlier try left half-way is
 * taken away first. Throws what the disk says.
 */
export async function writeBlobs(
  place: string,
  blobs: readonly Blob[],
  watch: Watcher,
  wrote?: (name: string) => void,
): Promise<Result<number, PublishProblem>> {
  await mkdir(blobPath(place), { recursive: true });
  await clearParts(blobPath(place));
  const all = blobs.reduce((sum, { bytes }) => sum + bytes, 0);
  let written = 0;
  for (const blob of blobs) {
    const before = written;
    const copied = await writeBlob(place, blob, (bytes) => watch(before + bytes, all));
    if (!copied) return refuse('write-differs', blob.sha256.slice(0, 16));
    written += blob.bytes;
    wrote?.(blob.sha256);
  }
  await syncFolder(blobPath(place));
  return ok(all);
}

/** Whether a file came to lie in the publication as it should. */
async function writeBlob(
  place: string,
  { source, sha256 }: Blob,
  watch: (bytes: number) => void,
): Promise<boolean> {
  const path = blobPath(place, sha256);
  const part = `${path}${PART}`;
  if ((await copyAndFlush(source, part, watch)) !== sha256 || (await hashFile(part)) !== sha256) {
    await rm(part, { force: true });
    return false;
  }
  // A file of that name and another length would be in the way; no good one is.
  await rm(path, { force: true });
  await renamePatiently(part, path);
  return true;
}

/** Copies a file and flushes it; gives the SHA-256 of what was read. */
async function copyAndFlush(
  source: string,
  to: string,
  watch: (bytes: number) => void,
): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(to, 'wx');
  try {
    let bytes = 0;
    for await (const piece of createReadStream(source, { highWaterMark: 1024 * 1024 })) {
      hash.update(piece);
      await file.writeFile(piece);
      bytes += piece.length;
      watch(bytes);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { Medium } from '../medium.ts';
import { hashFrom, holds, writeAll } from './file-bytes.ts';
import type { DiskFile, FileSystem } from './file-system.ts';
import type { StorePlaces } from './store-places.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';

/** A file of a release, known by its content. */
export interface Blob {
  readonly sha256: string;
  readonly bytes: number;
}

/** What copying needs. */
export interface Copying {
  readonly fs: FileSystem;
  readonly places: StorePlaces;
  readonly medium: Medium;
  readonly signal: AbortSignal;
  /** Is told of every piece, in bytes; of a half-copied file's first half too. */
  readonly onBytes: (bytes: number) => void;
}

/** What remains of a file that was copied to its end and lost its power before it got its name. */
const NOTHING_MORE: readonly Uint8Array[] = [];

type Done = Result<void, StoreProblem>;

/** A file in `tmp/` that is being filled, and the hash of what it holds so far. */
interface Half {
  readonly file: DiskFile;
  readonly hash: Hash;
  readonly bytes: number;
}

/**
 * Copies a blob from the medium into the store: read once, written to `tmp/`, measured and hashed on the way, synced, read
 * again and hashed again, for a hash made while copying proves only what was read; then given its name. What an
 * earlier attempt left in `tmp/` is gone on with. The name is safe only after a sync of the folder.
 */
export async function copyBlob(copying: Copying, blob: Blob): Promise<Done> {
  const tmp = join(copying.places.tmp, blob.sha256);
  const { done, resumed } = await fillTmp(copying, blob, tmp);
  if (!done.ok && done.problems[0]?.code === 'wrong-hash' && resumed) {
    // The first half may have rotted in the meantime: once more, from the beginning.
    await copying.fs.unlink(tmp);
    return copyBlob(copying, blob);
  }
  if (done.ok) await giveName(copying, blob, tmp);
  return done;
}

async function fillTmp(copying: Copying, blob: Blob, tmp: string) {
  const half = await openHalf(copying.fs, tmp, blob);
  try {
    copying.onBytes(half.bytes);
    const pumped = await pump(copying, blob, half);
    const done = pumped.ok ? await proveWritten(half.file, blob, tmp) : pumped;
    return { done, resumed: half.bytes > 0 };
  } finally {
    await half.file.close();
  }
}

async function openHalf(fs: FileSystem, tmp: string, { bytes }: Blob): Promise<Half> {
  const entry = await fs.stat(tmp);
  if (entry !== null && entry.bytes > bytes) await fs.unlink(tmp);
  const kept = entry !== null && entry.bytes <= bytes;
  const file = await fs.open(tmp, kept ? 'change' : 'new');
  const hash = createHash('sha256');
  try {
    return { file, hash, bytes: kept ? await hashFrom(file, entry.bytes, hash) : 0 };
  } catch (error) {
    await file.close(); // The caller never sees this file.
    throw error;
  }
}

async function pump({ medium, signal, onBytes }: Copying, blob: Blob, half: Half): Promise<Done> {
  const path = `blobs/sha256/${blob.sha256}`;
  let at = half.bytes;
  const source = at < blob.bytes ? await medium.open(path, blob.bytes, at) : ok(NOTHING_MORE);
  if (!source.ok) return failed(source.problems);
  for await (const piece of source.value) {
    if (signal.aborted) return failed([storeProblem('stopped')]);
    if (at + piece.byteLength > blob.bytes) return failed([storeProblem('wrong-length', path)]);
    const written = writeAll(half.file, piece, at);
    half.hash.update(piece); // While the disk works.
    await written;
    at += piece.byteLength;
    onBytes(piece.byteLength);
  }
  if (at !== blob.bytes) return failed([storeProblem('wrong-length', path)]);
  if (half.hash.digest('hex') !== blob.sha256) return failed([storeProblem('wrong-hash', path)]);
  return ok(undefined);
}

async function proveWritten(file: DiskFile, blob: Blob, tmp: string): Promise<Done> {
  await file.sync();
  if (await holds(file, blob.bytes, blob.sha256)) return ok(undefined);
  return failed([storeProblem('disk-broken', tmp, 'what was written is not there')]);
}

/** Frees the name first when something wrong lies there: a rename over a file is what Windows and virus scanners break. */
async function giveName({ fs, places }: Copying, { sha256 }: Blob, tmp: string): Promise<void> {
  const path = join(places.blobs, sha256);
  if ((await fs.stat(path)) !== null) await fs.unlink(path);
  await fs.rename(tmp, path);
}

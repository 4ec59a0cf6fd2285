import { createHash, type Hash } from 'node:crypto';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { Medium } from '../medium.ts';
import { hashFrom, writeAll } from './file-bytes.ts';
import { type DiskFile, type FileSystem, systemCode } from './file-system.ts';
import type { StorePlaces } from './store-places.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';

/** A file of a release, known by its content. */
export interface Blob {
  readonly sha256: string;
  readonly bytes: number;
  /** The store has been looked through and has nothing of this name. */
  readonly isNew?: boolean;
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

/** A blob that was written to `tmp/`, right as far as it was read; the disk may still hold it back. To be closed. */
export interface Filled {
  readonly blob: Blob;
  readonly tmp: string;
  readonly file: DiskFile;
}

/** A file in `tmp/` that is being filled, and the hash of what it holds so far. */
interface Half {
  readonly file: DiskFile;
  readonly hash: Hash;
  readonly bytes: number;
}

/** What remains of a file that was copied to its end and lost its power before it got its name. */
const NOTHING_MORE: readonly Uint8Array[] = [];

/**
 * Copies a blob from the medium to `tmp/`: read once, measured and hashed on the way. What an earlier attempt left
 * there is gone on with, or begun again when it turns out to have rotted.
 */
export async function fillTmp(copying: Copying, blob: Blob): Promise<Result<Filled, StoreProblem>> {
  const tmp = join(copying.places.tmp, blob.sha256);
  const half = await openHalf(copying.fs, tmp, blob);
  const pumped = await closedOnFailure(half.file, () => pump(copying, blob, half));
  if (pumped.ok) return ok({ blob, tmp, file: half.file });
  if (half.bytes === 0 || pumped.problems[0]?.code !== 'wrong-hash') return pumped;
  await copying.fs.unlink(tmp);
  return fillTmp(copying, blob);
}

async function openHalf(fs: FileSystem, tmp: string, blob: Blob): Promise<Half> {
  const file = await openNew(fs, tmp);
  if (file !== null) return { file, hash: createHash('sha256'), bytes: 0 };
  return openKept(fs, tmp, blob);
}

/** Null when there is such a file: mostly there is none, and one question less for each file is many for a release. */
async function openNew(fs: FileSystem, tmp: string): Promise<DiskFile | null> {
  try {
    return await fs.open(tmp, 'new');
  } catch (error) {
    // An earlier attempt left it; anything else is for the caller.
    if (systemCode(error) === 'EEXIST') return null;
    throw error;
  }
}

async function openKept(fs: FileSystem, tmp: string, blob: Blob): Promise<Half> {
  const entry = await fs.stat(tmp);
  if (entry === null || entry.bytes > blob.bytes) {
    if (entry !== null) await fs.unlink(tmp);
    return { file: await fs.open(tmp, 'new'), hash: createHash('sha256'), bytes: 0 };
  }
  const file = await fs.open(tmp, 'change');
  const hash = createHash('sha256');
  const done = await closedOnFailure(file, async () => {
    return { ok: true, bytes: await hashFrom(file, entry.bytes, hash) };
  });
  return { file, hash, bytes: done.bytes };
}

/** A file that is of no use to anybody any more is closed. */
async function closedOnFailure<R extends { readonly ok: boolean }>(
  file: DiskFile,
  steps: () => Promise<R>,
): Promise<R> {
  let done = false;
  try {
    const result = await steps();
    done = result.ok;
    return result;
  } finally {
    if (!done) await file.close();
  }
}

async function pump(
  { medium, signal, onBytes }: Copying,
  blob: Blob,
  half: Half,
): Promise<Result<void, StoreProblem>> {
  const path = `blobs/sha256/${blob.sha256}`;
  let at = half.bytes;
  onBytes(at);
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

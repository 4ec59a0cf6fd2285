import { createHash, type Hash } from 'node:crypto';
import type { DiskFile, FileSystem } from './file-system.ts';

/** How much is read at a time, in bytes: enough for the disk's full speed, little enough for the memory. */
const STEP_BYTES = 1 << 19;

/** Memory that nobody reads into at the moment: new memory for each of two thousand files would pile up. */
const spare: Uint8Array[] = [];

/** Writes all of the bytes from a position on, however few the system takes at a time. */
export async function writeAll(file: DiskFile, bytes: Uint8Array, from: number): Promise<void> {
  let done = 0;
  while (done < bytes.byteLength) done += await file.write(bytes.subarray(done), from + done);
}

/** Feeds the first bytes of a file to a hash; gives how many there were. Stops with the signal's reason. */
export async function hashFrom(
  file: DiskFile,
  bytes: number,
  hash: Hash,
  signal?: AbortSignal,
): Promise<number> {
  const step = spare.pop() ?? new Uint8Array(STEP_BYTES);
  try {
    let done = 0;
    while (done < bytes) {
      signal?.throwIfAborted();
      const read = await file.read(step.subarray(0, Math.min(step.byteLength, bytes - done)), done);
      if (read === 0) break;
      hash.update(step.subarray(0, read));
      done += read;
    }
    return done;
  } finally {
    spare.push(step);
  }
}

/** Whether a file holds exactly these bytes: so many, with this SHA-256. */
export async function holds(
  file: DiskFile,
  bytes: number,
  sha256: string,
  signal?: AbortSignal,
): Promise<boolean> {
  const hash = createHash('sha256');
  const read = await hashFrom(file, bytes, hash, signal);
  const beyond = await file.read(new Uint8Array(1), bytes);
  return read === bytes && beyond === 0 && hash.digest('hex') === sha256;
}

/** The first `most` bytes of the file at a path; null when there is none. */
export async function readUpTo(
  fs: FileSystem,
  path: string,
  most: number,
): Promise<Uint8Array | null> {
  const entry = await fs.stat(path);
  if (entry?.kind !== 'file') return null;
  return withFile(fs, path, async (file) => {
    const bytes = new Uint8Array(Math.min(entry.bytes, most));
    let done = 0;
    while (done < bytes.byteLength) {
      const read = await file.read(bytes.subarray(done), done);
      if (read === 0) break;
      done += read;
    }
    return bytes.subarray(0, done);
  });
}

/** Opens a file to read it, and closes it whatever happens. */
export async function withFile<T>(
  fs: FileSystem,
  path: string,
  use: (file: DiskFile) => Promise<T>,
): Promise<T> {
  const file = await fs.open(path, 'read');
  try {
    return await use(file);
  } finally {
    await file.close();
  }
}

/** SHA-256 in hexadecimal. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

import { open, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The ending of a file that is not whole yet. */
export const PART = '.part';

/** What a virus scanner that looks at a fresh file makes of renaming it, on Windows; it lets go again soon. */
const BUSY: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** How long to wait before each new try, in milliseconds. */
const WAITS_MS: readonly number[] = [50, 100, 200, 400, 800, 1600];
/** How file systems say that their folders cannot be flushed one by one. */
const NO_FOLDER_SYNC: ReadonlySet<string> = new Set(['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR']);

/**
 * Writes a small file so that after a power cut it is there whole, or as it was before: beside it first, flushed, then renamed,
 * and the folder flushed. `mode` gives who may read it. Throws what the disk says.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array | string,
  mode = 0o644,
): Promise<void> {
  const part = `${path}${PART}`;
  await rm(part, { force: true });
  const file = await open(part, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
  await renamePatiently(part, path);
  await syncFolder(dirname(path));
}

/** Renames a finished file; waits a little where a virus scanner still holds it. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of process.platform === 'win32' ? WAITS_MS : []) {
    const busy = await rename(from, to).then(() => false, isBusy);
    if (!busy) return;
    await sleep(wait);
  }
  await rename(from, to);
}

/** Flushes the names in a folder. Windows and some network folders have no way to; there the names follow by themselves. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const opened = await open(folder, 'r');
  try {
    await opened.sync();
  } catch (error) {
    if (!NO_FOLDER_SYNC.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
    // Nothing more can be done on such a file system.
  } finally {
    await opened.close();
  }
}

function isBusy(error: NodeJS.ErrnoException): true {
  if (!BUSY.has(error.code ?? '')) throw error;
  return true;
}

/** Takes away what a write that was broken off has left in a folder. */
export async function clearParts(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name.endsWith(PART)) await rm(join(folder, name), { force: true });
  }
}

/** What a disk or a stick says when it does not take a file: full, locked, pulled out, not there. */
const TROUBLES: ReadonlySet<string> = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'EBUSY', 'ENOSPC', 'EDQUOT', 'EFBIG'],
  ...['EIO', 'ENODEV', 'ENXIO', 'ENOENT', 'ENOTDIR', 'EISDIR', 'EINVAL', 'ENAMETOOLONG'],
]);

/** Whether an error is the disk's, and not a mistake of ours. */
export function isDiskTrouble(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && TROUBLES.has(String(error.code));
}

import {
  type FileHandle,
  lstat,
  mkdir,
  open,
  readdir,
  rename,
  statfs,
  unlink,
} from 'node:fs/promises';
import process from 'node:process';
import { setTimeout } from 'node:timers/promises';
import {
  type DiskEntry,
  type DiskFile,
  type FileSystem,
  type OpenMode,
  systemCode,
} from './file-system.ts';

/** Node's names of the three ways to open a file. */
const FLAGS: Readonly<Record<OpenMode, string>> = { read: 'r', change: 'r+', new: 'wx+' };

/** Windows knows no sync of a folder, and refuses to rename a file that a virus scanner looks at. */
const ON_WINDOWS = process.platform === 'win32';

/** How long a rename that was refused on Windows waits before it is tried again, in milliseconds. */
const RENAME_WAITS = [50, 100, 200, 400, 800, 1600] as const;
const IN_USE: ReadonlySet<string | null> = new Set(['EPERM', 'EACCES', 'EBUSY']);

/** The file system of this machine. */
export const realFileSystem: FileSystem = {
  open: async (path, mode) => diskFile(await open(path, FLAGS[mode])),
  rename: renamePatiently,
  unlink,
  mkdir,
  list: (folder) => readdir(folder),
  stat: entryAt,
  free: async (folder) => {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
  syncFolder: async (folder) => {
    if (!ON_WINDOWS) await syncFolder(folder);
  },
};

function diskFile(handle: FileHandle): DiskFile {
  return {
    read: async (into, at) => (await handle.read(into, 0, into.byteLength, at)).bytesRead,
    write: async (bytes, at) => (await handle.write(bytes, 0, bytes.byteLength, at)).bytesWritten,
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

async function renamePatiently(from: string, to: string): Promise<void> {
  for (const wait of ON_WINDOWS ? RENAME_WAITS : []) {
    try {
      return await rename(from, to);
    } catch (error) {
      // Someone looks at the file for a moment: wait. Anything else is for the caller.
      if (!IN_USE.has(systemCode(error))) throw error;
      await setTimeout(wait);
    }
  }
  return rename(from, to);
}

async function entryAt(path: string): Promise<DiskEntry | null> {
  try {
    const found = await lstat(path);
    const kind = found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
    return { kind, bytes: found.size };
  } catch (error) {
    // That nothing is there is an answer; anything else is for the caller.
    if (systemCode(error) === 'ENOENT') return null;
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

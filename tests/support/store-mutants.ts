import { basename, join } from 'node:path';
import type { DiskFile, FileSystem } from '../../electron/host/release/store/file-system.ts';

/** A fault that a store could have, put between a sound store and its disk. */
export type Mutant = (fs: FileSystem) => FileSystem;

const NOTHING = async () => undefined;

/** The six faults that the sweeps must notice. */
export const MUTANTS: Readonly<Record<MutantName, Mutant>> = {
  'the state is switched before the files are there': pointerFirst,
  'files are not synced': (fs) => withoutSync(fs, (path) => path.includes('tmp')),
  'nothing is synced': (fs) => ({ ...withoutSync(fs, () => true), syncFolder: NOTHING }),
  'folders are not synced': (fs) => ({ ...fs, syncFolder: NOTHING }),
  'one state file is rewritten in place': oneSlot,
  'the state is not synced': (fs) => withoutSync(fs, isSlot),
};

/** What is wrong with a store. */
export type MutantName =
  | 'the state is switched before the files are there'
  | 'files are not synced'
  | 'nothing is synced'
  | 'folders are not synced'
  | 'one state file is rewritten in place'
  | 'the state is not synced';

function isSlot(path: string): boolean {
  return basename(path).startsWith('state-');
}

function withoutSync(fs: FileSystem, which: (path: string) => boolean): FileSystem {
  return {
    ...fs,
    open: async (path, mode) => {
      const file = await fs.open(path, mode);
      return which(path) ? { ...file, sync: NOTHING } : file;
    },
  };
}

function oneSlot(fs: FileSystem): FileSystem {
  const one = (path: string) => (isSlot(path) ? join(path, '..', 'state-a') : path);
  return {
    ...fs,
    open: (path, mode) => fs.open(one(path), mode),
    stat: (path) => fs.stat(one(path)),
  };
}

/** Files get their names only after the next write of the state, though the store is told that they have them. */
function pointerFirst(fs: FileSystem): FileSystem {
  const waiting: (() => Promise<void>)[] = [];
  const later = async () => {
    for (const rename of waiting.splice(0)) await rename();
  };
  return {
    ...fs,
    rename: async (from, to) => {
      if (!to.includes('blobs')) return fs.rename(from, to);
      waiting.push(() => fs.rename(from, to));
    },
    open: async (path, mode) => {
      const file = await fs.open(path, mode);
      return isSlot(path) ? closing(file, later) : file;
    },
  };
}

function closing(file: DiskFile, then: () => Promise<void>): DiskFile {
  let changed = false;
  return {
    ...file,
    write: (bytes, at) => {
      changed = true;
      return file.write(bytes, at);
    },
    close: async () => {
      await file.close();
      if (changed) await then();
    },
  };
}

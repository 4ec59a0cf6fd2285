import {
  type DiskFile,
  type FileSystem,
  systemCode,
} from '../../../../../electron/host/release/store/file-system.ts';
import {
  changeNames,
  type FileNode,
  find,
  folderAt,
  type MemoryDisk,
  newFile,
  newFolder,
  overwritten,
  syncNames,
  systemError,
  usedBytes,
} from './memory-disk.ts';

/** The names of the calls that the model counts and spoils. */
export type CallName =
  | 'open'
  | 'new'
  | 'read'
  | 'write'
  | 'sync'
  | 'close'
  | 'rename'
  | 'unlink'
  | 'mkdir'
  | 'list'
  | 'stat'
  | 'free'
  | 'sync-folder';

/** Calls that change something. */
export const CHANGING: ReadonlySet<CallName> = new Set([
  'new',
  'write',
  'sync',
  'rename',
  'unlink',
  'mkdir',
  'sync-folder',
]);

/** What becomes of a call: it is done; it says that it was and was not; or it fails with an error that is thrown here. */
export type Fate = (call: CallName, path: string) => 'done' | 'lost';

/** A file system on a disk of the model; `fate` is asked before each call. */
export function memoryFileSystem(disk: MemoryDisk, fate: Fate = () => 'done'): FileSystem {
  return {
    open: async (path, mode) => {
      fate(mode === 'new' ? 'new' : 'open', path);
      const node = find(disk, path);
      if (mode !== 'new') return openFile(disk, fileOf(node, path), path, fate);
      if (node !== null) throw systemError('EEXIST', path);
      const made = newFile();
      changeNames(disk, [{ path, node: made }]);
      return openFile(disk, made, path, fate);
    },
    rename: async (from, to) => {
      fate('rename', to);
      const node = find(disk, from);
      if (node === null) throw systemError('ENOENT', from);
      // Windows refuses this where anybody looks at the file; so does the model, always.
      if (find(disk, to) !== null) throw systemError('EEXIST', to);
      changeNames(disk, [
        { path: from, node: null },
        { path: to, node },
      ]);
    },
    unlink: async (path) => {
      fate('unlink', path);
      fileOf(find(disk, path), path);
      changeNames(disk, [{ path, node: null }]);
    },
    mkdir: async (path) => {
      fate('mkdir', path);
      if (find(disk, path) !== null) throw systemError('EEXIST', path);
      changeNames(disk, [{ path, node: newFolder() }]);
    },
    list: async (folder) => {
      fate('list', folder);
      return [...folderAt(disk, folder).cache.keys()];
    },
    stat: async (path) => {
      fate('stat', path);
      const node = find(disk, path);
      if (node === null) return null;
      return { kind: node.kind, bytes: node.kind === 'file' ? node.cache.byteLength : 0 };
    },
    free: async (folder) => {
      fate('free', folder);
      return disk.capacity === null ? 0 : Math.max(1, disk.capacity - usedBytes(disk.root));
    },
    syncFolder: async (path) => {
      const done = fate('sync-folder', path) === 'done';
      if (done) syncNames(disk, folderAt(disk, path));
    },
  };
}

function fileOf(node: ReturnType<typeof find>, path: string): FileNode {
  if (node === null) throw systemError('ENOENT', path);
  if (node.kind !== 'file') throw systemError('EISDIR', path);
  return node;
}

function openFile(disk: MemoryDisk, node: FileNode, path: string, fate: Fate): DiskFile {
  return {
    read: async (into, at) => {
      fate('read', path);
      const bytes = node.cache.subarray(at, at + into.byteLength);
      into.set(bytes);
      return bytes.byteLength;
    },
    write: async (bytes, at) => {
      if (fate('write', path) === 'lost') return bytes.byteLength;
      const fits = fitting(disk, node, bytes, at);
      if (fits.byteLength === 0 && bytes.byteLength > 0) throw systemError('ENOSPC', path);
      node.cache = overwritten(node.cache, fits, at);
      node.pending = [...node.pending, { at, bytes: Uint8Array.from(fits) }];
      return fits.byteLength;
    },
    sync: async () => {
      try {
        if (fate('sync', path) === 'lost') return;
        node.durable = node.cache;
        node.pending = [];
      } catch (error) {
        // As Linux does it: what could not be written is forgotten, and the next sync has nothing to do.
        if (systemCode(error) !== null) node.pending = [];
        throw error;
      }
    },
    close: async () => {
      fate('close', path);
    },
  };
}

/** As many of the bytes as the disk has room for. */
function fitting(disk: MemoryDisk, node: FileNode, bytes: Uint8Array, at: number): Uint8Array {
  if (disk.capacity === null) return bytes;
  const room = Math.max(0, disk.capacity - usedBytes(disk.root));
  const most = Math.max(0, node.cache.byteLength - at) + room;
  return bytes.subarray(0, most);
}

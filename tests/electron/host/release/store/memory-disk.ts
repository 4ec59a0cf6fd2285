import { dirname, resolve } from 'node:path/posix';

/** A file of the model: what the system shows, what lies on the disk, and the writes in between. */
export interface FileNode {
  readonly kind: 'file';
  cache: Uint8Array;
  durable: Uint8Array;
  pending: readonly { readonly at: number; readonly bytes: Uint8Array }[];
}

/** A folder of the model. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly cache: Map<string, Node>;
  readonly durable: Map<string, Node>;
}

/** What lies at a path of the model. */
export type Node = FileNode | FolderNode;

/** One name given (a node) or taken away (null) in a folder. */
interface NameChange {
  readonly folder: FolderNode;
  readonly name: string;
  readonly node: Node | null;
}

/** A disk whose folders and files remember what was not synced. */
export interface MemoryDisk {
  readonly root: FolderNode;
  /** Changes of names that are not on the disk yet, in order; the names in one change happen together or not at all. */
  unsynced: readonly (readonly NameChange[])[];
  /** How many bytes fit; null: no limit. */
  capacity: number | null;
}

/** An error as the system gives it. */
export function systemError(code: string, path: string): Error {
  return Object.assign(new Error(`${code}: ${path}`), { code });
}

/** A new, empty disk. */
export function emptyDisk(): MemoryDisk {
  return { root: newFolder(), unsynced: [], capacity: null };
}

export function newFolder(): FolderNode {
  return { kind: 'folder', cache: new Map(), durable: new Map() };
}

export function newFile(): FileNode {
  return { kind: 'file', cache: new Uint8Array(), durable: new Uint8Array(), pending: [] };
}

/** The node at a path; null when there is none. */
export function find(disk: MemoryDisk, path: string): Node | null {
  let node: Node = disk.root;
  for (const name of resolve('/', path).split('/').filter(Boolean)) {
    const next: Node | undefined = node.kind === 'folder' ? node.cache.get(name) : undefined;
    if (next === undefined) return null;
    node = next;
  }
  return node;
}

/** The folder at a path; fails as the system does when there is none. */
export function folderAt(disk: MemoryDisk, path: string): FolderNode {
  const node = find(disk, path);
  if (node?.kind !== 'folder') throw systemError('ENOENT', path);
  return node;
}

/** Gives and takes names; seen at once, safe only when one of their folders is synced. */
export function changeNames(
  disk: MemoryDisk,
  changes: readonly { readonly path: string; readonly node: Node | null }[],
): void {
  const change = changes.map(({ path, node }) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { folder: folderAt(disk, dirname(resolve('/', path))), name, node };
  });
  for (const one of change) setName(one.folder.cache, one);
  disk.unsynced = [...disk.unsynced, change];
}

function setName(names: Map<string, Node>, { name, node }: NameChange): void {
  if (node === null) names.delete(name);
  else names.set(name, node);
}

/** All changes of names in a folder now lie on the disk. */
export function syncNames(disk: MemoryDisk, folder: FolderNode): void {
  const concerns = (change: readonly NameChange[]) => change.some((one) => one.folder === folder);
  for (const change of disk.unsynced.filter(concerns))
    for (const one of change) setName(one.folder.durable, one);
  disk.unsynced = disk.unsynced.filter((change) => !concerns(change));
}

/** The bytes with some written over them. */
export function overwritten(old: Uint8Array, bytes: Uint8Array, at: number): Uint8Array {
  const grown = new Uint8Array(Math.max(old.byteLength, at + bytes.byteLength));
  grown.set(old);
  grown.set(bytes, at);
  return grown;
}

/** How many bytes all files take. */
export function usedBytes(node: Node): number {
  if (node.kind === 'file') return node.cache.byteLength;
  return [...node.cache.values()].reduce((sum, one) => sum + usedBytes(one), 0);
}

/** What a disk tears a write into, in bytes. */
const SECTOR = 512;

/**
 * The disk as a power cut leaves it: all that was synced, and of the rest what `survives` says, change by change and sector
 * by sector. The disk itself is left as it is.
 */
export function afterPowerCut(disk: MemoryDisk, survives: () => boolean): MemoryDisk {
  const images = new Map<Node, Node>();
  const names = new Map<FolderNode, Map<string, Node>>();
  const namesOf = (folder: FolderNode) => {
    const known = names.get(folder) ?? new Map(folder.durable);
    names.set(folder, known);
    return known;
  };
  for (const change of disk.unsynced)
    if (survives()) for (const one of change) setName(namesOf(one.folder), one);
  const image = (node: Node): Node => {
    const known = images.get(node);
    if (known !== undefined) return known;
    if (node.kind === 'file') {
      const bytes = survivingBytes(node, survives);
      const file: FileNode = { kind: 'file', cache: bytes, durable: bytes, pending: [] };
      images.set(node, file);
      return file;
    }
    const folder = newFolder();
    images.set(node, folder);
    for (const [name, one] of namesOf(node)) {
      folder.cache.set(name, image(one));
      folder.durable.set(name, image(one));
    }
    return folder;
  };
  return { root: image(disk.root) as FolderNode, unsynced: [], capacity: disk.capacity };
}

function survivingBytes({ durable, pending }: FileNode, survives: () => boolean): Uint8Array {
  let bytes = durable;
  for (const write of pending)
    for (let from = 0; from < write.bytes.byteLength; from += SECTOR)
      if (survives())
        bytes = overwritten(bytes, write.bytes.subarray(from, from + SECTOR), write.at + from);
  return bytes;
}

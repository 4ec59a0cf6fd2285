import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A package whose files are in what is delivered. */
export interface Shipped {
  readonly name: string;
  readonly version: string;
  /** As the package names it, such as `MIT`. */
  readonly licence: string;
  /** The folder it is installed in, absolute. */
  readonly folder: string;
}

/** What the lock file says of one installed package. */
interface Locked {
  readonly version?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Installed packages by their folder, such as `node_modules/react`; the project itself is the empty name. */
type Lock = Readonly<Record<string, Locked>>;

/** Delivered although it is no dependency of the page or the host: the program that shows them. */
const SHELL = 'electron';

/** Packages of types leave nothing in what is delivered. */
const TYPES_ONLY = /^@types\//;

/** Every package that is delivered: the dependencies of the product and of those again, and Electron. Sorted by name. */
export async function findShipped(root: string): Promise<readonly Shipped[]> {
  const lock = await readLock(root);
  const folders = new Set<string>();
  const open = Object.keys(lock['']?.dependencies ?? {}).map((name) => ({ from: '', name }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const folder = resolvePackage(lock, next.from, next.name);
    if (folder === null || folders.has(folder) || TYPES_ONLY.test(next.name)) continue;
    folders.add(folder);
    const needed = Object.keys(lock[folder]?.dependencies ?? {});
    open.push(...needed.map((name) => ({ from: folder, name })));
  }
  folders.add(`node_modules/${SHELL}`);
  const shipped = await Promise.all([...folders].map((folder) => readPackage(root, folder)));
  return shipped.sort((a, b) => compare(`${a.name} ${a.version}`, `${b.name} ${b.version}`));
}

async function readLock(root: string): Promise<Lock> {
  const json: unknown = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  return (json as { readonly packages: Lock }).packages;
}

/** Where a package finds another: in its own folder, else in the nearest folder above. */
function resolvePackage(lock: Lock, from: string, name: string): string | null {
  for (let folder = from; ; folder = folder.slice(0, folder.lastIndexOf('node_modules/'))) {
    const inside = folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
    const found = `${inside}node_modules/${name}`;
    if (lock[found]) return found;
    if (folder === '') return null;
  }
}

async function readPackage(root: string, folder: string): Promise<Shipped> {
  const file = join(root, folder, 'package.json');
  const json: unknown = JSON.parse(await readFile(file, 'utf8'));
  const { name, version, license } = json as Readonly<Record<string, unknown>>;
  const licence = typeof license === 'string' ? license : '?';
  return { name: String(name), version: String(version), licence, folder: join(root, folder) };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

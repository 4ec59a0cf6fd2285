import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Something that is made from files, and need not be made again while they are the same. */
export interface Made {
  /** Where the hash of its inputs is kept. */
  readonly stamp: string;
  /** Files and folders it is made from, absolute; one that is missing counts as empty. */
  readonly inputs: readonly string[];
  /** The folder it is made into, absolute. It holds nothing else: what is in it goes before it is made anew. */
  readonly folder: string;
  /** Files that must be in that folder when it is made. */
  readonly outputs: readonly string[];
  /** Whether a result will do from which something had to be left out. */
  readonly mayBeFlawed: boolean;
  /** Gives whether all went well; what it leaves out, or why it fails, it says itself. */
  readonly make: () => Promise<boolean>;
}

/** What came of it: nothing to do, made, made but with something left out, or not made. */
export type Freshness = 'fresh' | 'made' | 'flawed' | 'failed';

/** Makes a thing unless it was made from the same inputs before. What is flawed is made again each time. */
export async function makeIfChanged(made: Made): Promise<Freshness> {
  const isThere = () => made.outputs.every((name) => existsSync(join(made.folder, name)));
  const hash = await hashInputs(made.inputs);
  if (isThere() && (await readStamp(made.stamp)) === hash) return 'fresh';
  // What an earlier run left must not be taken for this one's.
  await rm(made.stamp, { force: true });
  await rm(made.folder, { recursive: true, force: true });
  const isWhole = await made.make();
  if (!isThere()) return 'failed';
  if (!isWhole) return made.mayBeFlawed ? 'flawed' : 'failed';
  await mkdir(dirname(made.stamp), { recursive: true });
  await writeFile(made.stamp, hash);
  return 'made';
}

async function readStamp(stamp: string): Promise<string> {
  return existsSync(stamp) ? readFile(stamp, 'utf8') : '';
}

/** SHA-256 over the names and bytes of all files below the inputs, in hexadecimal digits. */
async function hashInputs(inputs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of await filesBelow(input)) {
      const bytes = await readFile(file);
      hash.update(`${file.slice(input.length)}\0${bytes.byteLength}\0`).update(bytes);
    }
    hash.update('\0');
  }
  return hash.digest('hex');
}

/** Every file at or below a path, sorted. Links to folders are not followed: they may lead in a circle. */
async function filesBelow(path: string): Promise<readonly string[]> {
  if (!existsSync(path)) return [];
  if ((await stat(path)).isFile()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

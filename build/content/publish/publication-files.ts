import { lstat, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** The folder of a stick that holds a publication among other things. */
const ON_A_STICK = '展厅更新';
/** The two folders of a publication. */
const METADATA = 'metadata';
const BLOBS = join('blobs', 'sha256');

/** The path of a metadata file such as `3.targets.json`. */
export function metadataPath(place: string, name: string): string {
  return join(place, METADATA, name);
}

/** The path of a file by its SHA-256, or of all of them. */
export function blobPath(place: string, sha256 = ''): string {
  return join(place, BLOBS, sha256);
}

/** Whether a folder is a publication, or has begun to be one. */
async function isPublication(folder: string): Promise<boolean> {
  const found = await lstat(join(folder, METADATA)).catch(() => null); // Not there: the question.
  return found?.isDirectory() === true;
}

/** Where the publication lies of a stick or folder that a person names: there, or in its `展厅更新`. */
export async function findPublication(named: string): Promise<string> {
  const inside = join(named, ON_A_STICK);
  if (await isPublication(named)) return named;
  return (await isPublication(inside)) ? inside : named;
}

/** Where a publication goes: where one is, or a folder of its own beside whatever else a stick holds. */
export async function placePublication(named: string): Promise<string> {
  const found = await findPublication(named);
  if (found !== named || (await isPublication(named))) return found;
  const others = await readdir(named).catch(() => []); // Not there yet: it will be made.
  return others.length === 0 ? named : join(named, ON_A_STICK);
}

/** A small file whole; null when there is none, or when it is longer than `most` bytes or is no plain file. */
export async function readSmall(path: string, most: number): Promise<Buffer | null> {
  const found = await lstat(path).catch(() => null); // Not there, or not to be read.
  if (!found?.isFile() || found.size > most) return null;
  const file = await open(path).catch(() => null);
  if (file === null) return null;
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(most + 1), 0, most + 1, 0);
    return bytesRead > most ? null : buffer.subarray(0, bytesRead);
  } catch {
    return null; // A stick pulled out, a broken sector: for us, no file.
  } finally {
    await file.close();
  }
}

/** The highest number that any file of a publication has, 0 when there is none. No number is ever used twice. */
export async function highestNumber(place: string): Promise<number> {
  const names = await readdir(join(place, METADATA)).catch(() => []); // Nothing there yet.
  const numbers = names.map((name) => /^(\d{1,9})\.(?:targets|snapshot)\.json/.exec(name)?.[1]);
  return Math.max(0, ...numbers.map((digits) => Number(digits ?? 0)));
}

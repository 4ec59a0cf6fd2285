import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { MediaFile } from '#schema/media.ts';

/**
 * A folder of packed media, each file named by the SHA-256 of what it holds. It lasts from one build to the next, together
 * with notes of what each source was packed into, so that nothing is packed twice.
 */
export interface MediaStore {
  /** Absolute path. Made when first written to. */
  readonly folder: string;
}

/** Puts bytes into the store. The answer's path is that inside a release. */
export async function storeBytes(
  store: MediaStore,
  bytes: Uint8Array,
  ending: string,
): Promise<MediaFile> {
  const name = `${hashBytes(bytes)}.${ending}`;
  await writeWhole(store, name, bytes);
  return { path: `media/${name}`, bytes: bytes.length };
}

/** Puts a copy of a file into the store without reading it into memory, however long it is. */
export async function storeCopy(
  store: MediaStore,
  source: string,
  ending: string,
): Promise<MediaFile> {
  await mkdir(store.folder, { recursive: true });
  const draft = join(store.folder, `${randomUUID()}.part`);
  const hash = createHash('sha256');
  let bytes = 0;
  const count = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  try {
    await pipeline(createReadStream(source), count, createWriteStream(draft));
    const name = `${hash.digest('hex')}.${ending}`;
    await rename(draft, join(store.folder, name));
    return { path: `media/${name}`, bytes };
  } finally {
    await rm(draft, { force: true });
  }
}

/** Writes a file whole or not at all. Leaves a file alone that is already there, as long. */
export async function writeWhole(
  store: MediaStore,
  name: string,
  bytes: Uint8Array,
): Promise<void> {
  if (await hasFile(store, name, bytes.length)) {
    return;
  }
  await mkdir(store.folder, { recursive: true });
  const draft = join(store.folder, `${randomUUID()}.part`);
  try {
    await writeFile(draft, bytes);
    await rename(draft, join(store.folder, name));
  } finally {
    await rm(draft, { force: true });
  }
}

/** Whether the store holds a file of that name and length. */
export async function hasFile(store: MediaStore, name: string, bytes: number): Promise<boolean> {
  const found = await stat(join(store.folder, name)).catch(() => null); // Not there: the usual case.
  return found?.isFile() === true && found.size === bytes;
}

/** The text of a file in the store, or null if it is not there. */
export async function readText(store: MediaStore, name: string): Promise<string | null> {
  return await readFile(join(store.folder, name), 'utf8').catch(() => null); // Not there yet.
}

/** The SHA-256 of bytes, in hexadecimal. */
export function hashBytes(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The SHA-256 of a file, in hexadecimal, read piece by piece. */
export async function hashFile(source: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(source), hash);
  return hash.digest('hex');
}

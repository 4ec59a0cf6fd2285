import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { hashBytes, hashFile } from './media/media-store.ts';

/** What earlier builds found out, by a hash of everything that it depends on. A lost or broken entry is found out again. */
export interface Cache {
  /** Absolute path. */
  readonly folder: string;
}

/** An answer, and whether it had to be found out. */
export interface Remembered<T> {
  readonly answer: T;
  readonly isNew: boolean;
}

/** Gives what is remembered under a key, or finds it out and remembers it. The answer must survive JSON. */
export async function remember<T>(
  cache: Cache,
  key: string,
  findOut: () => Promise<T>,
): Promise<Remembered<T>> {
  const path = join(cache.folder, `${key}.json`);
  const known = await readAnswer<T>(path);
  if (known !== null) return { answer: known.answer, isNew: false };
  const answer = await findOut();
  const draft = `${path}.${process.pid}.part`;
  await mkdir(cache.folder, { recursive: true });
  await writeFile(draft, JSON.stringify({ answer }));
  await rename(draft, path);
  return { answer, isNew: true };
}

/** How long an answer is kept that this build did not ask for, in days: another exhibition may share the cache. */
const KEPT_DAYS = 30;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Removes old answers that nobody has asked for in this build. */
export async function forgetOld(cache: Cache, asked: ReadonlySet<string>): Promise<void> {
  await mkdir(cache.folder, { recursive: true });
  for (const name of await readdir(cache.folder)) {
    if (asked.has(name.replace(/\.json$/, ''))) continue;
    const path = join(cache.folder, name);
    const { mtimeMs } = await stat(path);
    if (Date.now() - mtimeMs > KEPT_DAYS * DAY_MS) await rm(path, { force: true });
  }
}

async function readAnswer<T>(path: string): Promise<{ readonly answer: T } | null> {
  try {
    const read: unknown = JSON.parse(await readFile(path, 'utf8'));
    // Only `remember` writes here, under a key that changes with the compiler: the shape is the one it wrote.
    return typeof read === 'object' && read !== null && 'answer' in read
      ? (read as { readonly answer: T })
      : null;
  } catch {
    // Never written, or cut off by a power failure: as good as not known.
    return null;
  }
}

/** A hash of this compiler's own source, of the formats it writes, of the interface's words and of the packages it uses. */
export async function compilerVersion(): Promise<string> {
  const here = import.meta.dirname;
  const root = join(here, '../..');
  const folders = [here, join(root, 'assets/schema'), join(root, 'assets/strings')];
  const lists = await Promise.all(folders.map((f) => readdir(f, { recursive: true })));
  const files = lists.flatMap((names, i) =>
    names.filter((n) => /\.(ts|json|bin)$/.test(n)).map((n) => join(folders[i] ?? here, n)),
  );
  const all = [...files, join(root, 'package-lock.json')].sort();
  const hashes = await Promise.all(
    all.map(async (f) => `${relative(root, f)} ${await hashFile(f)}`),
  );
  return hashBytes(hashes.join('\n'));
}

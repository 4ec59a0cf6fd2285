import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { HALL_FILE } from '#schema/hall-file.ts';
import { type Manifest, type ReleaseFile, writtenManifest } from '#schema/manifest.ts';
import type { MediaFile } from '#schema/media.ts';
import { parseExhibition } from '#schema/parse.ts';
import { hashFile, type MediaStore } from '../media/media-store.ts';
import { canonicalJson } from './canonical-json.ts';
import { hasAll } from './has-all.ts';

/** A release to be written. */
export interface Release {
  /** Absolute path of its folder. */
  readonly out: string;
  /** The text of `exhibition.json`. */
  readonly exhibition: string;
  /** Where the store keeps the building of its hall. */
  readonly hall: MediaFile;
  readonly manifest: Manifest;
  readonly store: MediaStore;
}

/** Whether a folder already holds exactly this release. */
export async function isWritten(out: string, manifest: Manifest): Promise<boolean> {
  const text = await textOf(join(out, 'manifest.json'));
  if (text !== canonicalJson(writtenManifest(manifest))) return false;
  const [media, other] = partition(manifest.files);
  return (await hasAll(join(out, 'media'), media)) && (await hasAll(out, other));
}

/**
 * Writes a release beside its folder and puts it in the folder's place when it is whole. Gives false when the disk will not
 * take it; the earlier release then stays. A release that a kiosk would not read is a mistake of ours, and throws.
 */
export async function writeRelease({
  out,
  exhibition,
  hall,
  manifest,
  store,
}: Release): Promise<boolean> {
  const parsed = parseExhibition(JSON.parse(exhibition));
  if (!parsed.ok)
    throw new Error(`a kiosk would not read this: ${JSON.stringify(parsed.problems)}`);
  const beside = join(dirname(out), `.${basename(out)}-${process.pid}`);
  const [draft, old] = [`${beside}.new`, `${beside}.old`];
  try {
    await fill(draft, { exhibition, hall, manifest, store });
    await replace(out, draft, old);
    return true;
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    return false;
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(old, { recursive: true, force: true });
  }
}

async function fill(
  draft: string,
  { exhibition, hall, manifest, store }: Omit<Release, 'out'>,
): Promise<void> {
  await rm(draft, { recursive: true, force: true });
  await mkdir(join(draft, 'media'), { recursive: true });
  for (const { path } of partition(manifest.files)[0]) await copyStored(store, path, draft, path);
  await copyStored(store, hall.path, draft, HALL_FILE);
  await writeFile(join(draft, 'exhibition.json'), exhibition);
  await writeFile(join(draft, 'manifest.json'), canonicalJson(writtenManifest(manifest)));
}

/** Copies a file whose name in the store is its hash, and makes sure that it still is. */
async function copyStored(
  store: MediaStore,
  kept: string,
  draft: string,
  path: string,
): Promise<void> {
  const [source, target] = [join(store.folder, basename(kept)), join(draft, path)];
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  if (basename(kept).startsWith(await hashFile(target))) return;
  await rm(source, { force: true });
  throw new Error(`${path} was damaged on this disk; it has been thrown away, build once more`);
}

/** Puts a finished folder into the place of another; if that fails half-way, the other goes back. */
async function replace(out: string, draft: string, old: string): Promise<void> {
  await mkdir(dirname(out), { recursive: true });
  const had = await moved(out, old);
  try {
    await rename(draft, out);
  } catch (error) {
    if (had) await rename(old, out);
    throw error;
  }
}

async function moved(from: string, to: string): Promise<boolean> {
  try {
    await rename(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/** Media files, and the others. */
function partition(files: readonly ReleaseFile[]): readonly [ReleaseFile[], ReleaseFile[]] {
  const media = files.filter(({ path }) => path.startsWith('media/'));
  return [media, files.filter((file) => !media.includes(file))];
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    // Not there, or not to be read: then the release is not there either.
    return null;
  }
}

function isDiskTrouble(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'ENOTDIR', 'EBUSY'].includes(code ?? '');
}

import { join } from 'node:path';
import type { Manifest, ReleaseFile } from '../../../../assets/schema/manifest.ts';
import { parseExhibition } from '../../../../assets/schema/parse.ts';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { OpenRelease } from '../../release-source.ts';
import { MOST, readManifest } from './check-manifest.ts';
import { readUpTo, sha256Of } from './file-bytes.ts';
import type { FileSystem } from './file-system.ts';
import type { Blob } from './fill-tmp.ts';
import type { StorePlaces } from './store-places.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';
import type { InstalledRelease } from './store-state.ts';

/** Blobs never change under their name, but a cache would split a film's ranges and fill the disk a second time. */
const CACHING = 'no-store';

/**
 * Opens a release that was installed: its manifest by hash, each blob by size, the exhibition by hash. `rotten` are blobs
 * known to be damaged: a release with one of them is not opened.
 */
export async function openInstalled(
  fs: FileSystem,
  places: StorePlaces,
  release: InstalledRelease,
  rotten: ReadonlySet<string>,
): Promise<Result<OpenRelease, StoreProblem>> {
  const manifest = await manifestOf(fs, places, release);
  if (!manifest.ok) return manifest;
  const { id, contentHash, files } = manifest.value;
  for (const file of files) {
    const entry = await fs.stat(join(places.blobs, file.sha256));
    if (entry?.kind !== 'file' || entry.bytes !== file.bytes || rotten.has(file.sha256))
      return failed([storeProblem('rotten', file.path, file.sha256)]);
  }
  const exhibits = await countExhibits(fs, places, manifest.value);
  if (!exhibits.ok) return exhibits;
  const served = new Map(files.map((file) => [file.path, serve(places, file)]));
  const find = (path: string) => served.get(path) ?? null;
  return ok({ id, hash: contentHash, exhibits: exhibits.value, find });
}

/** The manifest of an installed release, by its hash. */
export async function manifestOf(
  fs: FileSystem,
  places: StorePlaces,
  { manifest }: InstalledRelease,
): Promise<Result<Manifest, StoreProblem>> {
  const bytes = await blobBytes(fs, places, manifest);
  return bytes.ok ? readManifest(bytes.value) : bytes;
}

async function blobBytes(
  fs: FileSystem,
  places: StorePlaces,
  { sha256, bytes }: Blob,
): Promise<Result<Uint8Array, StoreProblem>> {
  const found = await readUpTo(fs, join(places.blobs, sha256), Math.min(bytes, MOST.manifestBytes));
  if (found !== null && sha256Of(found) === sha256) return ok(found);
  return failed([storeProblem('rotten', '', sha256)]);
}

async function countExhibits(
  fs: FileSystem,
  places: StorePlaces,
  { id, files }: Manifest,
): Promise<Result<number, StoreProblem>> {
  const path = 'exhibition.json';
  const file = files.find((one) => one.path === path);
  if (file === undefined) return failed([storeProblem('bad-manifest', path)]);
  const bytes = await blobBytes(fs, places, file);
  if (!bytes.ok) return bytes;
  const exhibition = parseExhibition(readJson(bytes.value));
  if (!exhibition.ok) {
    const [first] = exhibition.problems;
    return failed([storeProblem('bad-exhibition', path, `${first?.path} ${first?.detail}`)]);
  }
  if (exhibition.value.id !== id)
    return failed([storeProblem('bad-exhibition', path, `id is not ${id}`)]);
  return ok(exhibition.value.exhibits.length);
}

/** Null for what is no JSON: no exhibition either. */
function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null; // The parser of exhibitions says what is wrong with it.
  }
}

function serve(places: StorePlaces, { sha256, bytes, type }: ReleaseFile) {
  return { file: join(places.blobs, sha256), bytes, type, caching: CACHING };
}

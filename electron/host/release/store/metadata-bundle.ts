import { join } from 'node:path';
import * as z from 'zod';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { holds, readUpTo, sha256Of, withFile, writeAll } from './file-bytes.ts';
import type { FileSystem } from './file-system.ts';
import type { StorePlaces } from './store-places.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';

/** Metadata files by name, such as `2.root.json`. */
export type Metadata = ReadonlyMap<string, Uint8Array>;

/** All metadata together is no larger than this, in bytes: a longer file is none of ours. */
const MOST_BYTES = 16_000_000;

const bundle = z.record(z.string(), z.base64());

/**
 * Writes the metadata into one file in `meta/`, named by its SHA-256, and gives that. One file, so that one sync makes all of
 * it safe and one name in the state is enough, however long the chain of roots.
 */
export async function saveMetadata(
  fs: FileSystem,
  places: StorePlaces,
  metadata: Metadata,
): Promise<Result<string, StoreProblem>> {
  const bytes = bundleOf(metadata);
  const sha256 = sha256Of(bytes);
  const path = join(places.meta, sha256);
  if (!(await isWhole(fs, path, bytes.byteLength, sha256))) {
    const written = await replace(fs, places, { path, bytes, sha256 });
    if (!written.ok) return written;
  }
  // In any case: a name that a killed program gave may not lie on the disk yet.
  await fs.syncFolder(places.meta);
  return ok(sha256);
}

interface MetadataFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
}

async function replace(
  fs: FileSystem,
  places: StorePlaces,
  { path, bytes, sha256 }: MetadataFile,
): Promise<Result<void, StoreProblem>> {
  const tmp = join(places.tmp, sha256);
  for (const old of [tmp, path]) if ((await fs.stat(old)) !== null) await fs.unlink(old);
  const written = await writeNew(fs, tmp, bytes, sha256);
  if (written.ok) await fs.rename(tmp, path);
  return written;
}

/** Reads metadata back; empty when its file is gone or torn: the next medium brings it again, and the floor holds meanwhile. */
export async function loadMetadata(
  fs: FileSystem,
  places: StorePlaces,
  sha256: string | null,
): Promise<Metadata> {
  if (sha256 === null) return new Map();
  const bytes = await readUpTo(fs, join(places.meta, sha256), MOST_BYTES);
  if (bytes === null || sha256Of(bytes) !== sha256) return new Map();
  const parsed = bundle.parse(JSON.parse(new TextDecoder().decode(bytes)), { jitless: true });
  return new Map(
    Object.entries(parsed).map(([name, text]) => [
      name,
      new Uint8Array(Buffer.from(text, 'base64')),
    ]),
  );
}

function bundleOf(metadata: Metadata): Uint8Array {
  const sorted = [...metadata].sort(([a], [b]) => (a < b ? -1 : 1));
  const texts = sorted.map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  return new TextEncoder().encode(JSON.stringify(Object.fromEntries(texts), null, 1));
}

/** A file that has the name of its hash need not have that content. */
async function isWhole(
  fs: FileSystem,
  path: string,
  bytes: number,
  sha256: string,
): Promise<boolean> {
  if ((await fs.stat(path)) === null) return false;
  return withFile(fs, path, (file) => holds(file, bytes, sha256));
}

async function writeNew(
  fs: FileSystem,
  path: string,
  bytes: Uint8Array,
  sha256: string,
): Promise<Result<void, StoreProblem>> {
  const file = await fs.open(path, 'new');
  try {
    await writeAll(file, bytes, 0);
    await file.sync();
    if (await holds(file, bytes.byteLength, sha256)) return ok(undefined);
    return failed([storeProblem('disk-broken', path, 'what was written is not there')]);
  } finally {
    await file.close();
  }
}

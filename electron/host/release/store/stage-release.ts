import { join } from 'node:path';
import type { Manifest } from '../../../../assets/schema/manifest.ts';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { Medium } from '../medium.ts';
import type { Verified } from '../verified.ts';
import { checkManifest, MOST } from './check-manifest.ts';
import { copyBlobs } from './copy-blobs.ts';
import type { FileSystem } from './file-system.ts';
import type { Blob, Copying } from './fill-tmp.ts';
import type { StorePlaces } from './store-places.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';
import { type InstalledRelease, MOST_NAME_BYTES, MOST_SIGNERS } from './store-state.ts';

/** How a release is to be staged. */
export interface StageWishes {
  /** This program's version, such as `0.1.0`. */
  readonly appVersion: string;
  /** How many bytes must stay free on the disk. */
  readonly reserve: number;
  readonly signal: AbortSignal;
  /** Is told how many of how many bytes are there that were not there before. */
  readonly onProgress: (bytes: number, total: number) => void;
}

/** A release whose files lie in the store, all of them, safe from a power cut; the state does not know of it yet. */
export interface Staged {
  readonly verified: Verified;
  readonly release: InstalledRelease;
}

/** What staging needs of the store. */
export interface Staging {
  readonly fs: FileSystem;
  readonly places: StorePlaces;
  readonly medium: Medium;
  readonly wishes: StageWishes;
  /** Makes the folders. */
  readonly layOut: () => Promise<void>;
  /** Blobs known to be damaged: they are copied again, and then forgotten. */
  readonly rotten: Set<string>;
  /** Makes room on a disk that is too full. */
  readonly makeRoom: () => Promise<unknown>;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** Copies what a verified release has and the store has not. */
export async function stageRelease(
  staging: Staging,
  verified: Verified,
): Promise<Result<Staged, StoreProblem>> {
  const { fs, places } = staging;
  const read = await readManifestFrom(staging, verified);
  if (!read.ok) return read;
  const { manifest, bytes } = read.value;
  await staging.layOut();
  const missing = await missingBlobs(staging, [verified.manifest, ...manifest.files]);
  await emptyTmp(fs, places, new Set(missing.map(({ sha256 }) => sha256)));
  const room = await checkRoom(staging, missing);
  if (!room.ok) return room;
  const medium = withManifest(staging.medium, verified, bytes);
  const copied = await copyAll({ ...staging, medium }, missing);
  if (!copied.ok) return copied;
  // With nothing missing too: names that a killed program gave may not lie on the disk yet.
  await fs.syncFolder(places.blobs);
  return ok({ verified, release: installed(verified, manifest, staging.now()) });
}

async function readManifestFrom(
  { medium, wishes }: Staging,
  { manifest }: Verified,
): Promise<Result<{ readonly manifest: Manifest; readonly bytes: Uint8Array }, StoreProblem>> {
  const path = `blobs/sha256/${manifest.sha256}`;
  if (manifest.bytes > MOST.manifestBytes) return failed([storeProblem('too-large', path)]);
  const bytes = await medium.read(path, manifest.bytes);
  if (!bytes.ok) return bytes;
  const checked = checkManifest(bytes.value, { manifest, appVersion: wishes.appVersion });
  return checked.ok ? ok({ manifest: checked.value, bytes: bytes.value }) : checked;
}

/** The medium, but for the manifest: that was read already, and what was read is what was checked. */
function withManifest(medium: Medium, { manifest }: Verified, bytes: Uint8Array): Medium {
  return {
    ...medium,
    open: async (path, length, from) => {
      const isManifest = path === `blobs/sha256/${manifest.sha256}`;
      return isManifest ? ok(onePiece(bytes.subarray(from))) : medium.open(path, length, from);
    },
  };
}

async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function missingBlobs(
  { fs, places, rotten }: Staging,
  wanted: readonly Blob[],
): Promise<readonly Blob[]> {
  const distinct = new Map(wanted.map(({ sha256, bytes }) => [sha256, { sha256, bytes }]));
  const names = new Set(await fs.list(places.blobs));
  const missing: Blob[] = [];
  for (const blob of distinct.values()) {
    const isNew = !names.has(blob.sha256);
    const entry = isNew ? null : await fs.stat(join(places.blobs, blob.sha256));
    if (entry?.bytes !== blob.bytes || rotten.has(blob.sha256)) missing.push({ ...blob, isNew });
  }
  return missing;
}

/** Removes what earlier attempts left, but for files that this one goes on with. */
export async function emptyTmp(
  fs: FileSystem,
  places: StorePlaces,
  keep: ReadonlySet<string>,
): Promise<void> {
  for (const name of await fs.list(places.tmp))
    if (!keep.has(name)) await fs.unlink(join(places.tmp, name));
}

async function checkRoom(
  staging: Staging,
  missing: readonly Blob[],
): Promise<Result<void, StoreProblem>> {
  const short = await shortOf(staging, missing);
  if (short <= 0) return ok(undefined);
  await staging.makeRoom();
  const still = await shortOf(staging, missing);
  if (still <= 0) return ok(undefined);
  return failed([{ ...storeProblem('disk-full'), missingBytes: still }]);
}

/** How many bytes the disk lacks; files that were half copied take no new room. */
async function shortOf({ fs, places, wishes }: Staging, missing: readonly Blob[]): Promise<number> {
  const free = await fs.free(places.folder);
  if (free === 0) return 0; // Some systems do not say; then the copying finds out.
  const begun = new Set(await fs.list(places.tmp));
  let wanted = wishes.reserve;
  for (const { sha256, bytes } of missing) {
    const half = begun.has(sha256) ? await fs.stat(join(places.tmp, sha256)) : null;
    wanted += bytes - Math.min(bytes, half?.bytes ?? 0);
  }
  return wanted - free;
}

async function copyAll(
  { fs, places, medium, wishes, rotten }: Staging,
  missing: readonly Blob[],
): Promise<Result<void, StoreProblem>> {
  const total = missing.reduce((sum, { bytes }) => sum + bytes, 0);
  let done = 0;
  const onBytes = (bytes: number) => {
    done = Math.min(total, done + bytes);
    wishes.onProgress(done, total);
  };
  const copying: Copying = { fs, places, medium, signal: wishes.signal, onBytes };
  const copied = await copyBlobs(copying, missing);
  if (!copied.ok) return copied;
  for (const { sha256 } of missing) rotten.delete(sha256);
  return ok(undefined);
}

function installed(
  { version, manifest, signedBy, signedAt }: Verified,
  { id, contentHash }: Manifest,
  installedAt: number,
): InstalledRelease {
  const { sha256, bytes } = manifest;
  const names = signedBy.slice(0, MOST_SIGNERS).map(shortName);
  const common = { version, id, contentHash, manifest: { sha256, bytes } };
  return { ...common, signedBy: names, signedAt, installedAt };
}

/** A name that fits the state, which has one page for everything. */
function shortName(name: string): string {
  let short = name;
  while (Buffer.byteLength(JSON.stringify(short)) - 2 > MOST_NAME_BYTES)
    short = [...short].slice(0, -1).join('');
  return short;
}

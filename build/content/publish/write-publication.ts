import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compareExhibitions, type ExhibitionChanges } from '#schema/compare-exhibitions.ts';
import { ok, type Result } from '#schema/result.ts';
import { refuse } from '../keys/key-problem.ts';
import { ROOT_BYTES_MAX, rootName } from '../keys/root-chain.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { clearParts, writeDurably } from '../release/durable-file.ts';
import { checkSpace } from './check-limits.ts';
import type { Place } from './inspect-place.ts';
import type { ReadyRelease } from './prepare-release.ts';
import { metadataPath, readSmall } from './publication-files.ts';
import type { PublishProblem } from './publish-problem.ts';
import { readRelease } from './read-release.ts';
import { signRelease } from './sign-release.ts';
import type { SignedManifest } from './signed-manifest.ts';
import { lastVersion, recordVersion } from './version-record.ts';
import { missingBlobs, type Watcher, writeBlobs } from './write-blobs.ts';

/** Who is told how it goes. */
export interface Watching {
  readonly watch?: Watcher;
  /** Told after each file of the publication that has got its name. */
  readonly wrote?: (name: string) => void;
}

/** What publishing did. */
export interface Publication {
  /** The folder that holds the publication. */
  readonly place: string;
  readonly version: number;
  /** Whether the content was there already, so that only its dates are new. */
  readonly renewed: boolean;
  /** What a visitor will see changed; null when the content was there already or what was there cannot be read. */
  readonly changes: ExhibitionChanges | null;
  readonly writtenBytes: number;
  readonly signedBy: string;
}

/** What is to be written, everything having been looked at. Absolute paths. */
export interface Writing extends Watching {
  /** The folder of keys. */
  readonly keys: string;
  readonly now: Date;
  readonly place: string;
  readonly key: SigningKey;
  readonly looked: Place;
}

/** Writes a release into its place; with null, only new dates. Throws what the disk says. */
export async function writePublication(
  release: ReadyRelease | null,
  writing: Writing,
): Promise<Result<Publication, PublishProblem>> {
  const { place, looked, key, keys } = writing;
  const { published, highest } = looked;
  const missing = release === null ? [] : await missingBlobs(place, release.blobs);
  const space = await checkSpace(place, missing);
  if (space !== null) return space;
  // What was there is read before anything is written.
  const changes = await changesOf(place, looked, release);
  const copied = await writeBlobs(
    place,
    missing,
    writing.watch ?? (() => undefined),
    writing.wrote,
  );
  if (!copied.ok) return copied;
  const version = Math.max(highest, published?.version ?? 0, await lastVersion(keys)) + 1;
  const manifest = release?.signed ?? published?.manifest;
  if (manifest === undefined) return refuse('not-renewable');
  const metadataBytes = await writeMetadata(version, manifest, writing);
  const renewed = manifest.sha256 === published?.manifest.sha256 && missing.length === 0;
  const signedBy = key.name;
  const writtenBytes = copied.value + metadataBytes;
  return ok({ place, version, renewed, changes, writtenBytes, signedBy });
}

/** Roots first, the time stamp last: until that is there, a kiosk sees what was there before. Gives the bytes written. */
async function writeMetadata(
  version: number,
  manifest: SignedManifest,
  { place, looked, key, now, keys, wrote }: Writing,
): Promise<number> {
  const folder = dirname(metadataPath(place, 'timestamp.json'));
  await mkdir(folder, { recursive: true });
  await clearParts(folder);
  let written = 0;
  for (const { version: number, bytes } of looked.chain.links) {
    const name = rootName(number);
    const path = metadataPath(place, name);
    if ((await readSmall(join(keys, name), ROOT_BYTES_MAX)) === null) {
      await writeDurably(join(keys, name), bytes);
    }
    if ((await readSmall(path, ROOT_BYTES_MAX)) !== null) continue;
    await writeDurably(path, bytes);
    written += bytes.length;
    wrote?.(name);
  }
  await recordVersion(keys, version);
  for (const [name, bytes] of signRelease({ version, manifest, now }, key)) {
    await writeDurably(metadataPath(place, name), bytes);
    written += bytes.length;
    wrote?.(name);
  }
  return written;
}

async function changesOf(
  place: string,
  { published }: Place,
  release: ReadyRelease | null,
): Promise<ExhibitionChanges | null> {
  if (release === null || published?.manifest.sha256 === release.signed.sha256) return null;
  if (published === null) return compareExhibitions(null, release.exhibition);
  const before = await readRelease(place, published.manifest);
  return before.ok ? compareExhibitions(before.value.exhibition, release.exhibition) : null;
}

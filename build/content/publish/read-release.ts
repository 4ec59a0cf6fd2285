import type { Exhibition } from '#schema/exhibition.ts';
import { type Manifest, parseManifest } from '#schema/manifest.ts';
import { parseExhibition } from '#schema/parse.ts';
import { ok, type Result } from '#schema/result.ts';
import { refuse } from '../keys/key-problem.ts';
import { hashBytes } from '../media/media-store.ts';
import { LIMITS } from './check-limits.ts';
import { blobPath, readSmall } from './publication-files.ts';
import type { PublishProblem } from './publish-problem.ts';
import type { SignedManifest } from './signed-manifest.ts';

/** A release as a publication holds it. */
export interface PublishedRelease {
  readonly manifest: Manifest;
  readonly exhibition: Exhibition;
}

/** The most bytes of `exhibition.json` that is read into memory. */
const EXHIBITION_BYTES_MAX = 256 * 1024 * 1024;

/** Reads the manifest and the exhibition that were signed, each checked against its hash. */
export async function readRelease(
  place: string,
  signed: SignedManifest,
): Promise<Result<PublishedRelease, PublishProblem>> {
  const json = await readJson(place, signed.sha256, signed.bytes);
  if (!json.ok) return json;
  const manifest = parseManifest(json.value);
  if (!manifest.ok || signed.name !== `${manifest.value.id}.json`) {
    return refuse('not-a-release', signed.name);
  }
  const listed = manifest.value.files.find(({ path }) => path === 'exhibition.json');
  if (listed === undefined || listed.bytes > EXHIBITION_BYTES_MAX) {
    return refuse('not-a-release', signed.name);
  }
  if (manifest.value.files.length > LIMITS.files) return refuse('too-many-files', signed.name);
  const shown = await readJson(place, listed.sha256, listed.bytes);
  if (!shown.ok) return shown;
  const exhibition = parseExhibition(shown.value);
  return exhibition.ok && exhibition.value.id === manifest.value.id
    ? ok({ manifest: manifest.value, exhibition: exhibition.value })
    : refuse('not-a-release', 'exhibition.json');
}

async function readJson(
  place: string,
  sha256: string,
  length: number,
): Promise<Result<unknown, PublishProblem>> {
  const bytes = await readSmall(blobPath(place, sha256), length);
  if (bytes === null) return refuse('blob-missing', sha256.slice(0, 16));
  if (hashBytes(bytes) !== sha256) return refuse('blob-damaged', sha256.slice(0, 16));
  try {
    return ok(JSON.parse(bytes.toString('utf8')));
  } catch {
    return refuse('not-a-release', sha256.slice(0, 16)); // Signed, and yet no JSON.
  }
}

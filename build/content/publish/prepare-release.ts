import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibition } from '#schema/exhibition.ts';
import { type Manifest, parseManifest } from '#schema/manifest.ts';
import { parseExhibition } from '#schema/parse.ts';
import { ok, type Result } from '#schema/result.ts';
import { compileApart } from '../apart/compile-apart.ts';
import { refuse } from '../keys/key-problem.ts';
import { hashBytes } from '../media/media-store.ts';
import { checkLimits } from './check-limits.ts';
import type { PublishProblem } from './publish-problem.ts';
import type { SignedManifest } from './signed-manifest.ts';
import type { Blob } from './write-blobs.ts';

/** A release that is ready to be signed and written. */
export interface ReadyRelease {
  readonly signed: SignedManifest;
  readonly manifest: Manifest;
  readonly exhibition: Exhibition;
  /** Every file, the manifest among them. */
  readonly blobs: readonly Blob[];
}

/** Checks and compiles an exhibition's folder, showing what is found; an error anywhere, and nothing is published. */
export async function prepareRelease(
  root: string,
  cache: string,
): Promise<Result<ReadyRelease, PublishProblem>> {
  // One place for each exhibition's folder, so that only what has changed is compiled again.
  const out = join(cache, 'to-publish', hashBytes(root).slice(0, 16));
  const ending = await compileApart({ root, out, cache });
  if (ending === 'compiled') return await readReady(out);
  return refuse(ending === 'errors' ? 'content-errors' : 'compiling-stopped');
}

/** Reads a release folder that was just compiled. */
export async function readReady(folder: string): Promise<Result<ReadyRelease, PublishProblem>> {
  const source = join(folder, 'manifest.json');
  const text = await readFile(source);
  const manifest = parseManifest(JSON.parse(text.toString('utf8')));
  const json = JSON.parse(await readFile(join(folder, 'exhibition.json'), 'utf8'));
  const exhibition = parseExhibition(json);
  // The compiler has just written both.
  if (!manifest.ok || !exhibition.ok) throw new Error(`a kiosk would not read ${folder}`);
  const { id, files } = manifest.value;
  const limits = checkLimits(files);
  if (limits !== null) return limits;
  const own = { sha256: hashBytes(text), bytes: text.length };
  const blobs = files.map(({ path, bytes, sha256 }): Blob => {
    return { source: join(folder, path), bytes, sha256 };
  });
  return ok({
    signed: { name: `${id}.json`, ...own },
    manifest: manifest.value,
    exhibition: exhibition.value,
    blobs: [...blobs, { source, ...own }],
  });
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exhibition } from '#schema/exhibition.ts';
import { type Manifest, parseManifest } from '#schema/manifest.ts';
import { parseExhibition } from '#schema/parse.ts';
import { ok, type Result } from '#schema/result.ts';
import { compileExhibition } from '../compile-exhibition.ts';
import { refuse } from '../keys/key-problem.ts';
import { hashBytes } from '../media/media-store.ts';
import type { Extent } from '../problems/print-problems.ts';
import type { ContentProblem } from '../problems/problem.ts';
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

/** What compiling said, and the release where there is one. */
export interface Prepared {
  readonly problems: readonly ContentProblem[];
  readonly extent: Extent;
  readonly release: Result<ReadyRelease, PublishProblem>;
}

/** Checks and compiles an exhibition's folder; an error anywhere, and nothing is published. */
export async function prepareRelease(root: string, cache: string): Promise<Prepared> {
  // One place for each exhibition's folder, so that only what has changed is compiled again.
  const out = join(cache, 'to-publish', hashBytes(root).slice(0, 16));
  const compiled = await compileExhibition(root, { out, cache, faulty: 'refuse' });
  const { problems, extent } = compiled;
  const release = compiled.release === 'none' ? refuse('content-errors') : await readBack(out);
  return { problems, extent, release };
}

async function readBack(folder: string): Promise<Result<ReadyRelease, PublishProblem>> {
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

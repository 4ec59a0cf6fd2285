import { join } from 'node:path';
import type { Exhibition } from '#schema/exhibition.ts';
import { assembleExhibition } from './assemble-exhibition.ts';
import { type Cache, compilerVersion, forgetOld } from './cache.ts';
import { CachedReaders, type CompiledReading } from './cached-readers.ts';
import { filesOf } from './media/packed-media.ts';
import type { Extent } from './problems/print-problems.ts';
import { type ContentProblem, hasError, problem } from './problems/problem.ts';
import { buildManifest } from './release/build-manifest.ts';
import { canonicalJson } from './release/canonical-json.ts';
import { checkOut } from './release/check-out.ts';
import { shapeHall } from './release/shape-hall.ts';
import { isWritten, writeRelease } from './release/write-release.ts';
import { type Survey, survey } from './survey.ts';

/** What becomes of exhibits with errors: they stay out, they come in as far as they can, or nothing is written at all. */
export type Faulty = 'leave-out' | 'keep' | 'refuse';

/** Where to compile to, absolute paths. */
export interface CompileOptions {
  /** The release's folder: absent, empty, or an earlier release, which is replaced whole. */
  readonly out: string;
  /** A folder that lasts from one build to the next. */
  readonly cache: string;
  /** `leave-out` when absent. */
  readonly faulty?: Faulty;
  /** What compiles; nothing is remembered from another version. A hash of this compiler's own source when absent. */
  readonly version?: string;
}

/** What compiling did. */
export interface Compiled {
  readonly problems: readonly ContentProblem[];
  readonly extent: Extent;
  /** Whether a release was written, was there already, or could not be made. */
  readonly release: 'written' | 'unchanged' | 'none';
  /** How many exhibits were compiled afresh, and how many were known from before. */
  readonly exhibits: { readonly fresh: number; readonly known: number };
}

/** Compiles an exhibition's folder into a release folder. The same folder gives the same bytes, wherever it lies. */
export async function compileExhibition(
  root: string,
  { out, cache: cacheFolder, faulty = 'leave-out', version }: CompileOptions,
): Promise<Compiled> {
  const cache: Cache = { folder: join(cacheFolder, 'answers') };
  const store = { folder: join(cacheFolder, 'media') };
  const refusal = await checkOut(root, out);
  const readers = new CachedReaders(root, cache, store, version ?? (await compilerVersion()));
  const surveyed = await survey(root, readers);
  await forgetOld(cache, readers.keys);
  const result = { extent: surveyed.extent, exhibits: readers.counts };
  const exhibition = refusal === null ? chosen(surveyed, faulty) : null;
  if (exhibition === null) {
    const problems = refusal === null ? surveyed.problems : [refusal, ...surveyed.problems];
    return { ...result, problems, release: 'none' };
  }
  const json = canonicalJson(exhibition);
  const hall = await shapeHall(exhibition, cache, store);
  const media = Object.values(exhibition.media).flatMap(filesOf);
  const manifest = buildManifest(exhibition.id, json, hall, media);
  if (await isWritten(out, manifest)) {
    return { ...result, problems: surveyed.problems, release: 'unchanged' };
  }
  const written = await writeRelease({ out, exhibition: json, hall, manifest, store });
  return written
    ? { ...result, problems: surveyed.problems, release: 'written' }
    : {
        ...result,
        problems: [problem('out-unwritable', { file: '', line: null }, {}), ...surveyed.problems],
        release: 'none',
      };
}

/** The exhibition to be written; null when there is none. */
function chosen(surveyed: Survey<CompiledReading>, faulty: Faulty): Exhibition | null {
  const { exhibition, problems, placement } = surveyed;
  if (exhibition.head === null || (faulty === 'refuse' && hasError(problems))) return null;
  const general = problems.filter(({ file }) => isGeneral(file, surveyed));
  if (faulty !== 'keep' && hasError(general)) return null;
  const isSound = (folder: string): boolean =>
    !hasError(problems.filter(({ file }) => `${file}/`.startsWith(`${folder}/`)));
  const kept = placement.placed
    .filter(({ draft }) => draft.chinese.pages.length > 0)
    .filter(({ draft }) => faulty === 'keep' || isSound(draft.folder));
  return kept.length === 0 ? null : assembleExhibition(exhibition.head, surveyed, kept);
}

/** Whether a file is about the whole exhibition. */
function isGeneral(file: string, { exhibition, layoutFile }: Survey<CompiledReading>): boolean {
  return file === '' || file === exhibition.file || file === layoutFile;
}

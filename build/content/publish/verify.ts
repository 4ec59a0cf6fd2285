import { lstat, readFile } from 'node:fs/promises';
import type { ReleaseFile } from '#schema/manifest.ts';
import { failed, ok, type Result } from '#schema/result.ts';
import { refuse } from '../keys/key-problem.ts';
import { startChain } from '../keys/root-chain.ts';
import { hashFile } from '../media/media-store.ts';
import { checkLimits } from './check-limits.ts';
import { blobPath, findPublication } from './publication-files.ts';
import type { PublishProblem } from './publish-problem.ts';
import { type Published, readPublication } from './read-publication.ts';
import { type PublishedRelease, readRelease } from './read-release.ts';
import type { Watcher } from './write-blobs.ts';

/** What was found whole. */
export interface Verified {
  readonly published: Published;
  readonly release: PublishedRelease;
  readonly bytes: number;
}

/** What a publication is checked against. */
export interface Proof {
  /** The root file that a kiosk was given; absolute path. */
  readonly root: string;
  readonly now: Date;
  readonly watch?: Watcher;
}

/**
 * Checks a publication from a root that is known to be good down to the last byte: every signature, every date, every
 * file's hash. Gives what it holds, or every file that is wrong.
 */
export async function verifyPublication(
  named: string,
  { root, now, watch }: Proof,
): Promise<Result<Verified, PublishProblem>> {
  const bytes = await readFile(root).catch(() => null); // Refused in the next line.
  if (bytes === null) return refuse('no-root-file', root);
  const chain = startChain(bytes);
  if (!chain.ok) return chain;
  const place = await findPublication(named);
  const published = await readPublication(place, chain.value);
  if (!published.ok) return published;
  const { expires, manifest } = published.value;
  if (expires <= now) return refuse('expired', expires.toISOString().slice(0, 10));
  const release = await readRelease(place, manifest);
  if (!release.ok) return release;
  const { files } = release.value.manifest;
  const limits = checkLimits(files);
  if (limits !== null) return limits;
  const all = files.reduce((sum, file) => sum + file.bytes, 0);
  const wrong = await wrongFiles(place, files, (done) => watch?.(done, all));
  if (wrong.length > 0) return failed(wrong);
  return ok({ published: published.value, release: release.value, bytes: all + manifest.bytes });
}

async function wrongFiles(
  place: string,
  files: readonly ReleaseFile[],
  watch: (done: number) => void,
): Promise<readonly PublishProblem[]> {
  const wrong: PublishProblem[] = [];
  let done = 0;
  for (const { path, bytes, sha256 } of files) {
    const code = await judge(blobPath(place, sha256), bytes, sha256);
    if (code !== null) wrong.push({ code, detail: `${path}, ${sha256.slice(0, 16)}` });
    done += bytes;
    watch(done);
  }
  return wrong;
}

async function judge(
  path: string,
  bytes: number,
  sha256: string,
): Promise<'blob-missing' | 'blob-damaged' | null> {
  const found = await lstat(path).catch(() => null); // Not there.
  if (found === null) return 'blob-missing';
  if (!found.isFile() || found.size !== bytes) return 'blob-damaged';
  const hash = await hashFile(path).catch(() => ''); // A broken sector: as good as damaged.
  return hash === sha256 ? null : 'blob-damaged';
}

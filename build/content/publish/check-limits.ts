import { statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Result } from '#schema/result.ts';
import { refuse } from '../keys/key-problem.ts';
import type { PublishProblem } from './publish-problem.ts';
import { megabytes } from './words.ts';
import type { Blob } from './write-blobs.ts';

/** What a kiosk takes, and an old stick (FAT32) can hold: no file of 4 GiB. */
export const LIMITS: {
  readonly fileBytes: number;
  readonly releaseBytes: number;
  readonly files: number;
} = {
  fileBytes: 2 * 1024 ** 3,
  releaseBytes: 20 * 1000 ** 3,
  files: 20_000,
};
/** What must stay free beside the files, in bytes. */
const RESERVE_BYTES = 1024 * 1024;

/** What speaks against the size of a release; null when nothing does. */
export function checkLimits(
  files: readonly { readonly path: string; readonly bytes: number }[],
): Result<never, PublishProblem> | null {
  const large = files.find(({ bytes }) => bytes > LIMITS.fileBytes);
  if (large) return refuse('file-too-large', `${large.path}, ${megabytes(large.bytes)}`);
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes > LIMITS.releaseBytes) return refuse('release-too-large', megabytes(bytes));
  return files.length > LIMITS.files ? refuse('too-many-files', String(files.length)) : null;
}

/** What speaks against writing files to a place; null when there is room, or when its system does not say. */
export async function checkSpace(
  place: string,
  missing: readonly Blob[],
): Promise<Result<never, PublishProblem> | null> {
  const free = await freeBytes(place);
  const needed = missing.reduce((sum, { bytes }) => sum + bytes, RESERVE_BYTES);
  if (free === null || free >= needed) return null;
  return refuse('no-space', `${megabytes(needed)} > ${megabytes(free)}`);
}

async function freeBytes(place: string): Promise<number | null> {
  const found = await statfs(place).catch(() => null); // Not there yet: its parent's disk is what will be written to.
  if (found !== null) return found.blocks === 0 ? null : found.bavail * found.bsize;
  return dirname(place) === place ? null : await freeBytes(dirname(place));
}

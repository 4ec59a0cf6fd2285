import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { MediaFile } from '#schema/media.ts';

/** Whether a folder holds every one of some media files, as long as it should be. */
export async function hasAll(folder: string, files: readonly MediaFile[]): Promise<boolean> {
  const found = await Promise.all(
    files.map(async ({ path, bytes }) => (await sizeOf(join(folder, basename(path)))) === bytes),
  );
  return found.every(Boolean);
}

async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    // Not there: the answer to the question.
    return null;
  }
}

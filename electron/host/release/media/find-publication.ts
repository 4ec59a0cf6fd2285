import { lstat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Medium } from '../medium.ts';
import { folderMedium } from './folder-medium.ts';

/** Where a publication may lie on a stick that holds other things as well. */
export const PUBLICATION_FOLDER = '展厅更新';

/**
 * The publication in a folder, at its top or in `展厅更新/`; null where there is none. Whether it is whole is not asked: half
 * a publication is to be named as one.
 */
export async function findPublication(dir: string): Promise<Medium | null> {
  for (const place of [dir, join(dir, PUBLICATION_FOLDER)])
    if ((await isFolder(place, dir)) && (await isFolder(join(place, 'metadata'), dir)))
      return folderMedium(place);
  return null;
}

async function isFolder(path: string, top: string): Promise<boolean> {
  // The top may be a link, as staff named it; nothing below it may.
  if (path === top) return true;
  // Absent, unreadable or pulled out: there is nothing to be found.
  const found = await lstat(path).catch(() => null);
  return found?.isDirectory() ?? false;
}

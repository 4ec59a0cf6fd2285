import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { Media, Picture } from '#schema/media.ts';
import type { Result } from '#schema/result.ts';
import type { MediaProblem } from '../../../build/content/media/media-problem.ts';
import type { MediaStore } from '../../../build/content/media/media-store.ts';
import { type PackOptions, packMedia } from '../../../build/content/media/pack-media.ts';
import type { PackedMedia } from '../../../build/content/media/packed-media.ts';

/** A new empty folder, removed when the test is over. */
export async function makeFolder(): Promise<string> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'zhanting-media-')));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A new empty store. */
export async function makeStore(): Promise<MediaStore> {
  return { folder: join(await makeFolder(), 'store') };
}

/** Writes a file in a folder of its own and packs it into a new store. */
export async function pack(
  name: string,
  content: string | Uint8Array,
  options?: PackOptions,
): Promise<{ readonly result: Result<PackedMedia, MediaProblem>; readonly store: MediaStore }> {
  const source = join(await makeFolder(), name);
  await writeFile(source, content);
  const store = await makeStore();
  return { result: await packMedia(source, store, options), store };
}

/** The codes of the problems; none for a success. */
export function codesOf(result: Result<unknown, MediaProblem>): readonly string[] {
  return result.ok ? [] : result.problems.map(({ code }) => code);
}

/** What was packed, or a test that fails with the problems. */
export function packedOf(result: Result<PackedMedia, MediaProblem>): PackedMedia {
  expect(codesOf(result)).toEqual([]);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.value;
}

/** The picture that was packed. */
export function pictureOf(media: Media): Picture {
  if (media.kind !== 'picture') {
    throw new Error(`Not a picture: ${media.kind}`);
  }
  return media;
}

/** Where a file of a release lies in the store. */
export function inStore(store: MediaStore, path: string): string {
  return join(store.folder, basename(path));
}

/** A drawing, 600 by 400. */
export function drawing(inside: string, attributes: string = 'viewBox="0 0 600 400"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
}

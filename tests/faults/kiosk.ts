import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderMedium } from '../../electron/host/release/media/folder-medium.ts';
import type { FileSystem } from '../../electron/host/release/store/file-system.ts';
import { realFileSystem } from '../../electron/host/release/store/real-file-system.ts';
import { openStore } from '../../electron/host/release/store/release-store.ts';
import { placesIn } from '../../electron/host/release/store/store-places.ts';
import { namedBlobs, rottenBlobs } from '../../electron/host/release/store/verify-blobs.ts';
import { publishNoise } from '../support/folder-publication.ts';
import { verifiedOf } from '../support/memory-publication.ts';

/** The version that is on show before anything goes wrong, and the one that is being installed. */
export const OLD = 1;
export const FRESH = 2;

/** A file of the publication, in bytes: a page and a bit more. */
const FILE_BYTES = 9000;
const SIGNAL = new AbortController().signal;

/** Writes both versions into one publication; they share two of four files; the fresh one has `more` files besides. */
export async function publishBoth(publication: string, more: number = 0): Promise<void> {
  const others = Array.from({ length: more }, (_, at) => 10 + at);
  for (const [version, seeds] of [
    [OLD, [1, 2, 3, 4]],
    [FRESH, [5, 2, 3, 6, ...others]],
  ] as const) {
    const { manifest } = await publishNoise(publication, version, seeds, FILE_BYTES);
    // For the test alone, beside the publication's own files: no fault is injected here.
    const from = join(publication, 'blobs/sha256', manifest.sha256);
    await copyFile(from, join(publication, `release-${version}`));
  }
}

/** What an installation said: `done`, or the code of its problem. */
export async function install(
  folder: string,
  publication: string,
  version: number,
  fs: FileSystem = realFileSystem,
): Promise<string> {
  const manifest = await readFile(join(publication, `release-${version}`));
  const verified = verifiedOf(version, manifest);
  const store = await openStore({ fs, folder, now: () => 1_795_000_000 });
  await store.noteStart(); // As the program does; whatever comes of it, it goes on.
  if (store.state().active?.version === version) return 'done';
  const wishes = { appVersion: '0.1.0', reserve: 0, signal: SIGNAL, onProgress: () => undefined };
  const medium = folderMedium(publication);
  const staged = await store.stage(verified, medium, wishes);
  if (!staged.ok) return staged.problems[0]?.code ?? 'no code';
  const committed = await store.commit(staged.value);
  if (!committed.ok) return committed.problems[0]?.code ?? 'no code';
  const activated = await store.activate(version);
  return activated.ok ? 'done' : (activated.problems[0]?.code ?? 'no code');
}

/** Installs a version and lets it say ready. */
export async function installProven(
  folder: string,
  publication: string,
  version: number,
): Promise<void> {
  const said = await install(folder, publication, version);
  const store = await openStore({ fs: realFileSystem, folder, now: () => 1_795_000_000 });
  const ready = await store.confirmReady(version);
  if (said !== 'done' || !ready.ok) throw new Error(`${version} could not be installed: ${said}`);
}

/** The version that a kiosk would show, every file of every kept release being right; or what is wrong, in words. */
export async function shownIn(
  folder: string,
  fs: FileSystem = realFileSystem,
): Promise<number | string> {
  const store = await openStore({ fs, folder, now: () => 0 });
  if (store.lost) return 'the state is lost';
  const places = placesIn(folder);
  const named = await namedBlobs(fs, places, store.state());
  const rotten = await rottenBlobs(fs, places, named, { signal: SIGNAL, pauseMs: 0 });
  if (rotten.length > 0) return `${rotten.length} files are damaged`;
  return store.state().active?.version ?? 0;
}

/** What is wrong after something went wrong; null: nothing. `said` is null where the installation died. */
export async function judge(
  folder: string,
  publication: string,
  said: string | null,
  fs: FileSystem = realFileSystem,
): Promise<string | null> {
  const shown = await shownIn(folder, fs);
  if (shown !== OLD && shown !== FRESH) return `shows ${shown}`;
  if (said === 'done' && shown !== FRESH) return `said it was done, and shows ${shown}`;
  const again = await install(folder, publication, FRESH, fs);
  const after = await shownIn(folder, fs);
  if (again !== 'done' || after !== FRESH) return `then: ${again}, and shows ${after}`;
  const left = await readdir(join(folder, 'tmp'));
  return left.length === 0 ? null : `${left.length} files left in tmp`;
}

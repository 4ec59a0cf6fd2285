import { ok, type Result } from '../../../../../assets/schema/result.ts';
import { keptReleases } from '../../../../../electron/host/release/store/collect-garbage.ts';
import type { FileSystem } from '../../../../../electron/host/release/store/file-system.ts';
import {
  openStore,
  type ReleaseStore,
} from '../../../../../electron/host/release/store/release-store.ts';
import type { StageWishes } from '../../../../../electron/host/release/store/stage-release.ts';
import { placesIn } from '../../../../../electron/host/release/store/store-places.ts';
import type { StoreProblem } from '../../../../../electron/host/release/store/store-problem.ts';
import {
  namedBlobs,
  rottenBlobs,
} from '../../../../../electron/host/release/store/verify-blobs.ts';
import {
  type MadeContent,
  type MemoryPublication,
  memoryMedium,
  publicationOf,
} from '../../../../support/memory-publication.ts';
import { emptyDisk, type FileNode, find, type MemoryDisk } from './memory-disk.ts';
import { memoryFileSystem } from './memory-file-system.ts';

/** The data folder in every model. */
const FOLDER = '/kiosk';

/** Wishes of somebody who does not mind. */
export const WISHES: StageWishes = {
  appVersion: '0.1.0',
  reserve: 0,
  signal: new AbortController().signal,
  onProgress: () => undefined,
};

function bytesOf(seed: number, length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, at) => (seed * 31 + at * 7 + (at >> 8)) % 256);
}

/** A release's contents: an exhibition and pictures, of which neighbouring versions share one. */
export function contentsOf(version: number): readonly MadeContent[] {
  return [
    { name: 'exhibition.json', content: bytesOf(version, 900), type: 'application/json' },
    { name: 'webp', content: bytesOf(100, 1500), type: 'image/webp' },
    { name: 'webp', content: bytesOf(100 + version, 1300), type: 'image/webp' },
    { name: 'webm', content: bytesOf(200 + version, 2600), type: 'video/webm' },
  ];
}

/** The publication of a version. */
export function published(version: number): MemoryPublication {
  return publicationOf(version, contentsOf(version));
}

/** Opens the store of a model. */
export function storeOn(fs: FileSystem): Promise<ReleaseStore> {
  return openStore({ fs, folder: FOLDER, now: () => 1_795_000_000 });
}

/** Everything from the medium to the glass: staged, noted, shown. */
export async function install(
  store: ReleaseStore,
  { verified, files }: MemoryPublication,
): Promise<Result<unknown, StoreProblem>> {
  if (store.state().active?.version === verified.version) return ok(undefined);
  const staged = await store.stage(verified, memoryMedium(files), WISHES);
  if (!staged.ok) return staged;
  const committed = await store.commit(staged.value);
  return committed.ok ? store.activate(verified.version) : committed;
}

/** Installs versions one after the other, each proven; the last too. */
export async function diskWith(...versions: readonly number[]): Promise<MemoryDisk> {
  const disk = emptyDisk();
  const store = await storeOn(memoryFileSystem(disk));
  for (const version of versions) {
    const steps = [await install(store, published(version)), await store.confirmReady(version)];
    if (steps.some((step) => !step.ok)) throw new Error(`${version} could not be installed`);
  }
  return disk;
}

/** What would be shown from a disk: the version, 0 for the built-in exhibition; or what is wrong, in words. */
export async function shownFrom(
  disk: MemoryDisk,
  mutate: (fs: FileSystem) => FileSystem = (fs) => fs,
): Promise<number | string> {
  const fs = mutate(memoryFileSystem(disk));
  const store = await storeOn(fs);
  if (store.lost) return 'the state is lost';
  const state = store.state();
  const places = placesIn(FOLDER);
  const named = await namedBlobs(fs, places, state);
  const rotten = await rottenBlobs(fs, places, named, { signal: WISHES.signal, pauseMs: 0 });
  if (rotten.length > 0) return `${rotten.length} files of ${keptReleases(state).length} releases`;
  return state.active?.version ?? 0;
}

/** The store of a model on which nothing fails. */
export function openOn(disk: MemoryDisk): Promise<ReleaseStore> {
  return storeOn(memoryFileSystem(disk));
}

/** The code of the first problem; `fine` when there is none. */
export function codeOf(result: { ok: boolean; problems?: readonly StoreProblem[] }): string {
  return result.ok ? 'fine' : (result.problems?.[0]?.code ?? 'no code');
}

/** The active version and the earlier ones. */
export function versions({ state }: ReleaseStore): readonly (number | undefined)[] {
  const { active, earlier } = state();
  return [active?.version, ...earlier.map(({ version }) => version)];
}

/** The names in one of the store's folders. */
export function names(disk: MemoryDisk, folder: string): readonly string[] {
  const node = find(disk, `${FOLDER}/${folder}`);
  return node?.kind === 'folder' ? [...node.cache.keys()] : [];
}

/** Changes a bit of one of the store's files. */
export function spoil(disk: MemoryDisk, name: string): void {
  const node = find(disk, `${FOLDER}/${name}`) as FileNode;
  node.cache = node.cache.with(5, (node.cache[5] ?? 0) ^ 1);
}

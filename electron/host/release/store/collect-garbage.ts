import { join } from 'node:path';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { FileSystem } from './file-system.ts';
import { manifestOf } from './open-installed.ts';
import { readSlots } from './slots.ts';
import type { StorePlaces } from './store-places.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';
import { EMPTY_STATE, type InstalledRelease, type StoreState } from './store-state.ts';

/** What was removed. */
export interface Collected {
  readonly files: number;
  readonly bytes: number;
}

/** The releases of a state whose files are kept. */
export function keptReleases(state: StoreState): readonly InstalledRelease[] {
  const { active, earlier, staged } = state;
  return [active, ...earlier, staged].filter((release) => release !== null);
}

/**
 * Removes blobs and metadata that no state names: neither the one that holds nor the one before it, to which a power cut may
 * lead back. Removes nothing while a manifest cannot be read, for then nobody knows what it names; nothing on trial.
 */
export async function collectGarbage(
  fs: FileSystem,
  places: StorePlaces,
): Promise<Result<Collected, StoreProblem>> {
  const { state, all, lost } = await readSlots(fs, places);
  if (state.trial !== null) return failed([storeProblem('on-trial')]);
  if (lost || state === EMPTY_STATE) return ok({ files: 0, bytes: 0 });
  const kept = await namesKept(fs, places, all);
  if (!kept.ok) return kept;
  const blobs = await removeOthers(fs, places.blobs, kept.value);
  const metadata = new Set(all.map((one) => one.metadata));
  const meta = await removeOthers(fs, places.meta, metadata);
  return ok({ files: blobs.files + meta.files, bytes: blobs.bytes + meta.bytes });
}

async function namesKept(
  fs: FileSystem,
  places: StorePlaces,
  states: readonly StoreState[],
): Promise<Result<ReadonlySet<string>, StoreProblem>> {
  const names = new Set<string>();
  for (const release of states.flatMap(keptReleases)) {
    if (names.has(release.manifest.sha256)) continue;
    const manifest = await manifestOf(fs, places, release);
    if (!manifest.ok) return manifest;
    names.add(release.manifest.sha256);
    for (const { sha256 } of manifest.value.files) names.add(sha256);
  }
  return ok(names);
}

async function removeOthers(
  fs: FileSystem,
  folder: string,
  kept: ReadonlySet<string | null>,
): Promise<Collected> {
  const removed = { files: 0, bytes: 0 };
  for (const name of await fs.list(folder)) {
    if (kept.has(name)) continue;
    const path = join(folder, name);
    const entry = await fs.stat(path);
    await fs.unlink(path);
    removed.files += 1;
    removed.bytes += entry?.bytes ?? 0;
  }
  return removed;
}

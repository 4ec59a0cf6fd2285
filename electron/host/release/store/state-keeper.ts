import { dirname } from 'node:path';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { FileSystem } from './file-system.ts';
import { onDisk } from './on-disk.ts';
import { makeSlots, readSlots, writeSlot } from './slots.ts';
import type { Changed } from './state-changes.ts';
import { SLOT_NAMES, type SlotName, type StorePlaces } from './store-places.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';
import { EMPTY_STATE, type StoreState } from './store-state.ts';

/** Keeps the state in memory equal to the one on the disk. */
export interface StateKeeper {
  readonly state: () => StoreState;
  /** What was installed is forgotten: both slots were unreadable at start. */
  readonly lost: boolean;
  /** Makes the folders and slots that are not there yet. */
  readonly layOut: () => Promise<void>;
  /**
   * Writes what `change` makes of the state. On a failure the state is read again: it may be the old one or the new one, and
   * `state()` says which.
   */
  readonly change: (
    change: (state: StoreState) => Changed,
  ) => Promise<Result<StoreState, StoreProblem>>;
}

/** Reads the state; writes nothing yet. */
export async function openKeeper(fs: FileSystem, places: StorePlaces): Promise<StateKeeper> {
  const slots = await readSlots(fs, places);
  let state = slots.state;
  // The slot of the state that certainly lies on the disk. It is never the next to be written, not even when a later write
  // half succeeded: that one is written again.
  let sure: SlotName | null = slots.at;
  let last: Promise<unknown> = Promise.resolve();

  let laidOut = false;
  async function layOut(): Promise<void> {
    // Once in every process, whatever is there: names that a killed program made may not lie on the disk yet.
    if (!laidOut) await makeFolders(fs, places);
    laidOut = true;
  }

  async function write(change: (state: StoreState) => Changed) {
    if (slots.unreadable)
      return failed([storeProblem('disk-broken', places.folder, 'state unreadable')]);
    const changed = change(state);
    if (!changed.ok) return changed;
    const next = { ...changed.value, generation: state.generation + 1 };
    const at = sure === SLOT_NAMES[0] ? SLOT_NAMES[1] : SLOT_NAMES[0];
    const attempt = () =>
      onDisk(async () => {
        await layOut();
        return writeSlot(fs, places.slot(at), next);
      });
    // Twice: a sync that failed is not to be believed when it is merely repeated, but written anew it is.
    const first = await attempt();
    const written = first.ok ? first : await attempt();
    if (!written.ok) {
      state = await stateAfterFailure(fs, places, state);
      return failed(written.problems);
    }
    sure = at;
    state = next;
    return ok(next);
  }

  return {
    state: () => state,
    lost: slots.lost,
    layOut,
    change: (change) => {
      const done = last.then(() => write(change));
      last = done.catch(() => undefined); // Whoever asked is told; the next one is not to suffer for it.
      return done;
    },
  };
}

/** Makes what of the store is not there yet, all of it lying on the disk when this returns. */
async function makeFolders(fs: FileSystem, places: StorePlaces): Promise<void> {
  const folders = [places.blobs, places.meta, places.tmp];
  if ((await fs.stat(places.folder)) === null) await fs.mkdir(places.folder);
  for (const folder of folders) if ((await fs.stat(folder)) === null) await fs.mkdir(folder);
  await makeSlots(fs, places);
  await fs.syncFolder(places.folder);
  await fs.syncFolder(dirname(places.folder));
}

async function stateAfterFailure(
  fs: FileSystem,
  places: StorePlaces,
  before: StoreState,
): Promise<StoreState> {
  const { state, at } = await readSlots(fs, places);
  // A disk that gives neither slot any more: what was on show stays on show.
  return at === null && before !== EMPTY_STATE ? before : state;
}

import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { OpenRelease } from '../../release-source.ts';
import type { Medium } from '../medium.ts';
import type { Verified } from '../verified.ts';
import { type Collected, collectGarbage } from './collect-garbage.ts';
import { copyBlobs, WORTH_KEEPING } from './copy-blobs.ts';
import type { FileSystem } from './file-system.ts';
import type { Blob, Copying } from './fill-tmp.ts';
import { loadMetadata, type Metadata, saveMetadata } from './metadata-bundle.ts';
import { onDisk } from './on-disk.ts';
import { openInstalled } from './open-installed.ts';
import { emptyTmp, type Staged, type StageWishes, stageRelease } from './stage-release.ts';
import * as changes from './state-changes.ts';
import { openKeeper } from './state-keeper.ts';
import { placesIn } from './store-places.ts';
import { type StoreProblem, storeProblem } from './store-problem.ts';
import type { HeldWhy, InstalledRelease, StoreState } from './store-state.ts';
import { namedBlobs, rottenBlobs } from './verify-blobs.ts';

/** What a step gives: a value, or what staff are to be told. */
type Done<T> = Promise<Result<T, StoreProblem>>;

/** What is to be shown. */
export interface Shown {
  /** Null: the exhibition that came with the program. */
  readonly release: InstalledRelease | null;
  readonly open: OpenRelease | null;
  /** Why the active release, or an earlier one, is not shown; empty as long as all is well. */
  readonly problems: readonly StoreProblem[];
}

/** The releases of a kiosk: one process has one store. Every step leaves the old release whole, or the new one. */
export interface ReleaseStore {
  /** What the disk says. After a failure too: ask this, not the failure, what is so. */
  readonly state: () => StoreState;
  /** Both places of the state were damaged at start: what was installed is forgotten, and staff should know. */
  readonly lost: boolean;
  /** Copies a release; the state does not change. One at a time: `busy`. */
  readonly stage: (verified: Verified, medium: Medium, wishes: StageWishes) => Done<Staged>;
  /** Notes in the state that a release is staged, and what was trusted on the way. */
  readonly commit: (staged: Staged) => Done<StoreState>;
  /** Notes what was trusted without a release: the floor, the time, the metadata. */
  readonly rememberTrust: (
    verified: Pick<Verified, 'metadata' | 'floor' | 'trustedTime'>,
  ) => Done<StoreState>;
  /** The metadata trusted last; empty when it was lost. */
  readonly metadata: () => Done<Metadata>;
  /** Shows the staged release, on trial. */
  readonly activate: (version: number) => Done<StoreState>;
  readonly confirmReady: (version: number) => Done<StoreState>;
  /**
   * To be called when the program starts, before anything is shown; may go back to the release before. It writes the state in
   * any case: what was read may be what a failed write left in the memory of the system, and not on the disk.
   */
  readonly noteStart: () => Done<StoreState>;
  readonly fallBack: (why: HeldWhy) => Done<StoreState>;
  /** Staff go back to the release before. */
  readonly rollBack: () => Done<StoreState>;
  /** The staged release is not to be shown: a booth failed, or staff said no. */
  readonly holdStaged: (version: number, why: HeldWhy) => Done<StoreState>;
  /** The active release; where it is damaged, the newest earlier one that is whole. */
  readonly openActive: () => Promise<Shown>;
  readonly openStaged: () => Done<OpenRelease>;
  readonly collectGarbage: () => Done<Collected>;
  /** Hashes every blob in small steps and gives the damaged ones; `openActive` knows of them from then on. */
  readonly verifyBlobs: (signal: AbortSignal) => Promise<readonly Blob[]>;
  /** Copies the damaged blobs again; gives those that are damaged still. */
  readonly repair: (medium: Medium, signal: AbortSignal) => Done<readonly Blob[]>;
}

/** What a store works with. */
export interface StoreTools {
  readonly fs: FileSystem;
  /** The kiosk's data folder; the folder above it exists. */
  readonly folder: string;
  /** Seconds since 1970. */
  readonly now: () => number;
}

/** Between two blobs that are hashed in the background, so that visitors notice nothing; in milliseconds. */
const PAUSE_MS = 1;

/** Opens the store in a folder. Reads only: the folder need not be there, and may lie on a disk that cannot be written. */
export async function openStore({ fs, folder, now }: StoreTools): Promise<ReleaseStore> {
  const places = placesIn(folder);
  const keeper = await openKeeper(fs, places);
  const rotten = new Set<string>();
  let installing = false;

  async function alone<T>(steps: () => Done<T>): Done<T> {
    if (installing) return failed([storeProblem('busy')]);
    installing = true;
    try {
      return await onDisk(steps);
    } finally {
      installing = false;
    }
  }

  async function stage(verified: Verified, medium: Medium, wishes: StageWishes): Done<Staged> {
    const refusal = whyNot(keeper.state(), verified);
    if (refusal !== null) return failed([refusal]);
    const makeRoom = () => collectGarbage(fs, places);
    const { layOut } = keeper;
    const staging = { fs, places, medium, wishes, layOut, rotten, makeRoom, now };
    const staged = await onDisk(() => stageRelease(staging, verified));
    for (const { code } of staged.ok ? [] : staged.problems)
      if (!WORTH_KEEPING.has(code)) await clearAway();
    return staged;
  }

  async function clearAway(): Promise<void> {
    // What cannot be removed now is removed before the next release is copied.
    await onDisk(async () => ok(await emptyTmp(fs, places, new Set())));
    await onDisk(() => collectGarbage(fs, places));
  }

  async function rememberTrust(
    trusted: Pick<Verified, 'metadata' | 'floor' | 'trustedTime'>,
    also: (state: StoreState) => changes.Changed = ok,
  ): Done<StoreState> {
    await keeper.layOut();
    const metadata = await saveMetadata(fs, places, trusted.metadata);
    if (!metadata.ok) return metadata;
    const { floor, trustedTime } = trusted;
    const trust = { floor, trustedTime, metadata: metadata.value };
    return keeper.change((state) => also({ ...state, ...trust }));
  }

  async function openActive(): Promise<Shown> {
    const { active, earlier } = keeper.state();
    const problems: StoreProblem[] = [];
    for (const release of active === null ? [] : [active, ...earlier]) {
      const open = await onDisk(() => openInstalled(fs, places, release, rotten));
      if (open.ok) return { release, open: open.value, problems };
      problems.push(...open.problems);
    }
    return { release: null, open: null, problems };
  }

  async function openStaged(): Done<OpenRelease> {
    const { staged } = keeper.state();
    if (staged === null) return failed([storeProblem('not-staged')]);
    return openInstalled(fs, places, staged, rotten);
  }

  async function verifyBlobs(signal: AbortSignal): Promise<readonly Blob[]> {
    const blobs = await namedBlobs(fs, places, keeper.state());
    const found = await rottenBlobs(fs, places, blobs, { signal, pauseMs: PAUSE_MS });
    for (const { sha256 } of found) rotten.add(sha256);
    return found;
  }

  async function repair(medium: Medium, signal: AbortSignal): Done<readonly Blob[]> {
    await keeper.layOut();
    await emptyTmp(fs, places, new Set());
    const copying: Copying = { fs, places, medium, signal, onBytes: () => undefined };
    // A damaged manifest names no files: with it repaired, they are looked at in a second round.
    for (let round = 0; round < 2; round += 1)
      for (const blob of await verifyBlobs(signal))
        if ((await copyBlobs(copying, [blob])).ok) rotten.delete(blob.sha256);
    await fs.syncFolder(places.blobs);
    return ok(await verifyBlobs(signal));
  }

  return {
    state: keeper.state,
    lost: keeper.lost,
    stage: (verified, medium, wishes) => alone(() => stage(verified, medium, wishes)),
    commit: ({ verified, release }) =>
      alone(() => rememberTrust(verified, (state) => changes.staged(state, release))),
    rememberTrust: (trusted) => alone(() => rememberTrust(trusted)),
    metadata: () => onDisk(async () => ok(await loadMetadata(fs, places, keeper.state().metadata))),
    activate: (version) => keeper.change((state) => changes.activated(state, version)),
    confirmReady: (version) => keeper.change((state) => changes.confirmed(state, version)),
    noteStart: () => keeper.change(changes.started),
    fallBack: (why) => keeper.change((state) => changes.fellBack(state, why)),
    rollBack: () => keeper.change(changes.rolledBack),
    holdStaged: (version, why) => keeper.change((state) => changes.refused(state, version, why)),
    openActive,
    openStaged: () => onDisk(openStaged),
    collectGarbage: () => alone(() => collectGarbage(fs, places)),
    verifyBlobs,
    repair: (medium, signal) => alone(() => repair(medium, signal)),
  };
}

/** Why a release is not even copied. */
function whyNot({ trial, held, active }: StoreState, { version }: Verified): StoreProblem | null {
  if (trial !== null) return storeProblem('on-trial');
  if (held.some((one) => one.version === version)) return storeProblem('held');
  return active?.version === version ? storeProblem('already-active') : null;
}

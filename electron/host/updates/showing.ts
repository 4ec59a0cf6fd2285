import type { ReleaseRow } from '../../staff-contract.ts';
import type { ReleaseStore } from '../release/store/release-store.ts';
import type { StoreProblem } from '../release/store/store-problem.ts';
import type { InstalledRelease } from '../release/store/store-state.ts';
import type { OpenRelease } from '../release-source.ts';
import { exhibitionOf } from './look-at.ts';

/** What is on show. */
export interface Showing {
  /** Null when nothing can be shown. What only the release before holds is found as well, until it is forgotten. */
  readonly current: () => OpenRelease | null;
  readonly row: () => ReleaseRow | null;
  /** Opens what the store says is active; the exhibition that came with the program where it says nothing. */
  readonly openAgain: () => Promise<void>;
  /** The page has loaded itself anew and asks for nothing of the release before. */
  readonly forgetFormer: () => void;
}

/** Opens what is on show; problems of the active release, or of earlier ones, are noted. */
export async function openShowing(
  store: ReleaseStore,
  shipped: OpenRelease | null,
  note: (problems: readonly StoreProblem[]) => void,
): Promise<Showing> {
  let current: OpenRelease | null = null;
  let former: OpenRelease | null = null;
  let row: ReleaseRow | null = null;
  const openAgain = async () => {
    const shown = await store.openActive();
    note(shown.problems);
    former = current;
    current = shown.open ?? shipped;
    row = await rowOf(current, shown.release);
  };
  await openAgain();
  return {
    current: () => current && withFormer(current, former),
    row: () => row,
    openAgain,
    forgetFormer: () => {
      former = null;
    },
  };
}

/** Media are named by their hashes: no name stands for two things. */
function withFormer(current: OpenRelease, former: OpenRelease | null): OpenRelease {
  if (former === null) return current;
  return { ...current, find: (path) => current.find(path) ?? former.find(path) };
}

/** A release as staff know it; null where it cannot be read. */
export async function rowOf(
  open: OpenRelease | null,
  installed: InstalledRelease | null,
): Promise<ReleaseRow | null> {
  const exhibition = await exhibitionOf(open);
  if (open === null || exhibition === null) return null;
  return {
    version: installed?.version ?? null,
    name: exhibition.name,
    exhibits: open.exhibits,
    contentHash: open.hash,
    signedBy: installed?.signedBy ?? [],
    signedAt: installed?.signedAt ?? null,
  };
}

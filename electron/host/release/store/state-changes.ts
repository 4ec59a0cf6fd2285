import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { type StoreCode, type StoreProblem, storeProblem } from './store-problem.ts';
import {
  type HeldWhy,
  type InstalledRelease,
  MOST_EARLIER,
  MOST_HELD,
  type StoreState,
  TRIAL_STARTS,
} from './store-state.ts';

/** What a change of the state gives: the state after it, or why it cannot be. */
export type Changed = Result<StoreState, StoreProblem>;

/**
 * A release lies in the store, whole. With the content of the active one it only takes its place: the publisher has renewed
 * the dates, and there is nothing to rehearse.
 */
export function staged(state: StoreState, release: InstalledRelease): Changed {
  if (state.trial !== null) return refuse('on-trial');
  const held = state.held.filter(({ version }) => version >= release.version);
  if (state.active?.manifest.sha256 === release.manifest.sha256)
    return ok({ ...state, active: release, staged: null, held });
  return ok({ ...state, staged: release, held });
}

/** The staged release is shown from now on, on trial. */
export function activated(state: StoreState, version: number): Changed {
  if (state.trial !== null) return refuse('on-trial');
  if (state.staged?.version !== version) return refuse('not-staged');
  const before = state.active === null ? [] : [state.active];
  return ok({
    ...state,
    active: state.staged,
    staged: null,
    earlier: [...before, ...state.earlier].slice(0, MOST_EARLIER),
    trial: { version, startsLeft: TRIAL_STARTS },
  });
}

/** The release on trial has said ready. */
export function confirmed(state: StoreState, version: number): Changed {
  return state.trial?.version === version ? ok({ ...state, trial: null }) : refuse('not-on-trial');
}

/** The program starts: a release on trial has one start less, and after the last the one before it is shown. */
export function started(state: StoreState): Changed {
  const { trial } = state;
  if (trial === null) return ok(state);
  if (trial.startsLeft === 0) return fellBack(state, 'starts');
  return ok({ ...state, trial: { ...trial, startsLeft: trial.startsLeft - 1 } });
}

/** The release on trial did not prove itself. */
export function fellBack(state: StoreState, why: HeldWhy): Changed {
  return state.trial === null ? refuse('not-on-trial') : wentBack(state, why);
}

/** Staff go back. The floor stays: what they leave is held, and nothing older than it gets in either. */
export function rolledBack(state: StoreState): Changed {
  return wentBack(state, 'staff');
}

/** The staged release is not to be shown. */
export function refused(state: StoreState, version: number, why: HeldWhy): Changed {
  if (state.staged?.version !== version) return refuse('not-staged');
  return ok({ ...state, staged: null, held: hold(state, version, why) });
}

function wentBack(state: StoreState, why: HeldWhy): Changed {
  const { active, earlier } = state;
  if (active === null) return refuse('nothing-earlier');
  const [previous = null, ...older] = earlier;
  const held = hold(state, active.version, why);
  return ok({ ...state, active: previous, earlier: older, trial: null, held });
}

function hold({ held }: StoreState, version: number, why: HeldWhy): StoreState['held'] {
  const others = held.filter((one) => one.version !== version);
  return [{ version, why }, ...others].sort((a, b) => b.version - a.version).slice(0, MOST_HELD);
}

function refuse(code: StoreCode): Changed {
  return failed([storeProblem(code)]);
}

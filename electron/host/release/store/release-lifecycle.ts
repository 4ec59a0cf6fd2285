import type { Medium } from '../medium.ts';
import type { Verified } from '../verified.ts';
import type { HeldWhy, InstalledRelease, StoreState } from './store-state.ts';

/**
 * Where a release stands.
 *
 *                 guard           stage + commit        every booth drawn        activate, no visitor near
 *     offered ──────────▶ verified ──────────▶ staged ──────────▶ rehearsed ──────────▶ on trial
 *        │                   │                  │                    │                │        │
 *        ▼                   ▼                  │ a booth fails      │ staff       "ready"    │ three starts or 60 s
 *     refused             refused               ▼                    ▼                │       │ without "ready"
 *     (nothing of it is kept)                  held ◀─────────────── held             ▼       ▼
 *                                               ▲                                   active   held
 *                                               └──────── staff go back ──────────────┘
 *
 * Held: not taken from any medium again; a release with a higher number ends that.
 */
export type ReleaseStage =
  | { readonly stage: 'offered'; readonly medium: Medium }
  | { readonly stage: 'verified'; readonly medium: Medium; readonly verified: Verified }
  | { readonly stage: 'staged'; readonly release: InstalledRelease }
  | { readonly stage: 'rehearsed'; readonly release: InstalledRelease }
  | { readonly stage: 'on-trial'; readonly release: InstalledRelease; readonly startsLeft: number }
  | { readonly stage: 'active'; readonly release: InstalledRelease }
  | { readonly stage: 'held'; readonly version: number; readonly why: HeldWhy };

/** What the store remembers of a release across a restart; null: nothing. A rehearsal is not remembered: it is made again. */
export function stageOf(state: StoreState, version: number): ReleaseStage | null {
  const { active, trial, staged } = state;
  if (active?.version === version) {
    if (trial === null) return { stage: 'active', release: active };
    return { stage: 'on-trial', release: active, startsLeft: trial.startsLeft };
  }
  if (staged?.version === version) return { stage: 'staged', release: staged };
  const held = state.held.find((one) => one.version === version);
  return held === undefined ? null : { stage: 'held', version, why: held.why };
}

import * as z from 'zod';
import type { Floor } from '../verified.ts';

/** A release whose files lie in the store. */
export interface InstalledRelease {
  readonly version: number;
  /** The exhibition's id. */
  readonly id: string;
  readonly contentHash: string;
  /** Its list of files, a blob like the others. */
  readonly manifest: { readonly sha256: string; readonly bytes: number };
  /** The names of those who signed it; at most `MOST_SIGNERS`. */
  readonly signedBy: readonly string[];
  /** Seconds since 1970, by the signer's clock and by this machine's. */
  readonly signedAt: number;
  readonly installedAt: number;
}

/** Why a release is not taken again: a booth failed, it crashed at start, it never said ready, staff went back. */
export type HeldWhy = (typeof HELD_WHYS)[number];
const HELD_WHYS = ['rehearsal', 'starts', 'not-ready', 'staff'] as const;

/** All that the store remembers besides files. Lists are bounded: it must fit a slot. */
export interface StoreState {
  readonly format: typeof STATE_FORMAT;
  /** Counts the writes; the slot with the higher one holds. */
  readonly generation: number;
  /** Null: the exhibition that came with the program. */
  readonly active: InstalledRelease | null;
  /** Newest first. */
  readonly earlier: readonly InstalledRelease[];
  readonly staged: InstalledRelease | null;
  /** Not null while the active release has not said ready yet. */
  readonly trial: { readonly version: number; readonly startsLeft: number } | null;
  readonly held: readonly { readonly version: number; readonly why: HeldWhy }[];
  /** SHA-256 of the file in `meta/` that holds the metadata trusted last. */
  readonly metadata: string | null;
  readonly floor: Floor | null;
  /** Seconds since 1970. */
  readonly trustedTime: number;
}

/** The number of the state's format. */
export const STATE_FORMAT = 1;
/** With the active one, three releases are kept. */
export const MOST_EARLIER = 2;
/** How many held releases are remembered. */
export const MOST_HELD = 8;
/** How many signers are remembered. */
export const MOST_SIGNERS = 3;
/** How many bytes of a signer's name are remembered, as JSON: 40 Chinese characters. */
export const MOST_NAME_BYTES = 120;
/** How often a release on trial is started before it must have said ready. */
export const TRIAL_STARTS = 3;

/** The state of a store in which nothing was ever installed. */
export const EMPTY_STATE: StoreState = {
  format: STATE_FORMAT,
  generation: 0,
  active: null,
  earlier: [],
  staged: null,
  trial: null,
  held: [],
  metadata: null,
  floor: null,
  trustedTime: 0,
};

const count: z.ZodType<number> = z.int().nonnegative();
const sha256: z.ZodType<string> = z.string().regex(/^[0-9a-f]{64}$/);

const release: z.ZodType<InstalledRelease> = z.strictObject({
  version: count,
  id: z.string().max(64),
  contentHash: sha256,
  manifest: z.strictObject({ sha256, bytes: count }),
  signedBy: z.array(z.string()).max(MOST_SIGNERS),
  signedAt: count,
  installedAt: count,
});

const state: z.ZodType<StoreState> = z.strictObject({
  format: z.literal(STATE_FORMAT),
  generation: count,
  active: release.nullable(),
  earlier: z.array(release).max(MOST_EARLIER),
  staged: release.nullable(),
  trial: z
    .strictObject({ version: count, startsLeft: z.int().min(0).max(TRIAL_STARTS) })
    .nullable(),
  held: z.array(z.strictObject({ version: count, why: z.enum(HELD_WHYS) })).max(MOST_HELD),
  metadata: sha256.nullable(),
  floor: z
    .strictObject({ root: count, timestamp: count, snapshot: count, targets: count })
    .nullable(),
  trustedTime: count,
});

/** Reads a state from JSON; null when it is none. */
export function parseState(json: unknown): StoreState | null {
  const parsed = state.safeParse(json, { jitless: true });
  return parsed.success ? parsed.data : null;
}

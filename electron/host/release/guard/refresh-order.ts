import type { Medium } from '../medium.ts';
import type { Floor } from '../verified.ts';

/** What a kiosk remembers of the last publication it accepted. */
export interface Kept {
  /** The metadata it came with, by name. It may be torn or forged, and is believed only so far as it proves itself. */
  readonly metadata: ReadonlyMap<string, Uint8Array>;
  readonly floor: Floor;
  /** Seconds since 1970. */
  readonly trustedTime: number;
}

/** What a kiosk remembers before it has accepted any. */
export const NOTHING_KEPT: Kept = {
  metadata: new Map(),
  floor: { root: 0, timestamp: 0, snapshot: 0, targets: 0 },
  trustedTime: 0,
};

/** What a refresh works with. Times are seconds since 1970. */
export interface RefreshOrder {
  readonly medium: Medium;
  readonly kept: Kept;
  /** The root that came with this Zhanting: all trust begins there. Null where none was provisioned. */
  readonly shippedRoot: Uint8Array | null;
  /** What the machine's clock says. */
  readonly now: number;
  readonly buildTime: number;
  /** A folder in which a folder may be made, and is removed again. */
  readonly scratch: string;
}

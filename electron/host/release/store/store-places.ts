import { join } from 'node:path';

/** The two places of the state, written in turn. */
export const SLOT_NAMES = ['state-a', 'state-b'] as const;
/** One of the two places of the state. */
export type SlotName = (typeof SLOT_NAMES)[number];

/** Where things lie in a kiosk's data folder. No name in it comes from content: files are named by their SHA-256. */
export interface StorePlaces {
  readonly folder: string;
  readonly blobs: string;
  readonly meta: string;
  readonly tmp: string;
  readonly slot: (name: SlotName) => string;
}

/** The places in a data folder. */
export function placesIn(folder: string): StorePlaces {
  return {
    folder,
    blobs: join(folder, 'blobs'),
    meta: join(folder, 'meta'),
    tmp: join(folder, 'tmp'),
    slot: (name) => join(folder, name),
  };
}

import type { KioskSettings } from '../../electron/contract.ts';
import type { Reading } from '../reading.ts';
import type { KioskApi } from './kiosk-api.ts';

/** What a page begins before its large script is there. */
export interface Begun {
  readonly api: KioskApi;
  /** What staff set for this screen; null when the machine does not say. */
  readonly settings: Promise<KioskSettings | null>;
  readonly reading: Reading;
  /** The release to rehearse unseen; null: this page is for visitors. */
  readonly rehearsed: string | null;
}

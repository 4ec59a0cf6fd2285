import type { PageReport, RehearsalReport } from '../../contract.ts';
import type { UpdatesView } from '../../staff-contract.ts';
import type { EventHub } from '../event-hub.ts';
import type { Medium } from '../release/medium.ts';
import type { ReleaseStore } from '../release/store/release-store.ts';
import type { OpenRelease, ShippedRelease } from '../release-source.ts';

/** The releases of this kiosk as the page and staff see them: what is on show, what is offered, what is being done. */
export interface Updates {
  readonly current: () => OpenRelease | null;
  /** The release that is rehearsed; null: none. */
  readonly staged: () => OpenRelease | null;
  /** The hash of what the page should show as soon as nobody is there; null: nothing can be shown. */
  readonly wanted: () => string | null;
  readonly view: () => Promise<UpdatesView>;
  /** Hashes every installed file in small steps; where one is damaged, an earlier release is shown until a stick has repaired it. */
  readonly verify: () => Promise<void>;
  /** Looks at every medium that is there. */
  readonly look: () => Promise<void>;
  /** Installs what the medium of that name holds; what comes of it is in the view. Resolves when it has ended. */
  readonly install: (medium: string) => Promise<void>;
  /** Shows the release before. */
  readonly rollBack: () => Promise<void>;
  readonly hearRehearsal: (report: RehearsalReport) => void;
  /** The page has nobody before it: a rehearsed release with this hash takes its place. */
  readonly show: (contentHash: string) => Promise<void>;
  /** The page lives: what it shows proves a release on trial, and a staged one that nobody has rehearsed yet is. */
  readonly hearPage: (report: PageReport) => void;
  readonly close: () => void;
}

/** What the updates of a kiosk work with. */
export interface UpdatesTools {
  readonly store: ReleaseStore;
  /** The exhibition that came with the program; null when it cannot be opened. */
  readonly shipped: ShippedRelease | null;
  /** The root that this kiosk trusts; null: none was provisioned. */
  readonly root: Uint8Array | null;
  readonly media: () => Promise<readonly Medium[]>;
  readonly events: EventHub;
  /** The kiosk's name, for receipts. */
  readonly kiosk: string;
  readonly appVersion: string;
  /** Seconds since 1970: when the program was built, and now by the machine's clock. */
  readonly buildTime: number;
  readonly now: () => number;
  /** A folder in which the guard may make its own. */
  readonly scratch: string;
  readonly log: (line: string) => void;
  /** How long a release on trial has to say ready once it was put on show, in milliseconds. */
  readonly trialMs?: number;
  /** How long a page that rehearses may say nothing, in milliseconds. */
  readonly silenceMs?: number;
}

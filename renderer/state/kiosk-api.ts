import type {
  KioskEvent,
  KioskSettings,
  OpinionReport,
  PageReport,
  RehearsalReport,
} from '../../electron/contract.ts';
import type { StaffApi } from './staff-api.ts';

/** The machine, as the page sees it: paths of its own origin, nothing else. */
export interface KioskApi {
  /** What staff set for this screen; null when the machine does not say. */
  readonly loadSettings: () => Promise<KioskSettings | null>;
  /** Tells the machine that the page lives. Never rejects: a lost report is not a visitor's business. */
  readonly report: (report: PageReport) => Promise<void>;
  /** Has one opinion counted. Never rejects: what is lost is one of many. */
  readonly giveOpinion: (report: OpinionReport) => Promise<void>;
  /** Asks for another release to be put on show; false when the machine does not say yes. Never rejects. */
  readonly show: (contentHash: string) => Promise<boolean>;
  /** Tells the machine how far a rehearsal has come. Never rejects. */
  readonly reportRehearsal: (report: RehearsalReport) => Promise<void>;
  /** Calls back with whatever the machine says; gives the way to stop. */
  readonly onEvent: (heard: (event: KioskEvent) => void) => () => void;
  /** What staff ask of it. */
  readonly staff: StaffApi;
}

/** Where the machine keeps the release that this page reads. */
let folder = '/content/';

/** From now on this page reads the release that is to be rehearsed. To be said before anything is read. */
export function readRehearsed(): void {
  folder = '/rehearsal/';
}

/** The address of a file of the release: `media/<sha-256>.<ending>`; of nothing, that of the release. */
export function contentUrl(path: string): string {
  return folder + path;
}

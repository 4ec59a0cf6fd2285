import type { KioskSettings, OpinionReport, PageReport } from '../../electron/contract.ts';

import type { StaffApi } from './staff-api.ts';

/** The machine, as the page sees it: paths of its own origin, nothing else. */
export interface KioskApi {
  /** The release on show, as JSON that nobody has parsed yet. Rejects when it cannot be had. */
  readonly loadExhibition: () => Promise<unknown>;
  /** What staff set for this screen; null when the machine does not say. */
  readonly loadSettings: () => Promise<KioskSettings | null>;
  /** Tells the machine that the page lives. Never rejects: a lost report is not a visitor's business. */
  readonly report: (report: PageReport) => Promise<void>;
  /** Has one opinion counted. Never rejects: what is lost is one of many. */
  readonly giveOpinion: (report: OpinionReport) => Promise<void>;
  /** Calls back with the hash of the content on show whenever the machine names it; gives the way to stop. */
  readonly onContent: (heard: (contentHash: string) => void) => () => void;
  /** What staff ask of it. */
  readonly staff: StaffApi;
}

/** The address of a file of the release: `media/<sha-256>.<ending>`. */
export function contentUrl(path: string): string {
  return `/content/${path}`;
}

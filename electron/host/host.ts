import type { Health, KioskSettings, PageReport, ShellName } from '../contract.ts';
import type { EventHub } from './event-hub.ts';
import type { OpinionCount } from './opinion-count.ts';
import type { ReleaseSource } from './release-source.ts';
import type { StaffDesk } from './staff/staff-desk.ts';
import type { Updates } from './updates/updates-port.ts';

/** Answers one request. Web-standard, so that Electron's `protocol.handle` and an HTTP server mount the same one. */
export type Handler = (request: Request) => Promise<Response>;

/** What the handler serves from: everything about this machine that it needs to know, given by the composition root. */
export interface Host {
  /** Which program shows the page. */
  readonly shell: ShellName;
  readonly versions: Health['versions'];
  /** The folder of the built page, which holds `index.html`. Read anew for each request. */
  readonly page: string;
  readonly release: ReleaseSource;
  /** How staff renew what is on show; null: this host shows one folder, and nothing else. */
  readonly updates: Updates | null;
  /** What staff wrote in this kiosk's configuration; what they set on the glass goes before it. */
  readonly settings: KioskSettings;
  readonly staff: StaffDesk;
  readonly opinions: OpinionCount;
  /** Events for the page; its `close` ends every open stream. */
  readonly events: EventHub;
  /** Seconds on a clock that never goes back. */
  readonly now: () => number;
  /** When the host started, on the same clock, in seconds. */
  readonly startedAt: number;
  /** Whether an address is the kiosk's own; made by `ownAddress`. Requests to or from any other are refused. */
  readonly isOwn: (address: URL) => boolean;
  /** Called with each heartbeat of the page, for a shell that watches over it. */
  readonly onReport?: (report: PageReport) => void;
}

/**
 * Everything that passes between the page and the machine: paths of the handler and the JSON they carry. Types and
 * constants only; the page may import this file's types and nothing else of `electron/`.
 */

/** Which program shows the page. */
export type ShellName = 'electron' | 'chromium' | 'serve';

/** `GET /api/health`: what this kiosk is and shows. */
export interface Health {
  readonly ok: boolean;
  /** Which shell the host was started in. */
  readonly shell: ShellName;
  readonly versions: {
    readonly zhanting: string;
    readonly node: string;
    readonly electron: string | null;
    readonly chromium: string | null;
  };
  /** The exhibition on show: its id and the hash of its manifest; null when no content could be opened. */
  readonly content: {
    readonly id: string;
    readonly hash: string;
    readonly exhibits: number;
  } | null;
  /** Whole seconds since the host started. */
  readonly uptimeSeconds: number;
  /** What the page last said of itself; null until it has. */
  readonly page: PageReport | null;
  /** How many visitors gave each face and chose each remark since this kiosk began to count: `face.happy`, `remark.fun`, … */
  readonly opinions: Readonly<Record<string, number>>;
}

/** `POST /api/heartbeat`, every few seconds from the page: proof that it lives. */
export interface PageReport {
  /** Frames of the hall drawn since the page was loaded. */
  readonly framesDrawn: number;
  /** Which way in the visitor uses. */
  readonly way: 'hall' | 'plan' | 'list';
  /** Whether the hall can be drawn: not yet, too slow to come (plan and list carry on), yes, its context was lost, this machine cannot. */
  readonly hall: 'starting' | 'late' | 'ready' | 'lost' | 'absent';
  /** The hash of the content it shows, as `x-content-hash` came with `exhibition.json`; null: it shows none. */
  readonly content: string | null;
}

/**
 * `POST /api/rehearsal`, from a hidden page that draws a staged release, whose files lie below `/rehearsal/` as those on
 * show lie below `/content/`: how far it has come. With `problem`, or with `done`, the rehearsal is over.
 */
export interface RehearsalReport {
  readonly contentHash: string;
  /** Booths drawn so far, and in all; each is drawn in three languages and counts as one. */
  readonly drawn: number;
  readonly total: number;
  readonly done: boolean;
  readonly problem: RehearsalRefusal | null;
}

/** Why a rehearsed release must not be put on show. */
export interface RehearsalRefusal {
  /** Something could not be drawn; words have characters that no font of the page has; drawing holds the page up; something did not come in time, perhaps because the machine was busy. Staff are told what to do about it. */
  readonly code: 'not-drawn' | 'missing-glyphs' | 'too-heavy' | 'too-slow';
  /** What, and in which booth, in one line. */
  readonly line: string;
}

/** `POST /api/show`, from the page, when no visitor is there: the rehearsed release with this hash may take the place of the one on show. Answered, the page loads itself anew. */
export interface ShowRequest {
  readonly contentHash: string;
}

/** The faces a visitor can give, the happiest first. */
export type OpinionFace = 'happy' | 'fine' | 'sad';
/** The remarks a visitor can choose. */
export type OpinionRemark = 'fun' | 'learned' | 'more' | 'hard' | 'small' | 'crowded';

/**
 * `POST /api/opinion`, as soon as a visitor has given a face or chosen a remark: one more of it. Only the totals are
 * kept, over restarts too; no time and nothing of the visit comes with it. `instead`: the face this visitor had given
 * before, one less of it, so that each visit has at most one face in the count. A count is never below zero: the host may
 * have begun anew between the two. A remark is never taken back.
 */
export type OpinionReport =
  | { readonly kind: 'face'; readonly face: OpinionFace; readonly instead?: OpinionFace }
  | { readonly kind: 'remark'; readonly remark: OpinionRemark };

/** One message of the event stream `GET /api/events` (server-sent events, JSON in `data`). */
export type KioskEvent =
  /** Sent first, and again every 15 s so that a dead stream is noticed. */
  | { readonly kind: 'hello'; readonly contentHash: string | null }
  /** This release should be on show: ask for it with `POST /api/show` when no visitor is there, and load it. */
  | { readonly kind: 'content'; readonly contentHash: string }
  /** This release lies ready to be rehearsed: draw every booth of it where nobody sees it, and report. */
  | { readonly kind: 'rehearse'; readonly contentHash: string };

/** What the preload gives the page as `window.kiosk` in Electron; absent in a browser. */
export interface KioskWindow {
  readonly shell: ShellName;
  readonly version: string;
}

/** `GET /api/kiosk`: what staff set for this screen. */
export interface KioskSettings {
  /** The kiosk's name, as staff know it. */
  readonly name: string;
  /** CSS pixels per millimetre of glass, measured by staff; null until calibrated (the page then assumes a 43-inch panel). */
  readonly pxPerMm: number | null;
  /** Millimetres from the floor to the lower edge of the glass, measured by staff; null until then (the middle of the screen is then assumed 1,200 mm high). */
  readonly lowerEdgeMm: number | null;
  /** Others are queueing: a silent visitor is asked sooner. */
  readonly holiday: boolean;
  /** How finely the hall is drawn: as the machine can (`auto`), or always in full, for pictures of it. */
  readonly drawing: 'auto' | 'full' | 'balanced' | 'light' | 'software';
  /** The light in the hall: the hour's, or always the same. */
  readonly daylight: 'clock' | 'day' | 'evening' | 'night';
  /** The language each visit starts in. */
  readonly language: 'zh-Hans' | 'en' | 'zh-Hant';
}

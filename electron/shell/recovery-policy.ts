import type { RenderProcessGoneDetails } from 'electron';
import { EXIT_CODE, type ExitCode } from './exit-codes.ts';

/** Something that went wrong with the page or its processes. */
export type Trouble =
  | { readonly kind: 'page-gone'; readonly reason: RenderProcessGoneDetails['reason'] }
  /** The page's main document could not be loaded. */
  | { readonly kind: 'load-failed' }
  /** The page no longer answers: to the engine, or to the heartbeat watch. */
  | { readonly kind: 'hang' }
  /** The graphics process ended. The engine starts a new one by itself. */
  | { readonly kind: 'graphics-gone'; readonly reason: RenderProcessGoneDetails['reason'] };

/** What to do about it. */
export type Remedy =
  | { readonly do: 'nothing' }
  | { readonly do: 'reload' }
  /** End the page's process by force, then reload. */
  | { readonly do: 'crash-and-reload' }
  /** A fresh window: after a lack of memory the old one's process would be used again. */
  | { readonly do: 'new-window' }
  /** End with this code; with `softwareNext`, the next start must draw without the graphics card. */
  | { readonly do: 'exit'; readonly code: ExitCode; readonly softwareNext: boolean };

/** When troubles of each kind happened, in seconds of one steady clock, oldest first. */
export interface TroubleHistory {
  readonly page: readonly number[];
  readonly hang: readonly number[];
  readonly graphics: readonly number[];
}

/** What the policy must know beside the history. */
export interface PolicyView {
  /** Now, in seconds of the history's clock. */
  readonly now: number;
  /** Whether this start already draws in software. */
  readonly softwareDrawing: boolean;
}

/** How many troubles are forgiven within how many seconds. One more ends the shell. */
interface Budget {
  readonly forgiven: number;
  readonly windowSeconds: number;
}

/** A minute of health clears the account. Loading well does not: a page that crashes in a loop loads well each time. */
const PAGE_BUDGET: Budget = { forgiven: 3, windowSeconds: 60 };
/** Noticing a hang takes some fifteen seconds, so three of them need a wider window. */
const HANG_BUDGET: Budget = { forgiven: 3, windowSeconds: 300 };
/** The third crash within half a minute is a driver that will not recover. */
const GRAPHICS_BUDGET: Budget = { forgiven: 2, windowSeconds: 30 };

/** A shell that has had no trouble. */
export const NO_TROUBLE: TroubleHistory = { page: [], hang: [], graphics: [] };

/** Decides what a trouble calls for, and what to remember of it. */
export function decideRemedy(
  history: TroubleHistory,
  trouble: Trouble,
  view: PolicyView,
): { readonly history: TroubleHistory; readonly remedy: Remedy } {
  if ('reason' in trouble && trouble.reason === 'clean-exit') {
    return { history, remedy: { do: 'nothing' } };
  }
  switch (trouble.kind) {
    case 'page-gone':
    case 'load-failed': {
      const page = remember(history.page, view.now, PAGE_BUDGET);
      return { history: { ...history, page }, remedy: pageRemedy(trouble, page) };
    }
    case 'hang': {
      const hang = remember(history.hang, view.now, HANG_BUDGET);
      const spent = hang.length > HANG_BUDGET.forgiven;
      return {
        history: { ...history, hang },
        remedy: spent ? exit(EXIT_CODE.hang) : { do: 'crash-and-reload' },
      };
    }
    case 'graphics-gone': {
      const graphics = remember(history.graphics, view.now, GRAPHICS_BUDGET);
      return { history: { ...history, graphics }, remedy: graphicsRemedy(graphics, view) };
    }
  }
}

function pageRemedy(trouble: Trouble, page: readonly number[]): Remedy {
  if (page.length > PAGE_BUDGET.forgiven) return exit(EXIT_CODE.renderer);
  const isShortOfMemory =
    trouble.kind === 'page-gone' &&
    (trouble.reason === 'oom' || trouble.reason === 'memory-eviction');
  return isShortOfMemory ? { do: 'new-window' } : { do: 'reload' };
}

function graphicsRemedy(graphics: readonly number[], view: PolicyView): Remedy {
  if (graphics.length <= GRAPHICS_BUDGET.forgiven) return { do: 'nothing' };
  if (view.softwareDrawing) return exit(EXIT_CODE.reboot);
  return { ...exit(EXIT_CODE.gpu), softwareNext: true };
}

function exit(code: ExitCode): Remedy & { readonly do: 'exit' } {
  return { do: 'exit', code, softwareNext: false };
}

function remember(times: readonly number[], now: number, budget: Budget): readonly number[] {
  return [...times.filter((time) => now - time < budget.windowSeconds), now];
}

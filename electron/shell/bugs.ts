import type { App } from 'electron';
import { EXIT_CODE } from './exit-codes.ts';

/** What of the process is listened to. */
type BugSource = Pick<NodeJS.Process, 'on'>;

/**
 * Ends the shell on an error that nobody expected, so that its supervisor starts a fresh one; without this, Electron
 * would put a dialog over the exhibition. Gives the function that does it, for a promise's `catch`.
 */
export function endOnBug(
  source: BugSource,
  app: Pick<App, 'exit'>,
  log: (line: string) => void,
): (bug: unknown) => void {
  const end = (bug: unknown) => {
    log(bug instanceof Error ? (bug.stack ?? bug.message) : String(bug));
    app.exit(EXIT_CODE.bug);
  };
  source.on('uncaughtException', end);
  source.on('unhandledRejection', end);
  return end;
}

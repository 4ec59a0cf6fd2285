import { join } from 'node:path';
import { startShell } from '../../electron/shell/start.ts';
import type { Surroundings } from '../../electron/shell/surroundings.ts';
import { type FakeChoice, type FakeElectron, fakeElectron } from './fake-electron.ts';
import { makePage } from './host-for-test.ts';
import { makeRelease } from './make-release.ts';

/** A shell that was started on the fake Electron, with a real page and a real release. */
export interface StartedShell extends FakeElectron {
  /** Lines for staff. */
  readonly log: string[];
  /** Lines on the standard output. */
  readonly printed: string[];
  /** The clock that the shell reads, in seconds; a test may turn it. */
  readonly clock: { seconds: number };
}

/** What of the start a test decides; `folder` is an empty one of its own. */
export interface ShellChoice extends FakeChoice {
  readonly folder: string;
  readonly words?: readonly string[];
  readonly withoutPage?: boolean;
  readonly withoutRelease?: boolean;
}

/** Lays out `folder` as a working tree's outputs, and starts the shell there. */
export async function startShellForTest(choice: ShellChoice): Promise<StartedShell> {
  const { folder } = choice;
  if (choice.withoutPage !== true) await makePage(join(folder, 'page'));
  if (choice.withoutRelease !== true) await makeRelease(join(folder, 'exhibition'));
  const fake = fakeElectron({ userFolder: folder, ...choice });
  const log: string[] = [];
  const printed: string[] = [];
  const clock = { seconds: 1_000 };
  const around: Surroundings = {
    words: choice.words ?? [],
    folder,
    shellFolder: join(folder, 'electron'),
    resourcesFolder: folder,
    engine: { electron: '45.4.1', chromium: '156.0.0.0', node: '24.22.0' },
    now: () => clock.seconds,
    print: (line) => printed.push(line),
    log: (line) => log.push(line),
  };
  await startShell(fake.electron, around);
  return { ...fake, log, printed, clock };
}

import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { failed, ok, type Result } from '../../assets/schema/result.ts';

/** What is to be known of the machine before a Chromium is started on it. */
export interface Machine {
  /** The PATH variable. */
  readonly searchPath: string;
  /** Whether the host runs as the system's administrator: Chromium then has no sandbox. */
  readonly isRoot: boolean;
  /** Whether a test asked to do without the sandbox. */
  readonly mayDropSandbox: boolean;
}

/** A Chromium that can be started. */
export interface Chosen {
  readonly program: string;
  readonly noSandbox: boolean;
}

/** What Chromium's program is called, the most free first. */
const NAMES: readonly string[] = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

/** Chooses the Chromium that was named, else the first on PATH; or gives a sentence that says why there is none. */
export async function chooseChromium(
  named: string | undefined,
  { searchPath, isRoot, mayDropSandbox }: Machine,
): Promise<Result<Chosen, string>> {
  if (isRoot && !mayDropSandbox) {
    return failed([
      '请用普通用户启动展厅，不要用 root：否则 Chromium 没有沙箱 / Start the kiosk as an ordinary user, not as root: Chromium would run without its sandbox',
    ]);
  }
  const program = await firstProgram(named === undefined ? onPath(searchPath) : [named]);
  if (program !== null) return ok({ program, noSandbox: isRoot });
  return failed([
    `找不到 Chromium（${named ?? NAMES.join('、')}）：请安装，或用 --chromium 指明，或用 --shell serve / No Chromium (${named ?? NAMES.join(', ')}): install one, name it with --chromium, or use --shell serve`,
  ]);
}

function onPath(searchPath: string): string[] {
  const folders = searchPath.split(delimiter).filter((folder) => folder !== '');
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
}

async function firstProgram(files: readonly string[]): Promise<string | null> {
  for (const file of files) {
    if (await isProgram(file)) return file;
  }
  return null;
}

function isProgram(file: string): Promise<boolean> {
  return access(file, constants.X_OK).then(
    () => true,
    () => false, // Missing or forbidden: either way it cannot be run.
  );
}

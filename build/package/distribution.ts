import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '#schema/result.ts';
import type { PackageProblem } from './problem.ts';
import type { TargetSystem } from './targets.ts';

/** A real Electron's program weighs some 190 MB; a stub weighs kilobytes. In bytes. */
export const LEAST_PROGRAM_BYTES = 50_000_000;

/** What Electron's own program is called inside a distribution. */
export const ELECTRON_PROGRAM: Readonly<Record<TargetSystem, string>> = {
  linux: 'electron',
  win: 'electron.exe',
};

/** Which distribution is wanted, and where it may lie. */
export interface DistributionWish {
  readonly system: TargetSystem;
  /** The exact version that the sources are written for. */
  readonly version: string;
  /** Folders in which to look, best first. */
  readonly folders: readonly string[];
}

/** Finds the unpacked Electron for a release, and refuses one that is not real or of another version. */
export async function findDistribution(
  wish: DistributionWish,
): Promise<Result<string, PackageProblem>> {
  const program = ELECTRON_PROGRAM[wish.system];
  const folder = wish.folders.find((place) => existsSync(join(place, program)));
  if (folder === undefined) return failed([{ code: 'no-distribution', detail: program }]);
  const found = await readVersion(folder);
  if (found !== wish.version) {
    const detail = `${folder}: ${found}, not ${wish.version}`;
    return failed([{ code: 'wrong-version', detail }]);
  }
  const { size } = await stat(join(folder, program));
  if (size < LEAST_PROGRAM_BYTES) {
    return failed([{ code: 'not-a-release', detail: `${join(folder, program)}: ${size} bytes` }]);
  }
  return ok(folder);
}

async function readVersion(folder: string): Promise<string> {
  const file = join(folder, 'version');
  if (!existsSync(file)) return '?';
  return (await readFile(file, 'utf8')).trim().replace(/^v/, '');
}

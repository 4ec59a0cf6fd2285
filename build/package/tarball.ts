import { execFile } from 'node:child_process';
import { basename, dirname } from 'node:path';
import { promisify } from 'node:util';
import { failed, ok, type Result } from '#schema/result.ts';
import type { PackageProblem } from './problem.ts';

const run = promisify(execFile);

/**
 * Packs a folder as `<folder>.tar.gz` and gives that path. Names are sorted, owners are root and times are the epoch's, so
 * that the same folder gives the same bytes. (electron-builder would fetch a 7-Zip for this.)
 */
export async function packTarball(folder: string): Promise<Result<string, PackageProblem>> {
  const tarball = `${folder}.tar.gz`;
  const exact = ['--sort=name', '--owner=0', '--group=0', '--numeric-owner', '--mtime=@0'];
  const where = ['--directory', dirname(folder), basename(folder)];
  try {
    // Without a name and a time in gzip's own header.
    await run('tar', [...exact, '--use-compress-program=gzip -n', '-cf', tarball, ...where]);
  } catch (error) {
    return failed([{ code: 'no-tar', detail: (error as Error).message }]);
  }
  return ok(tarball);
}

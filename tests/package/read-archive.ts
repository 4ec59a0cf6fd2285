import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extractFile, getRawHeader, listPackage, statFile, uncache } from '@electron/asar';

/** SHA-256 of some bytes, in hexadecimal digits. */
function sha256(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** SHA-256 of a file on the disk. */
export async function hashFile(file: string): Promise<string> {
  return sha256(await readFile(file));
}

/** SHA-256 of the archive's table of contents: what Windows finds in the program and checks. */
export function hashHeader(archive: string): string {
  uncache(archive);
  return sha256(getRawHeader(archive).headerString);
}

/** The files of an archive whose bytes are not those that its table of contents promises. */
export function findChangedFiles(archive: string): readonly string[] {
  uncache(archive);
  const paths = listPackage(archive, { isPack: false }).map((path) => path.slice(1));
  return paths.filter((path) => {
    const entry = statFile(archive, path);
    if (!('integrity' in entry)) return false;
    return sha256(extractFile(archive, path)) !== entry.integrity.hash;
  });
}

/** How many files an archive holds with a promised hash. */
export function countHashedFiles(archive: string): number {
  uncache(archive);
  const paths = listPackage(archive, { isPack: false }).map((path) => path.slice(1));
  return paths.filter((path) => 'integrity' in statFile(archive, path)).length;
}

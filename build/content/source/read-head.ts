import { closeSync, openSync, readSync } from 'node:fs';
import { SNIFF_BYTES } from '../media/sniff-media.ts';

/** The first bytes of a file, enough to tell what it is; null when it cannot be read. */
export function headOf(path: string): Uint8Array | null {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(SNIFF_BYTES);
      return bytes.subarray(0, readSync(file, bytes, 0, SNIFF_BYTES, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    // No permission, a broken disk, or gone since it was listed: for an author all the same, a file to look after.
    return null;
  }
}

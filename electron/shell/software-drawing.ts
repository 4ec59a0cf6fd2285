import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const MARKER_NAME = 'software-drawing.txt';

/**
 * Whether this start draws without the graphics card, because an earlier one wrote the marker under the same engine
 * version. A marker of another version is removed: the new engine gets its own chance.
 * Synchronous, since it decides switches that must be set before `ready`.
 */
export function isSoftwareDrawing(userFolder: string, engineVersion: string): boolean {
  const marker = join(userFolder, MARKER_NAME);
  const marked = readMarker(marker);
  if (marked === engineVersion) return true;
  if (marked !== null) rmSync(marker, { force: true });
  return false;
}

/** Leaves the marker for the next start. Throws when the kiosk's own folder cannot be written. */
export function markSoftwareDrawing(userFolder: string, engineVersion: string): void {
  writeFileSync(join(userFolder, MARKER_NAME), engineVersion);
}

function readMarker(marker: string): string | null {
  try {
    return readFileSync(marker, 'utf8').trim();
  } catch {
    // No marker, or one that cannot be read: both mean the graphics card is used.
    return null;
  }
}

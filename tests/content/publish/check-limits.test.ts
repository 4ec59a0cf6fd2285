import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLimits, checkSpace, LIMITS } from '../../../build/content/publish/check-limits.ts';
import { codesOf } from '../keys/made-keys.ts';

const GIB = 1024 ** 3;

/** Files of some sizes. */
function files(...sizes: readonly number[]): { readonly path: string; readonly bytes: number }[] {
  return sizes.map((bytes, i) => ({ path: `media/${i}.mp4`, bytes }));
}

describe('the limits of a release', () => {
  it('let a file of two gigabytes through, twenty gigabytes, and twenty thousand files', () => {
    expect(checkLimits(files(2 * GIB, 2 * GIB))).toBeNull();
    expect(checkLimits(files(...new Array<number>(20_000).fill(1_000_000)))).toBeNull();
  });

  it.each([
    ['file-too-large', files(2 * GIB + 1)],
    ['release-too-large', files(...new Array<number>(10).fill(2 * GIB))],
    ['too-many-files', files(...new Array<number>(20_001).fill(1))],
  ] as const)('refuse more: %s', (code, some) => {
    const found = checkLimits(some);
    expect(found === null ? null : codesOf(found)).toEqual([code]);
  });

  it('keep every file below what an old stick (FAT32) can hold', () => {
    expect(LIMITS.fileBytes).toBeLessThan(4 * GIB - 1);
  });

  it('look at the room on the disk of a folder that is still to be made', async () => {
    const place = join(tmpdir(), 'not', 'there', 'yet');
    const blob = (bytes: number) => ({ source: '', bytes, sha256: '' });
    expect(await checkSpace(place, [blob(1000)])).toBeNull();
    const found = await checkSpace(place, [blob(Number.MAX_SAFE_INTEGER)]);
    expect(found === null ? null : codesOf(found)).toEqual(['no-space']);
  });
});

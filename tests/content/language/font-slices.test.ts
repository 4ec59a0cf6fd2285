import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { create } from 'fontkit';
import { describe, expect, it, test } from 'vitest';
import { familyOf, sliceWith } from '../../../build/content/language/font-slices.ts';
import { unpackWoff2 } from '../../../build/content/language/unpack-woff2.ts';

const require = createRequire(import.meta.url);

function filesOf(family: string): readonly string[] {
  const folder = join(
    dirname(require.resolve(`@fontsource-variable/${family}/package.json`)),
    'files',
  );
  return readdirSync(folder).map((name) => join(folder, name));
}

describe('the slices of the bundled fonts', () => {
  it('are chosen as a browser would: the last that announces a character and has it', () => {
    expect(sliceWith(0x41, 'noto-sans-sc')?.name).toBe('noto-sans-sc-latin-wght-normal.woff2');
    expect(sliceWith(0x4e2d, 'noto-sans-sc')?.font.hasGlyphForCodePoint(0x4e2d)).toBe(true);
    expect(sliceWith(0x1f302, 'noto-sans-sc')).toBeUndefined();
  });

  it('are those of Traditional Chinese for Traditional Chinese only', () => {
    expect([familyOf('zh-Hans'), familyOf('en'), familyOf('zh-Hant')]).toEqual([
      'noto-sans-sc',
      'noto-sans-sc',
      'noto-sans-tc',
    ]);
  });

  test.each(['noto-sans-sc', 'noto-sans-tc'])(
    'can all be unpacked, %s, and have the outlines that a second reader finds',
    (family) => {
      for (const path of filesOf(family)) {
        const woff2 = readFileSync(path);
        const ours = create(Buffer.from(unpackWoff2(woff2)));
        const theirs = create(woff2);
        if (!('characterSet' in ours && 'characterSet' in theirs)) {
          throw new Error('A collection');
        }
        expect(ours.characterSet).toEqual(theirs.characterSet);
        for (const code of ours.characterSet.filter((_, index) => index % 40 === 0)) {
          const [mine, other] = [ours.glyphForCodePoint(code), theirs.glyphForCodePoint(code)];
          expect(mine.path.toSVG()).toBe(other.path.toSVG());
          expect(mine.advanceWidth).toBe(other.advanceWidth);
        }
      }
    },
  );

  it('refuse to unpack what is not WOFF2', () => {
    expect(() => unpackWoff2(new Uint8Array(100))).toThrow('Not a WOFF2 font');
  });

  it('have every weight: bold is wider and heavier than regular', () => {
    const font = sliceWith(0x41, 'noto-sans-sc')?.font;
    const advance = (weight: number): number =>
      font?.getVariation({ wght: weight }).glyphForCodePoint(0x41).advanceWidth ?? 0;
    expect(Math.round(advance(400))).toBe(608);
    expect(advance(700)).toBeGreaterThan(advance(400) + 10);
  });
});

import { afterEach, expect, test, vi } from 'vitest';
import { bundledGlyphs } from '../../renderer/state/bundled-glyphs.ts';

afterEach(() => void vi.unstubAllGlobals());

function setFonts(...fonts: readonly (readonly [family: string, unicodeRange: string])[]): void {
  const faces = fonts.map(([family, unicodeRange]) => ({ family, unicodeRange }));
  vi.stubGlobal('document', { fonts: new Set(faces) });
}

test('the page has what any of its own fonts announces', () => {
  setFonts(['"Noto Sans SC Variable"', 'U+4E00-4E08, U+4E2D'], ['Noto Sans Variable', 'U+0-FF']);
  const has = bundledGlyphs();
  expect(['一', '中', 'a'].map((one) => has?.(one.codePointAt(0) ?? 0))).toEqual([
    true,
    true,
    true,
  ]);
  expect(has?.(0x6587)).toBe(false);
});

test('a font of somebody else is not counted', () => {
  setFonts(['Noto Sans Variable', 'U+0-FF'], ['Icons', 'U+0-10FFFF']);
  expect(bundledGlyphs()?.(0x4e00)).toBe(false);
});

test('a page whose own style sheet did not come has no opinion', () => {
  setFonts();
  expect(bundledGlyphs()).toBeNull();
});

import { coverageOf, parseUnicodeRange } from '#core/glyphs.ts';

/** The families that come with the page, with or without quotation marks. */
const BUNDLED = /^["']?Noto Sans\b/;

/** Tells of a code point whether a font of the page announces it; null where the page has none: that is no fault of a release. */
export function bundledGlyphs(): ((codePoint: number) => boolean) | null {
  const faces = [...document.fonts].filter(({ family }) => BUNDLED.test(family));
  const ranges = faces.flatMap(({ unicodeRange }) => parseUnicodeRange(unicodeRange));
  return ranges.length === 0 ? null : coverageOf(ranges);
}

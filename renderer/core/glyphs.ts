/** Code points from the first to the last. */
export type CodePointRange = readonly [first: number, last: number];

/** What needs no glyph: white space, controls, joiners and other invisible marks, variation selectors. */
const INVISIBLE: RegExp = /[\p{White_Space}\p{Cc}\p{Cf}\p{Variation_Selector}]/u;

/** One of a `unicode-range`: `U+4e00-4e08`, `U+26` or `U+4??`. */
const RANGE: RegExp = /^U\+(?=[0-9a-f?])([0-9a-f]{0,6})(\?*)(?:-([0-9a-f]{1,6}))?$/i;

/** How many code points there are. */
const CODE_POINTS = 0x110000;

/** Whether a character leaves a mark on the glass, so that a font must have it. */
export function needsGlyph(character: string): boolean {
  return !INVISIBLE.test(character);
}

/** The ranges that a CSS `unicode-range` announces; what is none is left out. */
export function parseUnicodeRange(css: string): readonly CodePointRange[] {
  return css.split(',').flatMap((part) => {
    const [, start, any = '', end] = RANGE.exec(part.trim()) ?? [];
    if (start === undefined) return [];
    const first = Number.parseInt(start + any.replaceAll('?', '0'), 16);
    const last = Number.parseInt(end ?? start + any.replaceAll('?', 'f'), 16);
    return [[first, last]];
  });
}

/** Tells of any code point whether one of the ranges announces it. */
export function coverageOf(ranges: readonly CodePointRange[]): (codePoint: number) => boolean {
  const covered = new Uint8Array(CODE_POINTS);
  for (const [first, last] of ranges) covered.fill(1, first, last + 1);
  return (codePoint) => covered[codePoint] === 1;
}

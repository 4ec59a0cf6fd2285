import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coverageOf, parseUnicodeRange } from '#core/glyphs.ts';

const require = createRequire(import.meta.url);
/** The style sheets with which the page brings its fonts, see `renderer/state/bundled-faces.ts` and `renderer/state/faces.ts`. */
const SHEETS = ['noto-sans/wght.css', 'noto-sans-sc/index.css', 'noto-sans-tc/index.css'];

/** Tells of a code point whether a font of the page announces it, as the page itself asks its fonts. */
export function pageGlyphs(): (codePoint: number) => boolean {
  const css = SHEETS.map((sheet) =>
    readFileSync(require.resolve(`@fontsource-variable/${sheet}`), 'utf8'),
  ).join('');
  const ranges = [...css.matchAll(/unicode-range:([^;}]*)/g)];
  return coverageOf(ranges.flatMap(([, range = '']) => parseUnicodeRange(range)));
}

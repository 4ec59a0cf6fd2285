import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create, type Font } from 'fontkit';
import { type CodePointRange, parseUnicodeRange } from '#core/glyphs.ts';
import type { Language } from '#schema/languages.ts';
import { unpackWoff2 } from './unpack-woff2.ts';

/** The bundled fonts: Noto Sans for Simplified and for Traditional Chinese. Both hold Latin letters and digits too. */
export type FontFamily = 'noto-sans-sc' | 'noto-sans-tc';

/** One file of a font that comes in about a hundred: some characters, all weights. */
export interface FontSlice {
  readonly name: string;
  readonly font: Font;
}

interface SliceFile {
  readonly name: string;
  readonly path: string;
  readonly ranges: readonly CodePointRange[];
}

const require: NodeJS.Require = createRequire(import.meta.url);
const listed: Map<FontFamily, readonly SliceFile[]> = new Map();
const opened: Map<string, FontSlice> = new Map();

/** The font in which the pages of a language are set. */
export function familyOf(language: Language): FontFamily {
  return language === 'zh-Hant' ? 'noto-sans-tc' : 'noto-sans-sc';
}

/**
 * The slice that a browser would take for a character: of those that announce it the last that really has it, because the
 * announced ranges of the Latin slices are wider than the fonts are. Undefined if no slice has it. Slices are read once.
 */
export function sliceWith(codePoint: number, family: FontFamily): FontSlice | undefined {
  for (const file of slicesOf(family)) {
    if (file.ranges.some(([first, last]) => codePoint >= first && codePoint <= last)) {
      const slice = open(file);
      if (slice.font.hasGlyphForCodePoint(codePoint)) {
        return slice;
      }
    }
  }
  return undefined;
}

function slicesOf(family: FontFamily): readonly SliceFile[] {
  const known = listed.get(family);
  if (known) {
    return known;
  }
  const announced: Record<string, string> = JSON.parse(
    readFileSync(require.resolve(`@fontsource-variable/${family}/unicode.json`), 'utf8'),
  );
  // Of two faces that announce a character, a browser takes the one declared later.
  const files = Object.entries(announced).map(sliceFile(family)).reverse();
  listed.set(family, files);
  return files;
}

function sliceFile(family: FontFamily): (entry: readonly [string, string]) => SliceFile {
  return ([key, ranges]) => {
    const name = `${family}-${key.replaceAll(/[[\]]/g, '')}-wght-normal.woff2`;
    const path = require.resolve(`@fontsource-variable/${family}/files/${name}`);
    return { name, path, ranges: parseUnicodeRange(ranges) };
  };
}

function open(file: SliceFile): FontSlice {
  const known = opened.get(file.path);
  if (known) {
    return known;
  }
  const font = create(Buffer.from(unpackWoff2(readFileSync(file.path))));
  if (!('glyphForCodePoint' in font)) {
    throw new Error(`${file.name} holds more than one font`);
  }
  const slice = { name: file.name, font };
  opened.set(file.path, slice);
  return slice;
}

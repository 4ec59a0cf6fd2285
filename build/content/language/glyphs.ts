import { needsGlyph } from '#core/glyphs.ts';
import type { Language } from '#schema/languages.ts';
import { type FontFamily, familyOf, sliceWith } from './font-slices.ts';

const found: Map<string, boolean> = new Map();

/** The characters of `text` that the bundled font of the language cannot draw, each once, in the order of the text. */
export function missingGlyphs(text: string, language: Language): string[] {
  const family = familyOf(language);
  return [...new Set(text)].filter((character) => !hasGlyph(character, family));
}

function hasGlyph(character: string, family: FontFamily): boolean {
  const key = `${family} ${character}`;
  const known = found.get(key);
  if (known !== undefined) {
    return known;
  }
  const codePoint = character.codePointAt(0) ?? 0;
  const has = !needsGlyph(character) || sliceWith(codePoint, family) !== undefined;
  found.set(key, has);
  return has;
}

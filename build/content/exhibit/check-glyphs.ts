import type { Language } from '#schema/languages.ts';
import { missingGlyphs } from '../language/glyphs.ts';
import { toTraditional } from '../language/traditional.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';

/** In which font a text is set, and whether it is converted before: a made Traditional text is set from the Chinese one. */
export type Setting = Language | 'converted';

/** The characters of which it is known that they can be drawn; nearly all of every text. */
const drawable: Readonly<Record<Setting, Set<string>>> = {
  'zh-Hans': new Set(),
  en: new Set(),
  'zh-Hant': new Set(),
  converted: new Set(),
};

/** Names the lines of a file with characters that the bundled fonts cannot draw. */
export function checkGlyphs(
  text: string,
  setting: Setting,
  file: string,
): readonly ContentProblem[] {
  const missing = new Set([...new Set(text)].filter((character) => !canDraw(character, setting)));
  if (missing.size === 0) return [];
  return text.split('\n').flatMap((line, i) => {
    const characters = [...new Set(line)].filter((character) => missing.has(character));
    if (characters.length === 0) return [];
    return [problem('missing-glyph', { file, line: i + 1 }, { characters })];
  });
}

function canDraw(character: string, setting: Setting): boolean {
  if (drawable[setting].has(character)) return true;
  const can =
    setting === 'converted'
      ? missingGlyphs(toTraditional(character), 'zh-Hant').length === 0
      : missingGlyphs(character, setting).length === 0;
  if (can) drawable[setting].add(character);
  return can;
}

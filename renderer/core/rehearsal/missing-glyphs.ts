import type { Exhibit, Exhibition } from '#schema/exhibition.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { LANGUAGES } from '#schema/languages.ts';
import type { PageNode } from '#schema/page.ts';
import type { LocalText } from '#schema/text.ts';
import { needsGlyph } from '../glyphs.ts';

/** Characters that no font has, each once, and where they stand: an exhibit; null: the names of the exhibition and its zones. */
export interface MissingGlyphs {
  readonly exhibit: ExhibitId | null;
  readonly characters: readonly string[];
}

/** So many are named: enough to find the words that are meant. */
const NAMED = 10;

/** The first place of an exhibition, in any language, with words that `has` no glyph for; null: there is none. What is only searched for is never drawn. */
export function findMissingGlyphs(
  exhibition: Exhibition,
  has: (codePoint: number) => boolean,
): MissingGlyphs | null {
  const places = [
    { exhibit: null, texts: textsOfHall(exhibition) },
    ...exhibition.exhibits.map((exhibit) => ({ exhibit: exhibit.id, texts: textsOf(exhibit) })),
  ];
  for (const { exhibit, texts } of places) {
    const characters = missingIn(texts, has);
    if (characters.length > 0) return { exhibit, characters };
  }
  return null;
}

function missingIn(
  texts: readonly string[],
  has: (codePoint: number) => boolean,
): readonly string[] {
  return [...new Set(texts.join('\n'))]
    .filter((character) => needsGlyph(character) && !has(character.codePointAt(0) ?? 0))
    .slice(0, NAMED);
}

function textsOfHall({ name, venue, lead, zones, words }: Exhibition): readonly string[] {
  const own = Object.values(words ?? {}).flatMap((said) => Object.values(said));
  const names = [name, venue, lead, ...zones.flatMap((zone) => [zone.name, zone.lead])];
  return [...inEveryLanguage(names), ...own];
}

function textsOf({ title, lead, maker, tags, cover, sources, pages }: Exhibit): readonly string[] {
  const outlets = sources.map(({ outlet }) => outlet);
  const known = [title, lead, ...tags, ...outlets, ...(maker ? [maker] : [])];
  const words = LANGUAGES.flatMap((language) =>
    pages[language].flatMap(({ children }) => children.flatMap(wordsOf)),
  );
  return [...inEveryLanguage(cover ? [...known, cover.alt] : known), ...words];
}

function inEveryLanguage(texts: readonly LocalText[]): readonly string[] {
  return texts.flatMap((text) => LANGUAGES.map((language) => text[language]));
}

function wordsOf(node: PageNode): readonly string[] {
  switch (node.type) {
    case 'text':
      return [node.value];
    case 'element':
      return node.children.flatMap(wordsOf);
    case 'media':
      return [node.alt, node.caption ?? ''];
  }
}

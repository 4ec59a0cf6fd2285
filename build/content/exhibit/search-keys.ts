import type { SearchKeys } from '#schema/exhibition.ts';
import { LANGUAGES } from '#schema/languages.ts';
import type { LocalText } from '#schema/text.ts';
import { readSyllables } from '../language/pinyin.ts';
import { toTraditional } from '../language/traditional.ts';
import type { ExhibitDraft } from './exhibit-draft.ts';

/** Stands between the syllables of two names. */
const BREAK: readonly string[] = [];

/** What a search matches of an exhibit besides its texts: its aliases, and these names (tags, maker). */
export function searchKeys(
  { chinese, english, traditional }: ExhibitDraft,
  names: readonly LocalText[],
): SearchKeys {
  const { title, lead, aliases = [] } = chinese.head;
  const words = [
    ...aliases.flatMap((alias) => [alias, toTraditional(alias)]),
    ...(english?.head.aliases ?? []),
    ...(traditional?.head.aliases ?? []),
    ...names.flatMap(inEveryLanguage),
  ];
  const read = [title, ...aliases, ...names.map((name) => name['zh-Hans']), lead];
  return { pinyin: joined(read.map(readSyllables)), words: linesOf(words) };
}

/** The keys with one more name, that of the zone: it is known later than the rest. */
export function withName({ pinyin, words }: SearchKeys, name: LocalText): SearchKeys {
  return {
    pinyin: joined(runsOf(pinyin).toSpliced(-1, 0, readSyllables(name['zh-Hans']))),
    words: linesOf([...words.split('\n'), ...inEveryLanguage(name)]),
  };
}

function inEveryLanguage(name: LocalText): readonly string[] {
  return LANGUAGES.map((language) => name[language]);
}

function linesOf(words: readonly string[]): string {
  return [...new Set(words.filter((word) => word !== ''))].join('\n');
}

function joined(runs: readonly (readonly (readonly string[])[])[]): readonly (readonly string[])[] {
  return runs.flatMap((run, i) => (i === 0 ? run : [BREAK, ...run]));
}

function runsOf(
  pinyin: readonly (readonly string[])[],
): readonly (readonly (readonly string[])[])[] {
  const runs: (readonly string[])[][] = [[]];
  for (const syllable of pinyin) {
    if (syllable.length === 0) runs.push([]);
    else runs.at(-1)?.push(syllable);
  }
  return runs;
}

import type { WrittenWord } from '#schema/authored/written-text.ts';
import type { OwnWords } from '#schema/exhibition.ts';
import { LANGUAGES, type Language } from '#schema/languages.ts';
import { toTraditional } from '../language/traditional.ts';
import { type ContentProblem, hasError, type Place, problem } from '../problems/problem.ts';
import { nearest } from '../yaml/nearest.ts';
import { checkWord, type OwnWord } from './check-word.ts';
import { builtIn, INTERFACE_KEYS } from './interface-words.ts';

/** What the interface is to say otherwise, as far as nothing is wrong with it; null where that is nothing. */
export interface WordsReading {
  readonly words: OwnWords | null;
  readonly problems: readonly ContentProblem[];
}

/** Checks what somebody wrote in place of the interface's words; `at` gives where each key stands. */
export function readWords(
  written: Readonly<Record<string, WrittenWord>>,
  at: (key: string) => Place,
): WordsReading {
  const words: Record<Language, Record<string, string>> = { 'zh-Hans': {}, en: {}, 'zh-Hant': {} };
  const problems: ContentProblem[] = [];
  for (const [key, word] of Object.entries(written)) {
    if (!INTERFACE_KEYS.has(key)) {
      problems.push(problem('unknown-word', at(key), { key, nearest: keysNear(key) }));
      continue;
    }
    for (const own of textsOf(key, word)) {
      const found = checkWord(own, at(key));
      problems.push(...found);
      if (hasError(found)) continue;
      words[own.language][key] = own.text;
      if (own.traditional !== undefined) words['zh-Hant'][key] = own.traditional;
    }
  }
  const isNothing = LANGUAGES.every((language) => Object.keys(words[language]).length === 0);
  return { words: isNothing ? null : words, problems };
}

/** Traditional Chinese is made where only the simplified is written; English left out stays the interface's own. */
function textsOf(key: string, { zh, en, 'zh-Hant': hant }: WrittenWord): readonly OwnWord[] {
  const made = zh !== undefined && hant === undefined ? { traditional: toTraditional(zh) } : {};
  return [
    ...(zh === undefined ? [] : [{ key, language: 'zh-Hans', text: zh, ...made } as const]),
    ...(en === undefined ? [] : [{ key, language: 'en', text: en } as const]),
    ...(hant === undefined ? [] : [{ key, language: 'zh-Hant', text: hant } as const]),
  ];
}

/** The keys somebody may have meant who wrote one a little otherwise, or what stands on the glass instead of it. */
function keysNear(written: string): readonly string[] {
  const keys = [...INTERFACE_KEYS];
  const saidBy = (key: string) => LANGUAGES.flatMap((language) => builtIn(key, language) ?? []);
  const found = nearest(written, [...keys, ...keys.flatMap(saidBy)]);
  return found === null ? [] : keys.filter((key) => key === found || saidBy(key).includes(found));
}

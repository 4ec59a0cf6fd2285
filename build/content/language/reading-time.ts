import type { Language } from '#schema/languages.ts';

/**
 * Chinese characters that a grown-up reads in a second, standing at a screen. Silent reading of plain Chinese runs at
 * 250 to 300 words of one and a half characters a minute; 6 a second is the careful end of that.
 */
const CHARACTERS_PER_SECOND = 6;

/** English words that an adult reads in a minute (Serrell, exhibit labels). */
const WORDS_PER_MINUTE = 250;

/** Characters of Chinese that take as long as one word in Latin letters, met in the middle of a Chinese sentence. */
const CHARACTERS_PER_FOREIGN_WORD = 2;

const HAN: RegExp = /\p{Script=Han}/gu;
const WORD: RegExp = /[\p{Script=Latin}\p{N}]+(?:['’.,-][\p{Script=Latin}\p{N}]+)*/gu;

/** How long an adult takes to read `text` once, in whole seconds, rounded up; 0 for a text without words. */
export function readingSeconds(text: string, language: Language): number {
  const characters = count(text, HAN);
  const words = count(text, WORD);
  if (language === 'en') {
    // A Chinese name inside an English sentence: one character about as long as one word.
    return Math.ceil(((words + characters) * 60) / WORDS_PER_MINUTE);
  }
  return Math.ceil((characters + words * CHARACTERS_PER_FOREIGN_WORD) / CHARACTERS_PER_SECOND);
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}

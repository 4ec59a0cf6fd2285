import { compact, fold } from './fold.ts';
import type { LetterSet } from './letter-set.ts';

/** A title or another name, ready to be looked through. */
export interface Line {
  /** Its letters and digits, folded. */
  readonly text: string;
  /** For each place of the text `1` where a word begins, else `0`; every Chinese character counts as a word. */
  readonly begins: string;
}

/** Where something stands in a line. */
export interface LinePlace {
  readonly start: number;
  readonly isWord: boolean;
  readonly isWhole: boolean;
}

/** Fewer letters than these are not looked for in the middle of a word. */
const INSIDE_WORD_MIN = 3;
const BEGIN = '1';
const INSIDE = '0';
const HAS_LATIN = /[a-z0-9]/;
const LATIN = /^[a-z0-9]$/;
const LETTER_OR_DIGIT = /^[\p{L}\p{N}]$/u;

/** Prepares a title or another name. */
export function makeLine(written: string): Line {
  const folded = fold(written);
  if (!HAS_LATIN.test(folded)) {
    const text = compact(folded);
    return { text, begins: BEGIN.repeat(text.length) };
  }
  return lineOfWords(folded);
}

function lineOfWords(folded: string): Line {
  let text = '';
  let begins = '';
  let isInWord = false;
  for (const character of folded) {
    const isLatin = LATIN.test(character);
    if (isLatin || LETTER_OR_DIGIT.test(character)) {
      text += character;
      begins += (isInWord && isLatin ? INSIDE : BEGIN).padEnd(character.length, INSIDE);
    }
    isInWord = isLatin;
  }
  return { text, begins };
}

/** Lines as one, in which nothing is found that reaches from one into the next. */
export function joinLines(lines: readonly Line[]): Line {
  return {
    text: lines.map(({ text }) => text).join('\n'),
    begins: lines.map(({ begins }) => begins).join(INSIDE),
  };
}

/** The best place of a compact text in a line: the first at which a word begins, else the first; null where it is not. */
export function placeIn({ text, begins }: Line, sought: string): LinePlace | null {
  const first = text.indexOf(sought);
  if (first < 0) return null;
  const isWhole = text.length === sought.length;
  for (let start = first; start >= 0; start = text.indexOf(sought, start + 1)) {
    if (begins[start] === BEGIN) return { start, isWord: true, isWhole };
  }
  return sought.length < INSIDE_WORD_MIN ? null : { start: first, isWord: false, isWhole };
}

/** Adds the letters that stand behind a compact text in a line, wherever `placeIn` would find the longer text. */
export function addFollowing({ text, begins }: Line, sought: string, letters: LetterSet): void {
  for (let start = text.indexOf(sought); start >= 0; start = text.indexOf(sought, start + 1)) {
    const next = text[start + sought.length];
    // Nothing sought is found behind the end as well, again and again.
    if (next === undefined || letters.isFull) return;
    if (letters.has(next)) continue;
    if (begins[start] === BEGIN || sought.length + 1 >= INSIDE_WORD_MIN) letters.add(next);
  }
}

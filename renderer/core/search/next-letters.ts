import type { Finder } from './finder.ts';
import { LetterSet } from './letter-set.ts';
import { addFollowing } from './line.ts';
import { pointsOf, type Shelf } from './match.ts';
import type { Prepared } from './prepared.ts';
import { addNextLetters } from './syllables.ts';
import { isLatin, readTerms } from './terms.ts';

/** Which of the 26 Latin letters, typed next, still lead to a hit that fits what was typed. */
export function nextLetters({ shelf, segmenter }: Finder, query: string): ReadonlySet<string> {
  const { whole, words, isOpen } = readTerms(query, segmenter);
  const last = isOpen ? (words.at(-1) ?? '') : '';
  const before = isOpen ? words.slice(0, -1) : words;
  const found = new LetterSet();
  addBehind(shelf, whole, () => true, found);
  if (before.length > 0) addBehind(shelf, last, holders(shelf, before), found);
  return found.toSet();
}

/** Says of an exhibit whether it has every one of the words. */
function holders(shelf: Shelf, words: readonly string[]): (exhibit: number) => boolean {
  const each = words.map((word) => pointsOf(shelf, word, 'zh-Hans'));
  return (exhibit) => each.every((points) => (points[exhibit] ?? 0) > 0);
}

function addBehind(
  { prepared, words }: Shelf,
  term: string,
  isWanted: (exhibit: number) => boolean,
  into: LetterSet,
): void {
  for (const [i, exhibit] of prepared.entries()) {
    if (into.isFull) return;
    if (isWanted(i)) addInExhibit(exhibit, term, into);
  }
  if (term !== '' && !isLatin(term)) return;
  for (const [word, places] of words.atPrefix(term)) {
    const next = word[term.length];
    if (next === undefined || into.has(next)) continue;
    if (places.exhibits.some(isWanted)) into.add(next);
  }
}

function addInExhibit(exhibit: Prepared, term: string, into: LetterSet): void {
  const { lines, titleRun, nameRuns, leadRun } = exhibit;
  addFollowing(lines, term, into);
  if (term !== '' && !isLatin(term)) return;
  addNextLetters(titleRun, term, { kind: 'tolerated', least: 'letter' }, into);
  for (const run of nameRuns) {
    addNextLetters(run, term, { kind: 'right', least: 'letter' }, into);
    addNextLetters(run, term, { kind: 'tolerated', least: 'syllable' }, into);
  }
  addNextLetters(leadRun, term, { kind: 'right', least: 'syllable' }, into);
}

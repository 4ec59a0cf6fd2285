import { pointsOfWord, type Shelf } from './match.ts';
import { combine, everyWord, type Look, sum } from './strict.ts';
import { isLatin, type Terms, withoutFillers } from './terms.ts';

/** A word of so many letters may have one wrong, one of more two. */
const ONE_WRONG_MIN = 5;
const TWO_WRONG_MIN = 8;
/** Different spellings that are tried for one word. */
const SPELLINGS_MAX = 8;
/** The shortest beginning of a query that is looked for in its place. */
const BEGINNING_MIN = 2;
/** It is at least this part of the query: of a word less says nothing, but of first letters each is a syllable. */
const BEGINNING_PART = 3;

/**
 * The points of what comes closest to a query that nothing fits: without filler words, with letters put right, with some
 * of its words, with its beginning. The first of these that finds something decides; empty where none does.
 */
export function closestPoints(shelf: Shelf, look: Look, terms: Terms): readonly number[] {
  const words = withoutFillers(terms.words);
  if (words.length === 0) return [];
  const corrected: Look = (word) => lookCorrected(shelf, look, word);
  const attempts = [
    () => everyWord(look, words),
    () => everyWord(corrected, words),
    () => someWords(corrected, words.flatMap(parts)),
    () => byBeginning(look, terms.whole),
  ];
  for (const attempt of attempts) {
    const points = attempt();
    if (isFound(points)) return points;
  }
  return [];
}

/** The points of a word, or of those that it may be a misspelling of. */
function lookCorrected(shelf: Shelf, look: Look, word: string): readonly number[] {
  const spelled = corrections(shelf, word).map((correction) => pointsOfWord(shelf, correction));
  return combine([look(word), ...spelled], (points) => Math.max(...points));
}

/** The words of the texts that are most like a misspelled one, the most like first. */
function corrections({ words }: Shelf, word: string): readonly string[] {
  if (!isLatin(word) || word.length < ONE_WRONG_MIN) return [];
  const wrong = word.length < TWO_WRONG_MIN ? 1 : 2;
  return [...words.fuzzyGet(word, wrong)]
    .map(([spelled, [, distance]]) => ({ spelled, distance }))
    .sort((a, b) => a.distance - b.distance || (a.spelled < b.spelled ? -1 : 1))
    .slice(0, SPELLINGS_MAX)
    .map(({ spelled }) => spelled);
}

/** As many of the words as can be found, longer ones counting more. */
function someWords(look: Look, words: readonly string[]): readonly number[] {
  const weighted = words.map((word) => {
    const weight = isLatin(word) ? word.length : 2 * word.length;
    return look(word).map((points) => points * weight);
  });
  return combine(weighted, sum);
}

/** A Chinese word and, where it is long, its pairs of characters: one of them may be known. */
function parts(word: string): readonly string[] {
  if (isLatin(word) || word.length <= 2) return [word];
  return [word, ...Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))];
}

/** What a long beginning finds. What a beginning finds a shorter one finds too, so that halving the rest comes upon the longest. */
function byBeginning(look: Look, whole: string): readonly number[] {
  let found: readonly number[] = [];
  let low = Math.max(BEGINNING_MIN, Math.ceil(whole.length / BEGINNING_PART));
  let high = whole.length - 1;
  while (low <= high) {
    const length = Math.floor((low + high) / 2);
    const points = look(whole.slice(0, length));
    if (isFound(points)) {
      found = points;
      low = length + 1;
    } else high = length - 1;
  }
  return found;
}

function isFound(points: readonly number[]): boolean {
  return points.some((of) => of > 0);
}

import type { Terms } from './terms.ts';

/** Gives the points of a term for every exhibit; asked for the same term again it remembers them. */
export type Look = (term: string) => readonly number[];

/**
 * The points of a query for every exhibit: of all that was typed taken as one, or of its words, every one of which must
 * be found.
 */
export function strictPoints(look: Look, { whole, words }: Terms): readonly number[] {
  if (whole === '') return [];
  const asOne = look(whole);
  if (words.length === 0 || (words.length === 1 && words[0] === whole)) return asOne;
  const byWords = everyWord(look, words);
  return asOne.map((points, i) => Math.max(points, byWords[i] ?? 0));
}

/** The mean points of the words; 0 for an exhibit that lacks one. */
export function everyWord(look: Look, words: readonly string[]): readonly number[] {
  return combine(words.map(look), (points) =>
    points.includes(0) ? 0 : sum(points) / points.length,
  );
}

/** One number for each exhibit out of several. */
export function combine(
  each: readonly (readonly number[])[],
  join: (points: readonly number[]) => number,
): readonly number[] {
  return (each[0] ?? []).map((_, i) => join(each.map((points) => points[i] ?? 0)));
}

/** The sum of some numbers. */
export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, of) => total + of, 0);
}

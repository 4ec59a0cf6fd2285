/** What a query may be long at most, in characters; the rest of a longer one is not looked at. */
const QUERY_LENGTH_MAX = 64;
/** What is read of a query before it is folded: folding can make a character several. */
const QUERY_READ_MAX = 256;

const PLAIN = /^[\0-\x7f]*$/;
/** Scripts whose letters come with marks. To look for marks elsewhere takes time and finds none. */
const MAY_HAVE_MARKS = /\p{M}|[\u00c0-\u036f\u1e00-\u1fff]|[\u3040-\u30ff]|[\uac00-\ud7af]/u;

/**
 * A text as searching sees it: lower case, without accents, full-width letters and digits as plain ones. `ü` after `l` or
 * `n` becomes `v`, as it is typed.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  const lower = text.normalize('NFKC').toLowerCase();
  if (!MAY_HAVE_MARKS.test(lower)) return lower;
  return lower
    .replace(/([ln])ü/g, '$1v')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

/** Folds what a visitor typed; of something very long its beginning. */
export function foldQuery(query: string): string {
  return fold(query.slice(0, QUERY_READ_MAX)).slice(0, QUERY_LENGTH_MAX);
}

/** A folded text without spaces, apostrophes, hyphens and other marks: its letters and digits alone. */
export function compact(folded: string): string {
  return folded.replace(/[^\p{L}\p{N}]+/gu, '');
}

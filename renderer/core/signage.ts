import { wordSegmenter } from './segmenter.ts';

/** A title broken for a panel: its lines and the size of its letters, in the panel's unit. */
export interface FittedTitle {
  readonly lines: readonly string[];
  readonly size: number;
}

/** One line fills at most this part of a panel's height; two lines, each this. */
const ONE_LINE = 0.62;
const TWO_LINES = 0.4;

/** Punctuation that may not begin a line (the start of the Chinese rules, GB/T 15834). */
const NO_START = /^[，。、：；！？）》〉」』】〕”’…—～·％%,.:;!?)\]}]/u;
/** Punctuation that may not end a line. */
const NO_END = /[“‘（《〈「『【〔([{]$/u;

/**
 * Breaks a title into one or two lines and gives the largest size at which they fit a panel.
 * `measure` tells how wide a text is at a size. A title too long for both is made smaller, never cut.
 */
export function fitTitle(
  title: string,
  width: number,
  height: number,
  measure: (text: string, size: number) => number,
): FittedTitle {
  const size = (lines: readonly string[], part: number) => {
    const full = height * part;
    const widest = Math.max(...lines.map((line) => measure(line, full)));
    return widest <= width ? full : (full * width) / widest;
  };
  const one = { lines: [title], size: size([title], ONE_LINE) };
  const halves = breakInTwo(title, measure);
  if (!halves) return one;
  const two = { lines: halves, size: size(halves, TWO_LINES) };
  return two.size > one.size ? two : one;
}

/** The break nearest the middle that a reader would accept: between words, never before closing punctuation. */
function breakInTwo(
  title: string,
  measure: (text: string, size: number) => number,
): readonly [string, string] | null {
  let best: readonly [string, string] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const { index } of wordSegmenter().segment(title)) {
    const before = title.slice(0, index).trim();
    const after = title.slice(index).trim();
    if (before === '' || after === '' || !breaksBetween(before, after)) continue;
    const left = measure(before, 1);
    // From here on the first line only grows.
    if (left >= least) break;
    const widest = Math.max(left, measure(after, 1));
    if (widest < least) {
      least = widest;
      best = [before, after];
    }
  }
  return best;
}

function breaksBetween(before: string, after: string): boolean {
  return !NO_START.test(after) && !NO_END.test(before);
}

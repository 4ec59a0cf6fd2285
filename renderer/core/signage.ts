/** A title broken for a panel: its lines and the size of its letters, in the panel's unit. */
export interface FittedTitle {
  readonly lines: readonly string[];
  readonly size: number;
}

/** One line fills at most this part of a panel's height; two lines, each this. */
const ONE_LINE = 0.62;
const TWO_LINES = 0.4;

/** Punctuation that may not begin a line (the start of the Chinese rules, GB/T 15834). */
const NO_START = /^[，。、：；！？）》」』”’…—·,.:;!?)\]]/u;

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

/** The break nearest the middle that a reader would accept: between words, or between two Han characters. */
function breakInTwo(
  title: string,
  measure: (text: string, size: number) => number,
): readonly [string, string] | null {
  const letters = [...title];
  let best: readonly [string, string] | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < letters.length; i += 1) {
    const before = letters.slice(0, i).join('');
    const after = letters.slice(i).join('');
    if (!breaksBetween(before, after)) continue;
    const widest = Math.max(measure(before.trim(), 1), measure(after.trim(), 1));
    if (widest < least) {
      least = widest;
      best = [before.trim(), after.trim()];
    }
  }
  return best;
}

function breaksBetween(before: string, after: string): boolean {
  if (/\s$/u.test(before) || /^\s/u.test(after)) return true;
  if (NO_START.test(after) || /[“‘（《「『([]$/u.test(before)) return false;
  return /\p{Script=Han}$/u.test(before) && /^\p{Script=Han}/u.test(after);
}

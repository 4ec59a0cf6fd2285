import { type Break, marksIn, mayWrap, sliceAt, widthOf, wordBreaksIn } from './caption-breaks.ts';

/** What is read under the picture at one moment of a tour, and for how long, in seconds. */
export interface Caption {
  readonly text: string;
  readonly seconds: number;
}

/** Widths of a Han character in a line of a caption, and lines in a caption. */
const LINE = 16;
const LINES = 2;
/** What one caption more costs beside the breaks of caption-breaks.ts, and one that is all but empty. */
const CAPTION_COST = 1000;
const UNEVEN_COST = 100;
/** Reading on the feet: 280 Han characters in 45 s, 250 words of other scripts a minute; seconds each. */
const HAN_SECONDS = 45 / 280;
const WORD_SECONDS = 60 / 250;
/** No caption is gone sooner, and two lines need no longer however strange they are; seconds. */
const LEAST = 2.5;
const MOST = 12;

const HAN: RegExp = /\p{Script=Han}/gu;
const WORD: RegExp = /(?:(?!\p{Script=Han})[\p{L}\p{N}])+/gu;

/** How long a caption takes to read, in seconds. */
export function captionSeconds(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  const others = text.replace(/(?<=\p{N})[.,](?=\p{N})/gu, '').match(WORD)?.length ?? 0;
  return Math.min(MOST, Math.max(LEAST, han * HAN_SECONDS + others * WORD_SECONDS));
}

/**
 * A text as captions of at most two lines, cut behind sentences and clauses, between words where no mark serves, never
 * inside a word (one longer than two lines stays whole). Nothing is lost but the spaces at the cuts.
 */
export function captionsOf(text: string): readonly Caption[] {
  const breaks = marksIn(text).flatMap((mark, i, marks) => {
    const from = marks[i - 1]?.at ?? 0;
    const clause = text.slice(from, mark.at);
    const within = fits(clause) ? [] : wordBreaksIn(clause);
    return [...within.map(({ at, cost }) => ({ at: from + at, cost })), mark];
  });
  const cuts = bestCuts(text, breaks);
  const parts = sliceAt(text, cuts).map((part) => part.trim());
  return parts.filter(Boolean).map((part) => ({ text: part, seconds: captionSeconds(part) }));
}

/** How many lines a text fills. */
function linesOf(text: string): number {
  const letters = [...text.trim()];
  let lines = 1;
  let used = 0;
  let piece = '';
  letters.forEach((letter, i) => {
    piece += letter;
    const next = letters[i + 1];
    if (next !== undefined && !mayWrap(letter, next)) return;
    if (used > 0 && used + width(piece.trimEnd()) > LINE) {
      lines += 1;
      used = 0;
    }
    used += width(piece);
    // A word longer than a line goes on in the next.
    while (used - width(' ') > LINE) {
      lines += 1;
      used -= LINE;
    }
    piece = '';
  });
  return lines;
}

function fits(text: string): boolean {
  return linesOf(text) <= LINES;
}

function width(text: string): number {
  return [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
}

/** The cheapest places to cut: few captions, behind marks, of even length (as a paragraph is broken into lines, Knuth and Plass, 1981). */
function bestCuts(text: string, breaks: readonly Break[]): readonly number[] {
  const ends: readonly Break[] = [{ at: 0, cost: 0 }, ...breaks];
  const best: Cut[] = [{ cost: 0, from: 0 }];
  for (const end of ends.keys()) if (end > 0) best.push(cheapestCut(text, ends, best, end));
  const cuts: number[] = [];
  for (let end = best[ends.length - 1]?.from ?? 0; end > 0; end = best[end]?.from ?? 0)
    cuts.unshift(ends[end]?.at ?? 0);
  return cuts;
}

/** What it costs at least to end a caption at a break, and at which break that caption begins. */
interface Cut {
  readonly cost: number;
  readonly from: number;
}

function cheapestCut(text: string, ends: readonly Break[], best: readonly Cut[], end: number): Cut {
  let least: Cut = { cost: Number.POSITIVE_INFINITY, from: end - 1 };
  for (let from = end - 1; from >= 0; from -= 1) {
    const part = text.slice(ends[from]?.at, ends[end]?.at);
    // What nothing can break is shown whole.
    if (from < end - 1 && !fits(part)) break;
    const empty = Math.max(0, 1 - width(part) / (LINE * LINES));
    const own = (ends[end]?.cost ?? 0) + CAPTION_COST + UNEVEN_COST * empty ** 2;
    const cost = (best[from]?.cost ?? 0) + own;
    if (cost < least.cost) least = { cost, from };
  }
  return least;
}

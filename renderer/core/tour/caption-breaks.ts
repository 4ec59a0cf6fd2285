import { wordSegmenter } from '../segmenter.ts';

/** A place in a text where a caption may end: behind this many UTF-16 units, and how much it disturbs the reader. */
export interface Break {
  readonly at: number;
  readonly cost: number;
}

/** What a break costs behind a sentence, a clause, an item of a list, before a part of a sentence, before any word. */
const SENTENCE = 0;
const CLAUSE = 100;
const ITEM = 400;
const PART = 4000;
const WORD = 5000;

/** Characters as wide as they are high, beside which a line may end. */
const WIDE: RegExp =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef]/u;
/** Marks that are as wide in Chinese type, and narrower in Latin. */
const WIDE_MARK: RegExp = /[“”‘’…—·]/u;
const OPENING: RegExp = /[\p{Ps}\p{Pi}]/u;
/** What no line and no caption begins with. */
const CLOSING: RegExp = /[\p{Pe}\p{Pf}\p{Po}\p{Pd}%‰°]/u;

/** Marks behind which a caption may end, with the closing quotes and spaces that belong to them. A dot, comma or colon of Latin type needs a space: `3,000` and `16.5` are one. */
const MARKS: readonly { readonly cost: number; readonly mark: RegExp }[] = [
  {
    cost: SENTENCE,
    mark: /(?:[。！？]+[\p{Pe}\p{Pf}]*\s*|[.!?]+[\p{Pe}\p{Pf}"']*(?:\s+|$))/gu,
  },
  { cost: CLAUSE, mark: /(?:[，；：…—]+[\p{Pe}\p{Pf}]*\s*|[,;:–][\p{Pe}\p{Pf}"']*\s+)/gu },
  { cost: ITEM, mark: /、/gu },
];

/** Behind these a dot ends no sentence: `Dr. Li`, `U.S. and`. */
const SHORTENED: RegExp =
  /(?:^|[\s(“"])(?:\p{L}|(?:\p{L}\.)+\p{L}|Dr|Mr|Mrs|Ms|Prof|St|No|vs|cf|al)\.$/u;

/** With these a part of an English sentence begins. */
const BEGINS_PART: RegExp =
  /^(?:and|or|but|that|which|who|where|when|while|because|than|at|in|on|to|of|for|from|by|with|as|into|through|between)\s/u;

/** How wide a character is, in widths of a Han character: 36 Latin ones are as wide as 16 of those. */
export function widthOf(character: string): number {
  return character > '~' && (isWide(character) || WIDE_MARK.test(character)) ? 1 : 16 / 36;
}

/** Whether a line may end between two neighbouring characters. */
export function mayWrap(before: string, after: string): boolean {
  if (/\s/u.test(after)) return false;
  if (/\s/u.test(before)) return true;
  if (!isWide(before) && !isWide(after)) return false;
  return !OPENING.test(before) && !CLOSING.test(after);
}

function isWide(character: string): boolean {
  // Most characters of a Latin text need no look at the tables.
  return character > '\u1000' && WIDE.test(character);
}

/** The sentences of a paragraph, each with its closing marks; joined they are the paragraph. */
export function sentencesOf(paragraph: string): readonly string[] {
  const ends = marksIn(paragraph).flatMap(({ at, cost }) => (cost === SENTENCE ? [at] : []));
  return sliceAt(paragraph, ends);
}

/** The places behind marks where a caption may end, in order; the end of the text is the last of them. */
export function marksIn(text: string): readonly Break[] {
  const costs = new Map<number, number>();
  for (const { cost, mark } of MARKS)
    for (const found of text.matchAll(mark)) {
      const at = found.index + found[0].length;
      const known = costs.get(at) ?? Number.POSITIVE_INFINITY;
      if (isEnd(text, found.index, found[0])) costs.set(at, Math.min(known, cost));
    }
  costs.set(text.length, SENTENCE);
  return [...costs].map(([at, cost]) => ({ at, cost })).sort((a, b) => a.at - b.at);
}

/** A mark at the very beginning ends nothing, nor does the dot of a shortened word; what closes must not be left behind. */
function isEnd(text: string, at: number, mark: string): boolean {
  const end = at + mark.length;
  const closes = end < text.length && !/\s$/u.test(mark) && CLOSING.test(text.charAt(end));
  if (at === 0 || closes) return false;
  return !(
    mark.startsWith('.') &&
    end < text.length &&
    SHORTENED.test(text.slice(Math.max(0, at - 6), at + 1))
  );
}

/** The places between words of a stretch of text where a caption may end when no mark serves; a number keeps its unit. */
export function wordBreaksIn(text: string): readonly Break[] {
  return [...wordSegmenter().segment(text)].flatMap(({ index }) => {
    const before = text.charAt(index - 1);
    const after = text.charAt(index);
    const apart = index > 0 && mayWrap(before, after) && !/\p{N}/u.test(before);
    const cost = BEGINS_PART.test(text.slice(index, index + 8)) ? PART : WORD;
    return apart ? [{ at: index, cost }] : [];
  });
}

/** A text cut at places given in ascending order; empty stretches are none. */
export function sliceAt(text: string, places: readonly number[]): readonly string[] {
  const ends = [...places, text.length];
  return ends.map((end, i) => text.slice(ends[i - 1] ?? 0, end)).filter((part) => part !== '');
}

import { linesOf } from './fit-page.ts';

/** How the lines of the list are set. Millimetres of glass; `leading` in parts of a letter. */
export interface ListRoom {
  /** The width of a column. */
  readonly column: number;
  readonly letter: number;
  readonly leading: number;
}

/** What a line says, its number included, and how wide the picture before it is, in parts of its height; 0: it has none. */
export interface ListTitle {
  readonly words: string;
  readonly picture: number;
}

/** Between two lines, in millimetres. */
const GAP = 3;
/** The zone's edge, what lies between picture and words, and behind the words; millimetres. */
const BESIDE = 9;

/** Whether every title fits a line so high (millimetres) as a whole. */
export function titlesFit(
  titles: readonly ListTitle[],
  { column, letter, leading }: ListRoom,
): (rowHeight: number) => boolean {
  return (rowHeight) => {
    const high = rowHeight - GAP;
    return titles.every(({ words, picture }) => {
      const wide = column - BESIDE - high * picture;
      return linesOf(words, wide / letter) * letter * leading <= high;
    });
  };
}

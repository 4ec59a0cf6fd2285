/** A piece of a file and the line of the file on which it begins, from 1. */
export interface Piece {
  readonly text: string;
  readonly firstLine: number;
}

/** The two parts of an exhibit's file: the head between two lines of `---`, and the body after it. */
export type FileParts =
  | { readonly kind: 'whole'; readonly head: Piece; readonly body: Piece }
  | { readonly kind: 'head-missing' | 'head-open' };

/** A line that opens and closes the head, and that starts a new page in the body. */
const RULE = /^-{3,}\s*$/;

/** Splits a file into head and body. */
export function splitParts(text: string): FileParts {
  const lines = text.split('\n');
  const opening = lines.findIndex((line) => line.trim() !== '');
  if (opening < 0 || !RULE.test(lines[opening] ?? '')) return { kind: 'head-missing' };
  const length = lines.slice(opening + 1).findIndex((line) => RULE.test(line));
  if (length < 0) return { kind: 'head-open' };
  const start = opening + 1;
  const end = start + length;
  return {
    kind: 'whole',
    head: { text: lines.slice(start, end).join('\n'), firstLine: start + 1 },
    body: { text: lines.slice(end + 1).join('\n'), firstLine: end + 2 },
  };
}

/** Splits a body into pages at its lines of `---`, blank pages included. */
export function splitPages({ text, firstLine }: Piece): readonly Piece[] {
  const pages: { lines: string[]; firstLine: number }[] = [{ lines: [], firstLine }];
  text.split('\n').forEach((line, i) => {
    if (RULE.test(line)) pages.push({ lines: [], firstLine: firstLine + i + 1 });
    else pages.at(-1)?.lines.push(line);
  });
  return pages.map((page) => ({ text: page.lines.join('\n'), firstLine: page.firstLine }));
}

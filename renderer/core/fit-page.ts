import type { Page, PageNode } from '#schema/page.ts';

/** Room for the words of a page, and how they are set. Millimetres of glass; `leading` in parts of a letter. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly letter: number;
  readonly leading: number;
}

/** A Latin letter is about this wide, in parts of its size; a Han character is one. */
const LATIN = 0.54;
/** Lines end at a word or before a stop: so much of each stays empty, in parts of a line. */
const RAGGED = 1.06;
/** Between two paragraphs, in millimetres. */
const GAP = 4;
/** A picture smaller than this shows nothing, in millimetres. */
const PICTURE = 60;
/** What lies beside a list's and a quotation's words, in parts of a letter. */
const INDENT = 1.2;
/** Above and below the words of a table's row, in millimetres; they are set a little smaller. */
const ROW = { padding: 3, letter: 0.82 } as const;

/** How many lines words take in a column so many letters wide; at least one. */
export function linesOf(words: string, letters: number): number {
  const ems = [...words].reduce((sum, letter) => sum + (/[ -~À-ɏ]/.test(letter) ? LATIN : 1), 0);
  return Math.max(1, Math.ceil((ems * RAGGED) / letters));
}

/** The words of a node and everything in it. */
export function wordsOf(node: PageNode): string {
  if (node.type === 'text') return node.value;
  return node.type === 'media' ? '' : node.children.map(wordsOf).join('');
}

/**
 * A page of text as one page or more, parted between paragraphs so that the words fit every one of the rooms. A picture
 * stays with the last words and is given a little room; a heading stays with what it heads. A single paragraph is never
 * parted, however long.
 */
export function splitPage(
  page: Page,
  first: readonly Room[],
  later: readonly Room[],
): readonly Page[] {
  const pieces: PageNode[][] = [[]];
  for (const node of page.children) {
    const piece = pieces.at(-1) ?? [];
    const rooms = pieces.length === 1 ? first : later;
    if (piece.length === 0 || rooms.every((room) => fits([...piece, node], room))) {
      piece.push(node);
      continue;
    }
    const heading = piece.length > 1 && isHeading(piece.at(-1)) ? piece.splice(-1) : [];
    pieces.push([...heading, node]);
  }
  return pieces.map((children) => ({ children }));
}

function isHeading(node: PageNode | undefined): boolean {
  return node?.type === 'element' && (node.tagName === 'h3' || node.tagName === 'h4');
}

function fits(nodes: readonly PageNode[], room: Room): boolean {
  const heights = nodes.map((node) => heightOf(node, room));
  return heights.reduce((sum, height) => sum + height + GAP, -GAP) <= room.height;
}

/** How high a node is set in a room, in millimetres. */
function heightOf(node: PageNode, room: Room): number {
  const { width, letter, leading } = room;
  const lines = (words: string, wide: number) => linesOf(words, wide / letter) * letter * leading;
  if (node.type !== 'element') return node.type === 'media' ? PICTURE : lines(node.value, width);
  const pictures = node.children.some(({ type }) => type === 'media') ? PICTURE : 0;
  switch (node.tagName) {
    case 'ul':
    case 'ol':
      return node.children
        .filter((item) => wordsOf(item).trim() !== '')
        .reduce((sum, item) => sum + lines(wordsOf(item), width - INDENT * letter), 0);
    case 'table':
      return rowsOf(node).reduce((sum, cells) => sum + rowHeight(cells, room), 0);
    case 'blockquote':
      return lines(wordsOf(node), width - INDENT * letter);
    default: {
      const words = wordsOf(node);
      return pictures + (words.trim() === '' && pictures > 0 ? 0 : lines(words, width));
    }
  }
}

/** The words of a table's cells, row by row. */
function rowsOf(node: PageNode): string[][] {
  if (node.type !== 'element') return [];
  if (node.tagName !== 'tr') return node.children.flatMap(rowsOf);
  return [node.children.filter(({ type }) => type === 'element').map(wordsOf)];
}

function rowHeight(cells: readonly string[], { width, letter, leading }: Room): number {
  const small = letter * ROW.letter;
  const wide = width / Math.max(1, cells.length) / small;
  const most = Math.max(1, ...cells.map((words) => linesOf(words, wide)));
  return most * small * leading + 2 * ROW.padding;
}

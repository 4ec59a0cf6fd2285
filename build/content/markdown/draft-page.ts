import type { TagNode, TextNode } from '#schema/page.ts';

/** A picture, film, model or recording among the text, still by the name the author gave it. */
export interface DraftMedia {
  readonly type: 'media';
  readonly name: string;
  readonly alt: string;
  readonly caption?: string;
  /** The line of the file on which it stands. */
  readonly line: number;
}

/** An element of text. */
export interface DraftTag {
  readonly type: 'element';
  readonly tagName: TagNode['tagName'];
  readonly children: readonly DraftNode[];
}

/** One node of a page whose media are not packed yet. */
export type DraftNode = TextNode | DraftTag | DraftMedia;

/** A page whose media are not packed yet. */
export interface DraftPage {
  readonly children: readonly DraftNode[];
}

/** Elements after which a new line begins when their words are read on their own. */
const BLOCKS: ReadonlySet<string> = new Set([
  'p',
  'li',
  'blockquote',
  'h3',
  'h4',
  'tr',
  'td',
  'th',
  'br',
  'hr',
]);

/** The words of some nodes, a line for each block, without the text alternatives of media. */
export function wordsOf(nodes: readonly DraftNode[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value;
      if (node.type === 'media') return '';
      return wordsOf(node.children) + (BLOCKS.has(node.tagName) ? '\n' : '');
    })
    .join('');
}

/** All media of some nodes, in the order of the text. */
export function mediaOf(nodes: readonly DraftNode[]): readonly DraftMedia[] {
  return nodes.flatMap((node) => {
    if (node.type === 'media') return [node];
    return node.type === 'element' ? mediaOf(node.children) : [];
  });
}

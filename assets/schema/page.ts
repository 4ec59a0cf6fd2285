import * as z from 'zod/mini';
import { type MediaId, mediaId } from './ids.ts';

/** The HTML elements a page of text may hold; everything else is taken out by the compiler. */
export const PAGE_TAGS = [
  'p',
  'strong',
  'em',
  'del',
  'br',
  'ul',
  'ol',
  'li',
  'blockquote',
  'h3',
  'h4',
  'hr',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
  'code',
] as const;

/** A run of characters. */
export interface TextNode {
  readonly type: 'text';
  readonly value: string;
}

/** An element of text, with its children. */
export interface TagNode {
  readonly type: 'element';
  readonly tagName: (typeof PAGE_TAGS)[number];
  readonly children: readonly PageNode[];
}

/** A picture, film, model or recording among the text. Its `alt` is what a visitor who cannot see it hears. */
export interface MediaNode {
  readonly type: 'media';
  readonly media: MediaId;
  readonly alt: string;
  /** A caption under it; absent when there is none. */
  readonly caption?: string;
}

/** One node of a page: HAST, with media as a node of its own. */
export type PageNode = TextNode | TagNode | MediaNode;

/** One page of a description: what is seen at once, without scrolling. */
export interface Page {
  readonly children: readonly PageNode[];
}

const textNode = z.strictObject({
  type: z.literal('text'),
  value: z.string(),
});

const mediaNode = z.strictObject({
  type: z.literal('media'),
  media: mediaId,
  alt: z.string(),
  caption: z.exactOptional(z.string()),
});

const tagNode = z.strictObject({
  type: z.literal('element'),
  tagName: z.enum(PAGE_TAGS),
  get children(): z.ZodMiniType<readonly PageNode[]> {
    return z.array(pageNode);
  },
});

// Told apart by their `type`: a large exhibition has a hundred thousand, and none is tried against all three.
const pageNode: z.ZodMiniType<PageNode> = z.discriminatedUnion('type', [
  textNode,
  mediaNode,
  tagNode,
]);

/** Accepts a page. */
export const page: z.ZodMiniType<Page> = z.strictObject({ children: z.array(pageNode) });

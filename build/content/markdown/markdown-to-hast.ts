import type { Element, Root, RootContent } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { PAGE_TAGS } from '#schema/page.ts';

/** One page of Markdown: as written, and as the elements that may be shown. */
export interface ParsedMarkdown {
  /** Pieces of raw HTML, which are taken out; comments are not among them. */
  readonly html: readonly { readonly line: number }[];
  /** Every element that Markdown can make, raw HTML left out. Addresses are as written. */
  readonly full: Root;
  /** What is left when only the elements of a page and local pictures may stay. */
  readonly safe: Root;
}

/** Headings of other levels than a page has; they become the nearest that it has. */
const OTHER_HEADINGS = ['h1', 'h2', 'h5', 'h6'] as const;

type Markdown = ReturnType<typeof parser.parse>;

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkCjkFriendly).freeze();
const toHast = unified().use(remarkRehype).freeze();
const toSafe = unified()
  .use(rehypeSanitize, {
    tagNames: [...PAGE_TAGS, ...OTHER_HEADINGS, 'img'],
    attributes: { img: ['src', 'alt', 'title'] },
    // Not empty: an empty list would allow every protocol. No address has this one, so only relative ones stay.
    protocols: { src: ['x-local'] },
    strip: ['script', 'style'],
    clobber: [],
    clobberPrefix: '',
  })
  .freeze();

/** Parses one page of Markdown; null when it nests deeper than can be read. */
export function parseMarkdown(text: string): ParsedMarkdown | null {
  if (nestsTooDeep(text)) return null;
  try {
    const markdown = parser.runSync(parser.parse(text)) as Markdown;
    const full: Root = toHast.runSync(markdown) as unknown as Root;
    if (depthOf(full) > ELEMENTS_MAX) return null;
    return { html: htmlOf(markdown), full, safe: toSafe.runSync(full) as unknown as Root };
  } catch (error) {
    // All parsers of Markdown are recursive: what got past the check above ends here, as a problem.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** The most marks of quotes and lists that one line may begin with. */
const MARKS_MAX = 8;
/** The most elements that may stand inside each other. */
const ELEMENTS_MAX = 40;
/** The most spaces that a line may begin with. */
const INDENT_MAX = 40;
const TOO_DEEP = new RegExp(
  `^(?:\\s*(?:>|[-+*]\\s|\\d{1,9}[.)]\\s)){${MARKS_MAX + 1}}|^[ \\t]{${INDENT_MAX + 1}}`,
  'm',
);

/** Whether quotes and lists nest deeper than a page can show; looked at before parsing. */
function nestsTooDeep(text: string): boolean {
  return TOO_DEEP.test(text);
}

/** How many elements stand inside each other; found without recursion, for trees of any depth. */
function depthOf(root: Root): number {
  let depth = 0;
  for (let level: readonly Element[] = elementsIn(root.children); level.length > 0; depth += 1) {
    level = level.flatMap(({ children }) => elementsIn(children));
  }
  return depth;
}

function elementsIn(nodes: readonly RootContent[]): readonly Element[] {
  return nodes.filter((node) => node.type === 'element');
}

function htmlOf(node: Markdown | Markdown['children'][number]): { readonly line: number }[] {
  if (node.type === 'html') {
    return node.value.startsWith('<!--') ? [] : [{ line: node.position?.start.line ?? 1 }];
  }
  return 'children' in node ? node.children.flatMap((child) => htmlOf(child)) : [];
}

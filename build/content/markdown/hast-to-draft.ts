import type { Element, Nodes, Root } from 'hast';
import { PAGE_TAGS, type TagNode } from '#schema/page.ts';
import type { DraftNode } from './draft-page.ts';

/** What headings of other levels become. */
const LEVELS: Readonly<Record<string, TagNode['tagName']>> = {
  h1: 'h3',
  h2: 'h3',
  h5: 'h4',
  h6: 'h4',
};
const TAGS: ReadonlySet<string> = new Set(PAGE_TAGS);
/** Elements that hold words themselves; white space between the children of others says nothing. */
const PHRASING: ReadonlySet<string> = new Set([
  'p',
  'strong',
  'em',
  'del',
  'li',
  'h3',
  'h4',
  'th',
  'td',
  'code',
]);

/** Turns sanitised HTML into the nodes of a page. `firstLine` is the line of the file on which the page begins. */
export function hastToDraft(root: Root, firstLine: number): readonly DraftNode[] {
  return root.children.flatMap((node) => convert(node, firstLine, false));
}

function convert(node: Nodes, firstLine: number, keepSpace: boolean): readonly DraftNode[] {
  if (node.type === 'text') {
    const says = keepSpace || node.value.trim() !== '';
    return says ? [{ type: 'text', value: node.value }] : [];
  }
  if (node.type !== 'element') return [];
  if (node.tagName === 'img') return image(node, firstLine);
  const tagName = LEVELS[node.tagName] ?? node.tagName;
  const keeps = PHRASING.has(tagName);
  const children = trimmed(node.children.flatMap((child) => convert(child, firstLine, keeps)));
  if (!isPageTag(tagName)) return children;
  if (tagName === 'p' && children.every((child) => child.type === 'media' || isBlank(child))) {
    return children.filter((child) => child.type === 'media');
  }
  return [{ type: 'element', tagName, children }];
}

/** Without the blank text at both ends that tags which were taken out leave behind. */
function trimmed(nodes: readonly DraftNode[]): readonly DraftNode[] {
  const start = nodes.findIndex((node) => !isBlank(node));
  const end = nodes.findLastIndex((node) => !isBlank(node));
  return start < 0 ? [] : nodes.slice(start, end + 1);
}

function isBlank(node: DraftNode): boolean {
  return node.type === 'text' && node.value.trim() === '';
}

function isPageTag(tagName: string): tagName is TagNode['tagName'] {
  return TAGS.has(tagName);
}

function image(node: Element, firstLine: number): readonly DraftNode[] {
  const { src, alt, title } = node.properties;
  const name = typeof src === 'string' ? writtenName(src) : null;
  if (name === null || name === '') return [];
  const line = firstLine + (node.position?.start.line ?? 1) - 1;
  const caption = typeof title === 'string' && title.trim() !== '' ? { caption: title.trim() } : {};
  return [
    { type: 'media', name, alt: typeof alt === 'string' ? alt.trim() : '', ...caption, line },
  ];
}

/** A file's name as the author wrote it, out of an address in which it was escaped; null when it is no name. */
export function writtenName(address: string): string | null {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch (error) {
    // A lone per cent sign: no file can be meant.
    if (error instanceof URIError) return null;
    throw error;
  }
}

import type { MediaId } from '#schema/ids.ts';
import type { Page, PageNode } from '#schema/page.ts';
import type { DraftNode, DraftPage } from '../markdown/draft-page.ts';

/** Pages with their media by id and their words converted. Media that could not be packed are left out. */
export function toPages(
  pages: readonly DraftPage[],
  ids: Readonly<Record<string, MediaId>>,
  convert: (text: string) => string,
): readonly Page[] {
  return pages.map(({ children }) => ({
    children: children.flatMap((node) => toNode(node, ids, convert)),
  }));
}

function toNode(
  node: DraftNode,
  ids: Readonly<Record<string, MediaId>>,
  convert: (text: string) => string,
): readonly PageNode[] {
  switch (node.type) {
    case 'text':
      return [{ type: 'text', value: convert(node.value) }];
    case 'element': {
      const children = node.children.flatMap((child) => toNode(child, ids, convert));
      return [{ type: 'element', tagName: node.tagName, children }];
    }
    case 'media': {
      const media = ids[node.name];
      if (media === undefined) return [];
      const caption = node.caption === undefined ? {} : { caption: convert(node.caption) };
      return [{ type: 'media', media, alt: convert(node.alt), ...caption }];
    }
  }
}

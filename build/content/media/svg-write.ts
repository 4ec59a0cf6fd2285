import type { SvgElement } from './svg-tree.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Elements that only speak to editors and screen readers. */
const UNSEEN: ReadonlySet<string> = new Set(['title', 'desc']);

/**
 * A checked and outlined drawing as SVG, `width` by `height` pixels. Written anew from what was read, so that the renderer
 * sees nothing that the check did not.
 */
export function writeSvg(root: SvgElement, width: number, height: number): string {
  const attributes = new Map(root.attributes);
  attributes.set('xmlns', 'http://www.w3.org/2000/svg');
  attributes.set('xmlns:xlink', 'http://www.w3.org/1999/xlink');
  attributes.set('width', String(width));
  attributes.set('height', String(height));
  return writeElement({ ...root, attributes });
}

function writeElement({ name, attributes, children }: SvgElement): string {
  const written = [...attributes].map(([key, value]) => ` ${key}="${escapeText(value)}"`).join('');
  const inside = children
    .filter((child) => typeof child !== 'string')
    .filter((child) => !UNSEEN.has(child.name))
    .map(writeElement)
    .join('');
  return `<${name}${written}>${inside}</${name}>`;
}

function escapeText(text: string): string {
  return text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? '');
}

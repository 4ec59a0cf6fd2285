import type { Exhibit } from '#schema/exhibition.ts';
import type { Language } from '#schema/languages.ts';
import type { PageNode } from '#schema/page.ts';
import { sentencesOf } from './caption-breaks.ts';
import { type Caption, captionsOf } from './captions.ts';

/** What can be told at a booth: its title, its lead, then sentence by sentence its first page. Each is told whole or not at all. */
export type Telling = readonly (readonly Caption[])[];

/** Elements of a page that are no running text: they are looked at, not told. */
const NOT_TOLD: ReadonlySet<string> = new Set(['table', 'h3', 'h4', 'hr', 'code']);
/** Elements within a paragraph; every other one begins and ends one. */
const INLINE: ReadonlySet<string> = new Set(['strong', 'em', 'del', 'br']);

/** What can be told of an exhibit in a language. At least one caption, its title. */
export function tellingOf(exhibit: Exhibit, language: Language): Telling {
  const page = exhibit.pages[language][0];
  const sentences = paragraphsOf(page?.children ?? []).flatMap(sentencesOf);
  const texts = [exhibit.title[language], exhibit.lead[language], ...sentences];
  const told = texts.map((text) => captionsOf(text.replace(/\s+/gu, ' ').trim()));
  return told.filter((captions) => captions.length > 0);
}

/** The paragraphs of running text among nodes; text outside any element is one as well. */
function paragraphsOf(nodes: readonly PageNode[]): readonly string[] {
  const paragraphs: string[] = [];
  let open = '';
  for (const node of nodes) {
    if (node.type === 'media' || (node.type === 'element' && NOT_TOLD.has(node.tagName))) continue;
    if (node.type === 'text' || INLINE.has(node.tagName)) open += inlineText(node);
    else {
      paragraphs.push(open, ...paragraphsOf(node.children));
      open = '';
    }
  }
  return [...paragraphs, open].map((text) => text.trim()).filter(Boolean);
}

/** The text of a node within a paragraph; a line's end counts as a space. */
function inlineText(node: PageNode): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'media' || NOT_TOLD.has(node.tagName)) return '';
  return node.tagName === 'br' ? ' ' : node.children.map(inlineText).join('');
}

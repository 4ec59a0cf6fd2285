import type { Element, Nodes, Root } from 'hast';
import { type ContentProblem, type Place, problem } from '../problems/problem.ts';
import type { DraftPage } from './draft-page.ts';
import { hastToDraft, writtenName } from './hast-to-draft.ts';
import { parseMarkdown } from './markdown-to-hast.ts';
import { type Piece, splitPages } from './split-parts.ts';

/** A run of what a visitor reads or hears, and its line. */
export interface Run {
  readonly text: string;
  readonly line: number;
}

/** A media file named in the text, as written, before anybody knows whether it exists. */
export interface Mention {
  readonly name: string;
  readonly alt: string;
  readonly line: number;
}

/** The body of an exhibit's file. */
export interface Body {
  readonly pages: readonly DraftPage[];
  /** The line on which each page begins. */
  readonly pageLines: readonly number[];
  readonly runs: readonly Run[];
  readonly mentions: readonly Mention[];
  readonly problems: readonly ContentProblem[];
}

/** The longest body that is parsed, in characters; fifty times what an exhibit should have. */
const BODY_CHARACTERS_MAX = 20_000;
/** A picture with a space in its name, which Markdown takes for plain text. */
const SPACED_PICTURE = /!\[[^\]\n]*\]\((?<name>[^()\n"]*\S\s+[^()\n"]*\.[a-z0-9]{2,5})\)/giu;

/** Reads the Markdown of an exhibit. Blank pages are left out; what cannot be shown is taken out and named. */
export function readBody(body: Piece, file: string): Body {
  const nothing = { pages: [], pageLines: [], runs: [], mentions: [] };
  if (body.text.length > BODY_CHARACTERS_MAX) {
    const about = { limit: BODY_CHARACTERS_MAX };
    return {
      ...nothing,
      problems: [problem('text-unreadable', { file, line: body.firstLine }, about)],
    };
  }
  const written = splitPages(body);
  const parsed = written.map((page) => readPage(page, file));
  const kept = parsed.filter(({ page }) => page.children.length > 0);
  const problems = parsed.flatMap((page) => page.problems);
  if (kept.length === 0) {
    if (problems.every(({ severity }) => severity !== 'error')) {
      problems.push(problem('empty-text', { file, line: body.firstLine }, {}));
    }
    return { ...nothing, problems };
  }
  const blank = written.filter(({ text }, i) => i > 0 && text.trim() === '');
  return {
    pages: kept.map(({ page }) => page),
    pageLines: kept.map(({ line }) => line),
    runs: kept.flatMap(({ runs }) => runs),
    mentions: kept.flatMap(({ mentions }) => mentions),
    problems: [
      ...problems,
      ...blank.map(({ firstLine }) => problem('empty-page', { file, line: firstLine - 1 }, {})),
    ],
  };
}

interface PageReading {
  readonly page: DraftPage;
  readonly line: number;
  readonly runs: readonly Run[];
  readonly mentions: readonly Mention[];
  readonly problems: readonly ContentProblem[];
}

function readPage({ text, firstLine }: Piece, file: string): PageReading {
  const parsed = parseMarkdown(text);
  const at = (line: number): Place => ({ file, line: firstLine + line - 1 });
  const line =
    firstLine +
    Math.max(
      0,
      text.split('\n').findIndex((l) => l.trim() !== ''),
    );
  if (parsed === null) {
    const problems = [problem('nested-too-deep', { file, line }, {})];
    return { page: { children: [] }, line, runs: [], mentions: [], problems };
  }
  const elements = elementsOf(parsed.full);
  const images = elements.filter(({ tagName }) => tagName === 'img');
  const texts = textsOf(parsed.full).map((run) => ({ ...run, line: firstLine + run.line - 1 }));
  const mentions = images.map((image) => mentionOf(image, firstLine));
  return {
    page: { children: hastToDraft(parsed.safe, firstLine) },
    line,
    runs: [...texts, ...mentions.map(({ alt, line: there }) => ({ text: alt, line: there }))],
    mentions,
    problems: [
      ...parsed.html.map((html) => problem('raw-html', at(html.line), {})),
      ...elements
        .filter(({ tagName, properties }) => tagName === 'a' && !('dataFootnoteRef' in properties))
        .map((link) =>
          problem('link-removed', at(lineOf(link)), {
            text: wordsOfHast(link) || String(link.properties.href),
          }),
        ),
      ...texts.flatMap((run) => spacedPictures(run, file)),
    ],
  };
}

function mentionOf(image: Element, firstLine: number): Mention {
  const { src, alt } = image.properties;
  return {
    name: typeof src === 'string' ? (writtenName(src) ?? src) : '',
    alt: typeof alt === 'string' ? alt.trim() : '',
    line: firstLine + lineOf(image) - 1,
  };
}

function spacedPictures(run: Run, file: string): readonly ContentProblem[] {
  return [...run.text.matchAll(SPACED_PICTURE)].map((match) => {
    const before = run.text.slice(0, match.index).split('\n').length - 1;
    const name = match.groups?.name ?? '';
    return problem('space-in-picture-name', { file, line: run.line + before }, { name });
  });
}

function elementsOf(node: Nodes): readonly Element[] {
  const own = node.type === 'element' ? [node] : [];
  return 'children' in node ? [...own, ...node.children.flatMap((c) => elementsOf(c))] : own;
}

function textsOf(node: Root | Nodes): readonly Run[] {
  if (node.type === 'text') {
    return node.position ? [{ text: node.value, line: node.position.start.line }] : [];
  }
  return 'children' in node ? node.children.flatMap((child) => textsOf(child)) : [];
}

function wordsOfHast(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => wordsOfHast(child)).join('') : '';
}

function lineOf(node: Nodes): number {
  return node.position?.start.line ?? 1;
}

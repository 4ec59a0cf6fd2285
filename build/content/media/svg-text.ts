import { failed, ok, type Result } from '#schema/result.ts';
import type { FontFamily } from '../language/font-slices.ts';
import type { MediaProblem } from './media-problem.ts';
import { everyElement, ownText, type SvgElement, type SvgNode } from './svg-tree.ts';
import { outlineText } from './text-outline.ts';

/** What a text takes over from the groups that it stands in. */
interface Inherited {
  readonly size: number;
  readonly weight: number;
  readonly anchor: string;
}

/** How a text looks that says nothing about it; the size is CSS' own. */
const PLAIN: Inherited = { size: 16, weight: 400, anchor: 'start' };

/** Attributes that say how text is set. Outlines do not need them any more. */
const OF_TEXT: ReadonlySet<string> = new Set(['font-size', 'font-weight', 'text-anchor']);

/** The texts of a drawing, white space as it will be drawn, in the order of the file. */
export function textsOf(root: SvgElement): readonly string[] {
  return [...everyElement(root)].filter(({ name }) => name === 'text').map(wordsOf);
}

/** The drawing with its texts replaced by what `convert` makes of them. */
export function convertTexts(element: SvgElement, convert: (text: string) => string): SvgElement {
  if (element.name === 'text') {
    return { ...element, children: [convert(wordsOf(element))] };
  }
  const children = element.children.map((child) =>
    typeof child === 'string' ? child : convertTexts(child, convert),
  );
  return { ...element, children };
}

/**
 * The drawing with every text drawn as outlines of the bundled font, so that it looks the same on every machine. Expects a
 * checked drawing. A character without a glyph is a problem (`glyph-missing`).
 */
export function outlineTexts(
  root: SvgElement,
  family: FontFamily,
): Result<SvgElement, MediaProblem> {
  const problems: MediaProblem[] = [];
  const outlined = outlineElement(root, PLAIN, family, problems);
  return problems.length > 0 ? failed(problems) : ok(outlined);
}

function outlineElement(
  element: SvgElement,
  outer: Inherited,
  family: FontFamily,
  problems: MediaProblem[],
): SvgElement {
  const style = inherit(element, outer);
  if (element.name === 'text') {
    return outlineOne(element, style, family, problems);
  }
  const attributes = new Map([...element.attributes].filter(([name]) => !OF_TEXT.has(name)));
  const children = element.children.map(
    (child): SvgNode =>
      typeof child === 'string' ? child : outlineElement(child, style, family, problems),
  );
  return { name: element.name, attributes, children };
}

function inherit({ attributes }: SvgElement, outer: Inherited): Inherited {
  const size = attributes.get('font-size');
  const weight = attributes.get('font-weight');
  return {
    size: size === undefined ? outer.size : Number.parseFloat(size),
    weight: weight === undefined ? outer.weight : weightOf(weight),
    anchor: attributes.get('text-anchor') ?? outer.anchor,
  };
}

function weightOf(written: string): number {
  if (written === 'bold') {
    return 700;
  }
  return written === 'normal' ? 400 : Number(written);
}

function outlineOne(
  text: SvgElement,
  { size, weight, anchor }: Inherited,
  family: FontFamily,
  problems: MediaProblem[],
): SvgElement {
  const words = wordsOf(text);
  const outline = outlineText(words, { family, size, weight });
  if (!('pathFrom' in outline)) {
    problems.push({ code: 'glyph-missing', detail: `${outline.join(' ')} in “${words}”` });
    return text;
  }
  const x = Number.parseFloat(text.attributes.get('x') ?? '0') - shiftOf(anchor, outline.width);
  const y = Number.parseFloat(text.attributes.get('y') ?? '0');
  const painting = [...text.attributes].filter(
    ([name]) => !OF_TEXT.has(name) && name !== 'x' && name !== 'y',
  );
  const attributes = new Map([...painting, ['d', outline.pathFrom(x, y)]]);
  return { name: 'path', attributes, children: [] };
}

function shiftOf(anchor: string, width: number): number {
  if (anchor === 'middle') {
    return width / 2;
  }
  return anchor === 'end' ? width : 0;
}

/** Line ends and runs of spaces are one space, none at the ends: what SVG does by default. */
function wordsOf(text: SvgElement): string {
  return ownText(text)
    .replaceAll(/[\t\n\r ]+/g, ' ')
    .trim();
}

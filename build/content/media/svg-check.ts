import { failed, ok, type Result } from '#schema/result.ts';
import type { MediaProblem } from './media-problem.ts';
import { judgeAttribute, SVG_ELEMENTS } from './svg-grammar.ts';
import { childElements, ownText, type SvgElement } from './svg-tree.ts';
import { weighSvg } from './svg-weight.ts';

/** Elements that may hold words. Anywhere else, words are a mistake. */
const WITH_WORDS: ReadonlySet<string> = new Set(['text', 'title', 'desc']);

/**
 * Holds a drawing against the list of what drawings may contain, and its weight against what a machine can draw. Gives the
 * drawing with only the attributes that matter; or every problem found (`svg-forbidden`, `svg-text`, `svg-too-complex`).
 */
export function checkSvg(root: SvgElement): Result<SvgElement, MediaProblem> {
  const problems = checkTree(root, true);
  if (problems.length > 0) {
    return failed(problems);
  }
  const kept = withoutDropped(root);
  const tooHeavy = weighSvg(kept);
  return tooHeavy ? failed([tooHeavy]) : ok(kept);
}

function checkTree(element: SvgElement, isRoot: boolean): readonly MediaProblem[] {
  // What stands inside of words is refused as a whole, once.
  const inside = WITH_WORDS.has(element.name) ? [] : childElements(element);
  return [
    ...checkElement(element, isRoot),
    ...checkAttributes(element),
    ...inside.flatMap((child) => checkTree(child, false)),
  ];
}

function checkElement(element: SvgElement, isRoot: boolean): readonly MediaProblem[] {
  const words = ownText(element).trim();
  if (!SVG_ELEMENTS.has(element.name) || isRoot !== (element.name === 'svg')) {
    return [{ code: 'svg-forbidden', detail: `<${element.name}>` }];
  }
  if (WITH_WORDS.has(element.name)) {
    return childElements(element).map((inner) => ({
      code: element.name === 'text' ? 'svg-text' : 'svg-forbidden',
      detail: `<${inner.name}> in <${element.name}>: ${words || ownText(inner)}`,
    }));
  }
  return words === '' ? [] : [{ code: 'svg-broken', detail: `Words outside of <text>: ${words}` }];
}

function checkAttributes(element: SvgElement): readonly MediaProblem[] {
  return [...element.attributes]
    .filter(([name, value]) => judgeAttribute(element.name, name, value) === 'refused')
    .map(([name, value]) => ({
      code: element.name === 'text' ? 'svg-text' : 'svg-forbidden',
      detail: `${name}="${value.slice(0, 60)}" in <${element.name}>${quote(element)}`,
    }));
}

function quote(element: SvgElement): string {
  return element.name === 'text' ? `: ${ownText(element).trim()}` : '';
}

function withoutDropped(element: SvgElement): SvgElement {
  const { name, children } = element;
  const attributes = new Map(
    [...element.attributes].filter(
      ([attribute, value]) => judgeAttribute(name, attribute, value) === 'kept',
    ),
  );
  return {
    name,
    attributes,
    children: children.map((child) => (typeof child === 'string' ? child : withoutDropped(child))),
  };
}

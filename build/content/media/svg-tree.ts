/** An element of a drawing. Attributes in the order of the file. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly SvgNode[];
}

/** An element, or a piece of text between elements. */
export type SvgNode = SvgElement | string;

/** The elements among an element's children. */
export function childElements(element: SvgElement): readonly SvgElement[] {
  return element.children.filter((child) => typeof child !== 'string');
}

/** The text directly inside an element. */
export function ownText(element: SvgElement): string {
  return element.children.filter((child) => typeof child === 'string').join('');
}

/** The element itself and everything inside it, from the outside in. */
export function* everyElement(element: SvgElement): Generator<SvgElement> {
  yield element;
  for (const child of childElements(element)) {
    yield* everyElement(child);
  }
}

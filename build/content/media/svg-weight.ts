import type { MediaProblem } from './media-problem.ts';
import { childElements, everyElement, ownText, type SvgElement } from './svg-tree.ts';

/** What drawing an element costs, with everything that it refers to. */
interface Weight {
  /** Elements drawn, long outlines and layers counted as many. */
  readonly elements: number;
  /** An upper bound for the length of all its outlines, in its own units. */
  readonly length: number;
  /** An upper bound for the dashes along them. */
  readonly dashes: number;
}

/**
 * The most elements drawn when every reference is followed; each stands for up to three milliseconds of work. A rich cover
 * draws about 1,000.
 */
const MAX_DRAWN = 6_000;

/** Characters of an outline that take as long as a simple shape. */
const CHARACTERS_PER_ELEMENT = 500;

/** What is drawn through a layer of its own takes as long as so many simple shapes, measured over a whole picture. */
const LAYERS: ReadonlyMap<string, number> = new Map([
  ['opacity', 5],
  ['clip-path', 10],
  ['mask', 100],
]);

/** Painting with one of these takes as long as so many shapes painted plainly. */
const PAINTS: ReadonlyMap<string, number> = new Map([
  ['linearGradient', 5],
  ['radialGradient', 15],
]);

/** An upper bound for the outline of one character, in font sizes; and for a font size that is not written here. */
const OUTLINE_PER_CHARACTER = 20;
const LARGEST_FONT = 1_000;

/** The most dashes. Tiny dashes along a long line are the cheapest way to keep a machine busy for hours. */
const MAX_DASHES = 1_000_000;

/** The longest chain of references, one leading to the next. */
const MAX_CHAIN = 200;

const NOTHING: Weight = { elements: 0, length: 0, dashes: 0 };

/** References that pass on to everything inside the element, and so are paid once for each thing inside. */
const INHERITED: readonly string[] = ['fill', 'stroke', 'marker-start', 'marker-end'];

/** References that are paid once. */
const OWN: readonly string[] = ['clip-path', 'mask', 'href', 'xlink:href'];

const LINK: RegExp = /^#(.+)$/;
const URL_LINK: RegExp = /^url\(#([^)]+)\)/;
const NUMBER: RegExp = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/g;

const GEOMETRY: readonly string[] = [
  'd',
  'points',
  'x1',
  'y1',
  'x2',
  'y2',
  'r',
  'rx',
  'ry',
  'width',
  'height',
];

/** Gives the problem if a drawing refers to itself or to nothing, or would take unreasonably long to draw; else null. */
export function weighSvg(root: SvgElement): MediaProblem | null {
  const named = new Map<string, SvgElement>();
  for (const element of everyElement(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && named.has(id)) {
      return { code: 'svg-forbidden', detail: `id="${id}" given twice` };
    }
    named.set(id ?? '', element);
  }
  const scales = new Scales(named);
  const { elements, dashes } = scales.weigh(root);
  if (scales.fault) {
    return scales.fault;
  }
  if (elements > MAX_DRAWN || dashes > MAX_DASHES) {
    const detail = `${elements} elements, up to ${Math.round(dashes)} dashes when drawn`;
    return { code: 'svg-too-complex', detail };
  }
  return null;
}

class Scales {
  readonly #named: ReadonlyMap<string, SvgElement>;
  readonly #known: Map<SvgElement, Weight> = new Map();
  readonly #underWay: Set<SvgElement> = new Set();
  fault: MediaProblem | null = null;

  constructor(named: ReadonlyMap<string, SvgElement>) {
    this.#named = named;
  }

  weigh(element: SvgElement): Weight {
    const known = this.#known.get(element);
    if (known) {
      return known;
    }
    if (this.#underWay.has(element) || this.#underWay.size > MAX_CHAIN) {
      const id = element.attributes.get('id') ?? element.name;
      this.fault = { code: 'svg-too-complex', detail: `#${id} contains itself, or a long chain` };
      return NOTHING;
    }
    this.#underWay.add(element);
    const weight = this.#sum(element);
    this.#underWay.delete(element);
    this.#known.set(element, weight);
    return weight;
  }

  #sum(element: SvgElement): Weight {
    const own: Weight = { elements: costOf(element), length: outlineLength(element), dashes: 0 };
    const drawn = [
      ...childElements(element).map((child) => this.weigh(child)),
      ...this.#referred(element, OWN),
    ].reduce(add, own);
    const painted = this.#referred(element, INHERITED).reduce(add, NOTHING);
    const elements = drawn.elements * (1 + painted.elements);
    const dashes = drawn.dashes + drawn.elements * painted.dashes + dashesAlong(element, drawn);
    return { elements, length: drawn.length, dashes };
  }

  #referred(element: SvgElement, attributes: readonly string[]): readonly Weight[] {
    return attributes.flatMap((attribute) => {
      const value = element.attributes.get(attribute) ?? '';
      const id = (attribute.endsWith('href') ? LINK : URL_LINK).exec(value)?.[1];
      const target = id === undefined ? undefined : this.#named.get(id);
      if (id !== undefined && target === undefined) {
        this.fault = { code: 'svg-forbidden', detail: `${attribute}="${value}" leads nowhere` };
      }
      return target ? [this.weigh(target)] : [];
    });
  }
}

function add(left: Weight, right: Weight): Weight {
  return {
    elements: left.elements + right.elements,
    length: left.length + right.length,
    dashes: left.dashes + right.dashes,
  };
}

function costOf(element: SvgElement): number {
  const { attributes } = element;
  const outline = (attributes.get('d') ?? attributes.get('points') ?? '').length;
  const letters = element.name === 'text' ? ownText(element).length : 0;
  const layers = [...LAYERS].reduce(
    (sum, [layer, cost]) => sum + (attributes.has(layer) ? cost : 0),
    0,
  );
  const shape = PAINTS.get(element.name) ?? 1;
  return shape + letters + layers + Math.floor(outline / CHARACTERS_PER_ELEMENT);
}

/** No outline is longer than its coordinates, each walked there and back; arcs and curves stay below that too. */
function outlineLength(element: SvgElement): number {
  if (element.name === 'text') {
    const size = Number.parseFloat(element.attributes.get('font-size') ?? String(LARGEST_FONT));
    return ownText(element).length * size * OUTLINE_PER_CHARACTER;
  }
  const numbers = GEOMETRY.flatMap((name) => element.attributes.get(name)?.match(NUMBER) ?? []);
  return numbers.reduce((sum, digits) => sum + 2 * Number(digits), 0);
}

function dashesAlong(element: SvgElement, { length }: Weight): number {
  const written = element.attributes.get('stroke-dasharray')?.match(NUMBER);
  if (!written) {
    return 0;
  }
  const period = written.reduce((sum, digits) => sum + Number(digits), 0);
  return period > 0 ? (length / period) * written.length : 0;
}

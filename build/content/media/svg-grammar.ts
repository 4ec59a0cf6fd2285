/**
 * What a drawing may contain: every element and every attribute, with the form of its value. Whatever is not listed is
 * refused; so a new attribute is a line here, and a thought about what it lets in.
 */

const NUMBER = String.raw`[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d{1,2})?`;

const number: RegExp = new RegExp(`^\\s*${NUMBER}(?:px)?\\s*$`);
const length: RegExp = new RegExp(`^\\s*${NUMBER}(?:px|%)?\\s*$`);
const fontSize: RegExp = /^\d{1,3}(?:\.\d+)?(?:px)?$/;
const numbers: RegExp = /^[\d\s,.eE+-]*$/;
const path: RegExp = /^[MmLlHhVvCcSsQqTtAaZz\d\s,.eE+-]*$/;
const transform: RegExp =
  /^\s*(?:(?:matrix|translate|scale|rotate|skewX|skewY)\s*\([\d\s,.eE+-]*\)[\s,]*)*$/;
const word: RegExp = /^[a-zA-Z][a-zA-Z\s-]*$/;
const name: RegExp = /^[\p{L}_][\p{L}\p{N}_.-]*$/u;
const colour: RegExp = /^(?:#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(?:rgb|hsl)a?\([\d\s,.%/]*\))$/;
const paint: RegExp =
  /^(?:(?:url\(#[\p{L}\p{N}_.-]+\)\s*)?(?:#[0-9a-fA-F]{3,8}|[a-zA-Z]+|(?:rgb|hsl)a?\([\d\s,.%/]*\))?)$/u;
const local: RegExp = /^(?:none|url\(#[\p{L}\p{N}_.-]+\))$/u;
const target: RegExp = /^#[\p{L}\p{N}_.-]+$/u;
const dashes: RegExp = /^(?:none|[\d\s,.]+)$/;

/** Attributes that say how something is painted. Any element may have them. */
const PAINTING: Readonly<Record<string, RegExp>> = {
  id: name,
  transform,
  color: colour,
  fill: paint,
  'fill-opacity': length,
  'fill-rule': word,
  stroke: paint,
  'stroke-width': length,
  'stroke-opacity': length,
  'stroke-linecap': word,
  'stroke-linejoin': word,
  'stroke-miterlimit': number,
  'stroke-dasharray': dashes,
  'stroke-dashoffset': number,
  opacity: length,
  'clip-path': local,
  'clip-rule': word,
  mask: local,
  'marker-start': local,
  'marker-end': local,
  'paint-order': word,
  'vector-effect': word,
  'shape-rendering': word,
  display: word,
  visibility: word,
  // Read here and used up when texts become outlines.
  'font-size': fontSize,
  'font-weight': /^(?:normal|bold|[1-9]00)$/,
  'text-anchor': /^(?:start|middle|end)$/,
};

const box: Readonly<Record<string, RegExp>> = {
  x: length,
  y: length,
  width: length,
  height: length,
};
const gradient: Readonly<Record<string, RegExp>> = {
  gradientUnits: word,
  gradientTransform: transform,
  spreadMethod: word,
  href: target,
  'xlink:href': target,
};

/** The elements, each with the attributes of its own. */
export const SVG_ELEMENTS: ReadonlyMap<string, Readonly<Record<string, RegExp>>> = new Map(
  Object.entries({
    svg: { ...box, viewBox: numbers, preserveAspectRatio: word },
    g: {},
    defs: {},
    title: {},
    desc: {},
    symbol: { viewBox: numbers, preserveAspectRatio: word },
    use: { ...box, href: target, 'xlink:href': target },
    path: { d: path },
    rect: { ...box, rx: length, ry: length },
    circle: { cx: length, cy: length, r: length },
    ellipse: { cx: length, cy: length, rx: length, ry: length },
    line: { x1: length, y1: length, x2: length, y2: length },
    polyline: { points: numbers },
    polygon: { points: numbers },
    text: { x: number, y: number },
    linearGradient: { ...gradient, x1: length, y1: length, x2: length, y2: length },
    radialGradient: {
      ...gradient,
      cx: length,
      cy: length,
      r: length,
      fx: length,
      fy: length,
      fr: length,
    },
    stop: { offset: length, 'stop-color': colour, 'stop-opacity': length },
    clipPath: { clipPathUnits: word },
    mask: { ...box, maskUnits: word, maskContentUnits: word },
    pattern: {
      ...box,
      patternUnits: word,
      patternContentUnits: word,
      patternTransform: transform,
      viewBox: numbers,
      href: target,
      'xlink:href': target,
    },
    marker: {
      markerWidth: length,
      markerHeight: length,
      markerUnits: word,
      refX: length,
      refY: length,
      orient: /^(?:auto|auto-start-reverse|[\d.+-]+)$/,
      viewBox: numbers,
    },
  }),
);

/** Attributes without any effect on the picture: taken note of by nobody, left out. */
const WITHOUT_EFFECT: RegExp =
  /^(?:class|role|lang|version|xml:space|xml:lang|aria-[a-z]+|data-[\w-]+)$/;

/** The two namespaces that a drawing may declare, on its root. */
const NAMESPACES: ReadonlyMap<string, string> = new Map([
  ['xmlns', 'http://www.w3.org/2000/svg'],
  ['xmlns:xlink', 'http://www.w3.org/1999/xlink'],
]);

/** What becomes of an attribute: kept, left out, or a reason to refuse the drawing. */
export function judgeAttribute(
  element: string,
  attribute: string,
  value: string,
): 'kept' | 'dropped' | 'refused' {
  const namespace = NAMESPACES.get(attribute);
  if (namespace !== undefined) {
    return element === 'svg' && value === namespace ? 'dropped' : 'refused';
  }
  if (WITHOUT_EFFECT.test(attribute)) {
    return 'dropped';
  }
  const own = SVG_ELEMENTS.get(element);
  const form = own && Object.hasOwn(own, attribute) ? own[attribute] : painting(attribute);
  return form?.test(value) ? 'kept' : 'refused';
}

function painting(attribute: string): RegExp | undefined {
  return Object.hasOwn(PAINTING, attribute) ? PAINTING[attribute] : undefined;
}

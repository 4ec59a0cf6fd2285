import { ok, type Result } from '#schema/result.ts';
import { type MediaProblem, refuse } from './media-problem.ts';
import { decodeReferences, readAttributes } from './svg-attributes.ts';
import type { SvgElement, SvgNode } from './svg-tree.ts';

interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: SvgNode[];
}

/** The longest drawing, in bytes. Covers drawn by hand have 10 to 40 kB. */
const MAX_BYTES = 512 * 1024;

/** The most elements in a drawing, before `use` is followed. */
const MAX_ELEMENTS = 5_000;

/** The deepest nesting. Everything after this walks the tree by recursion. */
const MAX_DEPTH = 64;

const DECLARATION: RegExp = /^\s*<\?xml\s[^?<>]*\?>/;
const OPENING: RegExp =
  /<([A-Za-z][\w:.-]*)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const CLOSING: RegExp = /<\/([A-Za-z][\w:.-]*)\s*>/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML allows no control characters but tab and line ends.
const CONTROL: RegExp = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]/;

/**
 * Reads a drawing: a strict part of XML in UTF-8, without DOCTYPE, CDATA, processing instructions or entities of its own.
 * What is not understood is refused, never skipped. Refuses with `svg-broken`, `svg-forbidden` or `svg-too-complex`.
 */
export function readSvg(bytes: Uint8Array): Result<SvgElement, MediaProblem> {
  if (bytes.length > MAX_BYTES) {
    return refuse('file-too-large', `${bytes.length} bytes; a drawing has at most ${MAX_BYTES}`);
  }
  const text = decode(bytes);
  if (text === null || CONTROL.test(text)) {
    return refuse('svg-broken', 'The file is not plain text in UTF-8');
  }
  return new SvgReader(text.replace(DECLARATION, '')).read();
}

function decode(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null; // Not UTF-8: the caller says so.
  }
}

/** Goes through the text once, from tag to tag. Each step gives the problem that ends the reading, or null. */
class SvgReader {
  readonly #text: string;
  #position = 0;
  #elements = 0;
  readonly #open: OpenElement[] = [];
  #root: SvgElement | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  read(): Result<SvgElement, MediaProblem> {
    while (this.#position < this.#text.length) {
      const problem = this.#step();
      if (problem) {
        return problem;
      }
    }
    const unclosed = this.#open.at(-1);
    if (unclosed || this.#root === null) {
      return refuse('svg-broken', `<${unclosed?.name ?? 'svg'}> is not closed`);
    }
    return ok(this.#root);
  }

  #step(): Result<never, MediaProblem> | null {
    if (this.#text[this.#position] !== '<') {
      return this.#readText();
    }
    if (this.#text.startsWith('<!--', this.#position)) {
      return this.#skipComment();
    }
    return this.#text[this.#position + 1] === '/' ? this.#readClosing() : this.#readOpening();
  }

  #readText(): Result<never, MediaProblem> | null {
    const next = this.#text.indexOf('<', this.#position);
    const end = next === -1 ? this.#text.length : next;
    const text = decodeReferences(this.#text.slice(this.#position, end));
    if (text === null) {
      return this.#broken('An & that is not followed by amp; lt; gt; quot; apos; or a number');
    }
    const parent = this.#open.at(-1);
    if (!parent && text.trim() !== '') {
      return this.#broken('Text outside of the drawing');
    }
    parent?.children.push(text);
    this.#position = end;
    return null;
  }

  #skipComment(): Result<never, MediaProblem> | null {
    const end = this.#text.indexOf('-->', this.#position + 4);
    if (end === -1) {
      return this.#broken('A comment without end');
    }
    this.#position = end + 3;
    return null;
  }

  #readClosing(): Result<never, MediaProblem> | null {
    const [whole, name] = this.#match(CLOSING) ?? [];
    const closed = this.#open.pop();
    if (whole === undefined || closed === undefined || closed.name !== name) {
      return this.#broken(`<${closed?.name ?? 'svg'}> is not closed where it should be`);
    }
    this.#position += whole.length;
    this.#finish(closed);
    return null;
  }

  #readOpening(): Result<never, MediaProblem> | null {
    if (/^<!(DOCTYPE|ENTITY|\[)|^<\?/i.test(this.#text.slice(this.#position, this.#position + 9))) {
      return refuse('svg-forbidden', this.#place('DOCTYPE, entities, CDATA and <? … ?>'));
    }
    const [whole, name = '', written = '', ending] = this.#match(OPENING) ?? [];
    const attributes = readAttributes(written);
    if (whole === undefined || attributes === null) {
      return this.#broken('A tag that cannot be read, or an attribute given twice');
    }
    this.#elements += 1;
    if (this.#elements > MAX_ELEMENTS || this.#open.length >= MAX_DEPTH) {
      return refuse('svg-too-complex', this.#place(`${MAX_ELEMENTS} elements, ${MAX_DEPTH} deep`));
    }
    if (this.#root !== null) {
      return this.#broken('Something after the end of the drawing');
    }
    this.#position += whole.length;
    const element: OpenElement = { name, attributes, children: [] };
    if (ending === '/') {
      this.#finish(element);
    } else {
      this.#open.push(element);
    }
    return null;
  }

  #finish(element: OpenElement): void {
    const parent = this.#open.at(-1);
    if (parent) {
      parent.children.push(element);
    } else {
      this.#root = element;
    }
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#position;
    return pattern.exec(this.#text);
  }

  #broken(what: string): Result<never, MediaProblem> {
    return refuse('svg-broken', this.#place(what));
  }

  #place(what: string): string {
    const line = this.#text.slice(0, this.#position).split('\n').length;
    return `${what} (line ${line}: ${this.#text.slice(this.#position, this.#position + 60)})`;
  }
}

import {
  type Document,
  type ErrorCode,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
} from 'yaml';
import type { KeyTable } from '#schema/authored/key-tables.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import { canonicalKey } from './key-names.ts';
import { repairColons } from './repair-colons.ts';

/** Where a piece of YAML stands: its file, and the line of the file on which it begins. */
export interface YamlPlace {
  readonly file: string;
  readonly firstLine: number;
}

/** What a piece of YAML says, its keys by their names in the schema and every value as text. */
export interface YamlValue {
  readonly value: unknown;
  /** The line of the file on which the value at a path begins, or else the nearest value around it. */
  readonly lineOf: (path: readonly PropertyKey[]) => number;
}

/** What reading a piece of YAML gives: its value, or null where it cannot be read, and every problem. */
export interface YamlReading {
  readonly yaml: YamlValue | null;
  readonly problems: readonly ContentProblem[];
}

/** The deepest nesting that is read; an exhibition needs five. */
const DEPTH_MAX = 40;

/** What each of the parser's complaints means to somebody who has never heard of it. */
const HINTS: Partial<Readonly<Record<ErrorCode, string>>> = {
  TAB_AS_INDENT: '行首用了制表符，要改成空格',
  BLOCK_AS_IMPLICIT_KEY: '一行里有两个冒号',
  MULTILINE_IMPLICIT_KEY: '少了冒号，或者冒号后面少了空格',
  BAD_INDENT: '缩进没有对齐，或者少了右括号',
  MISSING_CHAR: '少了冒号、括号或引号的另一半',
  MULTIPLE_DOCS: '中间多了一行“---”',
  BAD_SCALAR_START: '值以不能放在开头的符号开始',
  UNEXPECTED_TOKEN: '这里多出了内容，检查缩进和符号',
};

/** Reads YAML in which every value is text, puts common slips right where it can, and names every problem by line. */
export function readYaml(text: string, table: KeyTable, place: YamlPlace): YamlReading {
  const repaired = repairColons(text, table, place);
  const at = (line: number): { file: string; line: number } => ({ file: place.file, line });
  const deep = { yaml: null, problems: [problem('yaml-too-deep', at(place.firstLine), {})] };
  if (nestsTooDeep(repaired.text)) return deep;
  const counter = new LineCounter();
  const document = parse(repaired.text, counter);
  if (document === null) return deep;
  const lineAt = (offset: number): number => place.firstLine + counter.linePos(offset).line - 1;
  const [first] = document.errors;
  if (first !== undefined) {
    const hint = HINTS[first.code] ?? '检查冒号、缩进和引号';
    const broken = problem('broken-yaml', at(lineAt(first.pos[0])), { hint });
    return { yaml: null, problems: [...repaired.problems, broken] };
  }
  const plain = new Plain(place, lineAt);
  const value = plain.read(document.contents, table, []);
  return {
    yaml: { value, lineOf: (path) => plain.lineOf(path) },
    problems: [...repaired.problems, ...plain.problems],
  };
}

function parse(text: string, lineCounter: LineCounter): Document.Parsed | null {
  const options = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false } as const;
  try {
    return parseDocument(text, { ...options, lineCounter, logLevel: 'silent' });
  } catch (error) {
    // The parser is recursive: what got past the check before it and still is too deep ends here, as a problem.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** A line that begins with more list marks or spaces than any exhibition needs. */
const DEEP_LINE = new RegExp(`^(?:\\s*[-?:]\\s){${DEPTH_MAX}}|^ {${DEPTH_MAX * 4}}`, 'm');

/** Whether brackets, indentation or list marks go deeper than any exhibition needs; looked at before parsing. */
function nestsTooDeep(text: string): boolean {
  let open = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    open = bracket === '[' || bracket === '{' ? open + 1 : Math.max(0, open - 1);
    if (open > DEPTH_MAX) return true;
  }
  return DEEP_LINE.test(text);
}

/** Turns the parser's nodes into plain values, remembering lines and noting keys written twice. */
class Plain {
  readonly problems: ContentProblem[] = [];
  readonly #lines = new Map<string, number>();
  readonly #place: YamlPlace;
  readonly #lineAt: (offset: number) => number;

  constructor(place: YamlPlace, lineAt: (offset: number) => number) {
    this.#place = place;
    this.#lineAt = lineAt;
  }

  read(node: Node | null, table: KeyTable | undefined, path: readonly PropertyKey[]): unknown {
    const line = node?.range ? this.#lineAt(node.range[0]) : this.lineOf(path);
    if (!this.#lines.has(keyOf(path))) this.#lines.set(keyOf(path), line);
    if (isAlias(node) || node?.anchor !== undefined) {
      this.problems.push(problem('yaml-alias', { file: this.#place.file, line }, {}));
      return '';
    }
    if (isMap(node)) return this.#readMap(node.items, table, path);
    if (isSeq(node)) {
      return node.items.map((item, i) => this.read(item as Node | null, table, [...path, i]));
    }
    return isScalar(node) ? String(node.value ?? '') : '';
  }

  #readMap(
    pairs: readonly { key: unknown; value: unknown }[],
    table: KeyTable | undefined,
    path: readonly PropertyKey[],
  ): unknown {
    const map: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
    for (const { key: keyNode, value } of pairs) {
      const written = isScalar(keyNode) ? String(keyNode.value) : '?';
      const key = canonicalKey(written, table);
      const line =
        isScalar(keyNode) && keyNode.range ? this.#lineAt(keyNode.range[0]) : this.lineOf(path);
      const here = [...path, key];
      if (Object.hasOwn(map, key)) {
        this.problems.push(
          problem('duplicate-key', { file: this.#place.file, line }, { key: written }),
        );
        continue;
      }
      this.#lines.set(keyOf(here), line);
      const read = this.read(value as Node | null, table?.[key]?.inside, here);
      // A key with nothing after it is a key not yet written.
      if (read !== '') map[key] = read;
    }
    return map;
  }

  lineOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length >= 0; length -= 1) {
      const line = this.#lines.get(keyOf(path.slice(0, length)));
      if (line !== undefined) return line;
    }
    return this.#place.firstLine;
  }
}

function keyOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('\u0000');
}

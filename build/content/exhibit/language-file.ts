import {
  type AuthoredExhibit,
  type AuthoredTranslation,
  authoredExhibit,
  authoredTranslation,
} from '#schema/authored/authored-exhibit.ts';
import { EXHIBIT_KEYS, WORD_KEYS } from '#schema/authored/key-tables.ts';
import { type Body, readBody } from '../markdown/read-body.ts';
import { splitParts } from '../markdown/split-parts.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import { readText, TEXT_BYTES_MAX } from '../source/read-text.ts';
import type { Entry } from '../source/walk-folder.ts';
import { checkShape } from '../yaml/check-shape.ts';
import { readYaml, type YamlValue } from '../yaml/read-yaml.ts';

/** What an exhibit says in one language: its file, head and body. */
export interface LanguageFile<Head> {
  /** Path inside the exhibition's folder. */
  readonly file: string;
  /** The whole file. */
  readonly text: string;
  readonly head: Head;
  /** The line of a key of the head. */
  readonly lineOf: (key: string) => number;
  readonly body: Body;
}

/** A file read, or null where too much is wrong with it. */
export interface LanguageReading<Head> {
  readonly language: LanguageFile<Head> | null;
  readonly problems: readonly ContentProblem[];
}

/** Reads `index.md`. */
export function readIndex(root: string, entry: Entry): LanguageReading<AuthoredExhibit> {
  return readLanguageFile(root, entry, (yaml) =>
    checkShape(authoredExhibit, yaml, EXHIBIT_KEYS, entry.path),
  );
}

/** Reads a translation: `index.en.md` or `index.zh-Hant.md`. */
export function readTranslation(root: string, entry: Entry): LanguageReading<AuthoredTranslation> {
  return readLanguageFile(root, entry, (yaml) => {
    const { own, problems } = withoutIndexKeys(yaml, entry.path);
    const shaped = checkShape(authoredTranslation, own, WORD_KEYS, entry.path);
    return { value: shaped.value, problems: [...problems, ...shaped.problems] };
  });
}

function readLanguageFile<Head>(
  root: string,
  entry: Entry,
  shape: (yaml: YamlValue) => { value: Head | null; problems: readonly ContentProblem[] },
): LanguageReading<Head> {
  const file = entry.path;
  const reading = readText(root, entry, TEXT_BYTES_MAX);
  if (reading.text === null) return { language: null, problems: reading.problems };
  const parts = splitParts(reading.text);
  if (parts.kind !== 'whole') {
    const missing = problem(parts.kind, { file, line: 1 }, {});
    return { language: null, problems: [...reading.problems, missing] };
  }
  const { firstLine } = parts.head;
  const { yaml, problems } = readYaml(parts.head.text, EXHIBIT_KEYS, { file, firstLine });
  const head = yaml === null ? null : shape(yaml);
  const body = readBody(parts.body, file);
  return {
    language:
      yaml === null || head === null || head.value === null
        ? null
        : { file, text: reading.text, head: head.value, lineOf: (k) => yaml.lineOf([k]), body },
    problems: [...reading.problems, ...problems, ...(head?.problems ?? []), ...body.problems],
  };
}

/** The head of a translation without the keys that hold for every language, each of which is named. */
function withoutIndexKeys(
  yaml: YamlValue,
  file: string,
): { readonly own: YamlValue; readonly problems: readonly ContentProblem[] } {
  if (typeof yaml.value !== 'object' || yaml.value === null) return { own: yaml, problems: [] };
  const entries = Object.entries(yaml.value);
  const foreign = entries.filter(([k]) => Object.hasOwn(EXHIBIT_KEYS, k) && !(k in WORD_KEYS));
  const own = Object.fromEntries(entries.filter((entry) => !foreign.includes(entry)));
  return {
    own: { ...yaml, value: own },
    problems: foreign.map(([key]) =>
      problem('key-only-in-index', { file, line: yaml.lineOf([key]) }, { key }),
    ),
  };
}

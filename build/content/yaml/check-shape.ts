import type * as z from 'zod';
import type { KeyInfo, KeyTable } from '#schema/authored/key-tables.ts';
import { type ContentProblem, type Place, problem } from '../problems/problem.ts';
import { everyName, tableAt } from './key-names.ts';
import { nearest } from './nearest.ts';
import type { YamlValue } from './read-yaml.ts';

/** A checked value, or null where too much is missing to go on; and every problem found. */
export interface Shaped<T> {
  readonly value: T | null;
  readonly problems: readonly ContentProblem[];
}

/** A year with something after it. */
const YEAR_WITH_UNIT = /^(\d{4})\s*年/u;

/**
 * Holds a value against its schema. What is wrong is named by line and left out, so that the rest can still be checked;
 * the value is null only when it cannot do without what is wrong or missing.
 */
export function checkShape<T>(
  schema: z.ZodType<T>,
  yaml: YamlValue,
  table: KeyTable,
  file: string,
): Shaped<T> {
  const first = schema.safeParse(yaml.value);
  if (first.success) return { value: first.data, problems: [] };
  const { issues } = first.error;
  const problems = issues.flatMap((issue) =>
    explain(issue, yaml, table, { file, line: yaml.lineOf(issue.path) }),
  );
  const second = schema.safeParse(without(yaml.value, issues));
  return { value: second.success ? second.data : null, problems };
}

function explain(
  issue: z.core.$ZodIssue,
  yaml: YamlValue,
  table: KeyTable,
  place: Place,
): readonly ContentProblem[] {
  if (issue.code === 'unrecognized_keys') {
    const known = tableAt(table, issue.path) ?? {};
    return issue.keys.map((key) =>
      problem(
        'unknown-key',
        { ...place, line: yaml.lineOf([...issue.path, key]) },
        { key, nearest: nearestName(key, known), known: Object.keys(known) },
      ),
    );
  }
  const key = issue.path.findLast((step) => typeof step === 'string');
  const info = key === undefined ? undefined : infoAt(table, issue.path);
  const written = valueAt(yaml.value, issue.path);
  const name = key ?? '内容';
  const what = info?.what ?? '成对的项目和值，或者用“-”开头的列表';
  if (written === undefined && typeof issue.path.at(-1) === 'string') {
    return [problem('missing-key', place, { key: name, alias: info?.aliases[0] ?? '', what })];
  }
  const year = typeof written === 'string' ? YEAR_WITH_UNIT.exec(written)?.[1] : undefined;
  if (key === 'year' && typeof written === 'string' && year !== undefined) {
    return [problem('year-with-unit', place, { written, year })];
  }
  return [problem('wrong-value', place, { key: name, written: shown(written), what })];
}

/** The nearest name as a person should write it: the schema's, with the Chinese one beside it. */
function nearestName(key: string, table: KeyTable): string | null {
  const found = nearest(key, everyName(table));
  if (found === null) return null;
  const alias = table[found]?.aliases[0];
  return alias === undefined ? found : `${found}（${alias}）`;
}

function infoAt(table: KeyTable, path: readonly PropertyKey[]): KeyInfo | undefined {
  const names = path.filter((step) => typeof step === 'string');
  const last = names.at(-1);
  const at = tableAt(table, names.slice(0, -1));
  return last === undefined ? undefined : (at?.[last] ?? infoAt(table, names.slice(0, -1)));
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null
        ? (at as Record<PropertyKey, unknown>)[step]
        : undefined,
    value,
  );
}

function shown(written: unknown): string {
  if (typeof written === 'string') return written;
  if (written === undefined) return '';
  return Array.isArray(written) ? '列表' : '一组项目';
}

/** A copy without the values that the issues are about. Of a list, the bad entries go; the good ones stay. */
function without(value: unknown, issues: readonly z.core.$ZodIssue[]): unknown {
  const copy = structuredClone(value);
  const gone = Symbol('gone');
  for (const issue of issues) {
    const paths =
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    for (const path of paths) {
      const around = valueAt(copy, path.slice(0, -1));
      const last = path.at(-1);
      if (typeof around !== 'object' || around === null || last === undefined) continue;
      if (Array.isArray(around)) around[Number(last)] = gone;
      else delete (around as Record<PropertyKey, unknown>)[last];
    }
  }
  return swept(copy, gone);
}

function swept(value: unknown, gone: symbol): unknown {
  if (Array.isArray(value)) return value.filter((v) => v !== gone).map((v) => swept(v, gone));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, swept(v, gone)]));
}

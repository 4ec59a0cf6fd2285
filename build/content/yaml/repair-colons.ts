import type { KeyTable } from '#schema/authored/key-tables.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import { everyNameInside } from './key-names.ts';

/** A line that starts with a word and a colon that YAML does not take for one. */
const SUSPECT =
  /^(?<indent>\s*(?:-\s+)?)(?<key>[^\s:：#'"-][^\s:：]{0,30})\s*(?<colon>：|:(?=\S))/u;

/** The text with its mistaken colons put right, so that the rest can be read, and a problem for each of them. */
export function repairColons(
  text: string,
  table: KeyTable,
  place: { readonly file: string; readonly firstLine: number },
): { readonly text: string; readonly problems: readonly ContentProblem[] } {
  const known = new Set(everyNameInside(table));
  const problems: ContentProblem[] = [];
  const lines = text.split('\n').map((line, i) => {
    const { indent, key, colon } = SUSPECT.exec(line)?.groups ?? {};
    if (indent === undefined || key === undefined || !known.has(key)) return line;
    const code = colon === '：' ? 'full-width-colon' : 'colon-without-space';
    problems.push(problem(code, { file: place.file, line: place.firstLine + i }, { key }));
    return line.replace(SUSPECT, `${indent}${key}: `);
  });
  return { text: lines.join('\n'), problems };
}

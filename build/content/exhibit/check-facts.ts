import type { AuthoredFact } from '#schema/authored/authored-fact.ts';
import type { Run } from '../markdown/read-body.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';
import { checkNumbers } from './check-numbers.ts';
import type { LanguageFile } from './language-file.ts';
import type { Written } from './written.ts';

/** Holds an exhibit's texts against the facts it names. `facts` is null when there is no list of facts to rely on. */
export function checkFacts(
  { chinese, english, traditional }: Written,
  facts: readonly AuthoredFact[] | null,
  hasFile: boolean,
): readonly ContentProblem[] {
  const { file, head, lineOf } = chinese;
  const named = head.facts;
  const place = { file, line: lineOf('facts') };
  if (named === undefined) {
    return hasFile ? [problem('facts-not-named', { file, line: lineOf('') }, {})] : [];
  }
  const count = facts?.length ?? 0;
  // A list of facts that cannot be read has its own errors; its numbers say nothing then.
  const unknown = facts === null && hasFile ? [] : named.filter((fact) => fact > count);
  const twice = named.filter((fact, i) => named.indexOf(fact) !== i);
  const texts = [chinese, english, traditional].filter((text) => text !== null);
  return [
    ...unknown.map((fact) => problem('unknown-fact', place, { fact, facts: count })),
    ...twice.map((fact) => problem('duplicate-fact', place, { fact })),
    ...(facts === null
      ? []
      : texts.flatMap((text) => checkNumbers(runsOf(text), named, facts, text.file))),
  ];
}

function runsOf({
  head,
  lineOf,
  body,
}: LanguageFile<{
  readonly title?: string;
  readonly lead?: string;
  readonly coverAlt?: string;
}>): readonly Run[] {
  const keys = ['title', 'lead', 'coverAlt'] as const;
  return [...keys.map((key) => ({ text: head[key] ?? '', line: lineOf(key) })), ...body.runs];
}

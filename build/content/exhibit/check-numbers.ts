import type { AuthoredFact } from '#schema/authored/authored-fact.ts';
import type { Run } from '../markdown/read-body.ts';
import { type ContentProblem, problem } from '../problems/problem.ts';

/** Full-width digits and their ASCII twins lie this far apart. */
const FULL_WIDTH_OFFSET = 0xfee0;
/** Digits with thousands separators, or plain; then a decimal part. */
const NUMBER = /(?:\d{1,3}(?:[,，]\d{3})+(?!\d)|\d+)(?:\.\d+)?/g;

/** The numbers in a text as strings of digits, without thousands separators and leading noughts, each once. */
export function numbersIn(text: string): readonly string[] {
  const narrow = text.replace(/[０-９．]/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) - FULL_WIDTH_OFFSET),
  );
  const found = narrow.match(NUMBER) ?? [];
  return [...new Set(found.map((n) => n.replace(/[,，]/g, '').replace(/^0+(?=\d)/, '')))];
}

/** Names every number of some runs of text that is in none of the facts they rest on. */
export function checkNumbers(
  runs: readonly Run[],
  named: readonly number[],
  facts: readonly AuthoredFact[],
  file: string,
): readonly ContentProblem[] {
  const texts = named.flatMap((fact) => {
    const found = facts[fact - 1];
    return found === undefined ? [] : [found.zh, found.en];
  });
  const known = new Set(texts.flatMap(numbersIn));
  return runs.flatMap((run) =>
    run.text.split('\n').flatMap((text, i) =>
      numbersIn(text)
        .filter((number) => !known.has(number))
        .map((number) =>
          problem('number-without-fact', { file, line: run.line + i }, { number, facts: named }),
        ),
    ),
  );
}

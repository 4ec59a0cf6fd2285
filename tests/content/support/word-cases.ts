import type { WordProblems } from '../../../build/content/problems/word-messages.ts';
import { withLine } from './check-files.ts';
import type { ProblemCase, ProblemCases } from './problem-case.ts';

const YAML = 'exhibition.yaml';

/** `exhibition.yaml` with words of the interface; the first stands on line 15. */
export function withWords(...lines: readonly string[]): string {
  return withLine(YAML, 14, 'words:', ...lines.map((line) => `  ${line}`), '');
}

function wrong(line: string): ProblemCase {
  return { files: { [YAML]: withWords(line) }, file: YAML, line: 15 };
}

/** What can be wrong with sentences that are to stand for the interface's own. */
export const WORD_CASES: ProblemCases<WordProblems> = {
  'unknown-word': wrong('tour.titel: 带我看'),
  'word-not-said': wrong('plan.booths: { en: stands }'),
  'word-placeholders': wrong("tour.of: { zh: '第{{stop}}站' }"),
  'word-long': wrong(`tour.title: ${'长'.repeat(8)}`),
  'word-too-long': wrong(`tour.title: ${'长'.repeat(15)}`),
};

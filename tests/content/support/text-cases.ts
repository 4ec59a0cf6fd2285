import type { FactProblems } from '../../../build/content/problems/fact-messages.ts';
import type { TextProblems } from '../../../build/content/problems/text-messages.ts';
import { ENGLISH, INDEX, withBody, withLine } from './check-files.ts';
import type { ProblemCases } from './problem-case.ts';

const YAML = 'exhibition.yaml';

/** What can be wrong with texts and the facts they rest on. */
export const TEXT_CASES: ProblemCases<TextProblems & FactProblems> = {
  'empty-text': { files: { [INDEX]: withBody('\n\n') }, file: INDEX, line: 13 },
  'empty-page': { files: { [INDEX]: withBody('一。\n\n---\n\n---\n二。') }, file: INDEX, line: 15 },
  'text-long': {
    files: { [INDEX]: withLine(INDEX, 2, `title: ${'长'.repeat(19)}`) },
    file: INDEX,
    line: 2,
  },
  'text-too-long': { files: { [INDEX]: withBody('长'.repeat(601)) }, file: INDEX, line: 13 },
  'nested-too-deep': {
    files: { [INDEX]: withBody(`\n${'>'.repeat(3000)}深`) },
    file: INDEX,
    line: 14,
  },
  'text-unreadable': { files: { [INDEX]: withBody('长'.repeat(20_001)) }, file: INDEX, line: 13 },
  'raw-html': { files: { [INDEX]: withBody('一。\n\n<b>粗</b>') }, file: INDEX, line: 15 },
  'link-removed': {
    files: { [INDEX]: withBody('一。\n见[官网](https://a.cn)。') },
    file: INDEX,
    line: 14,
  },
  'missing-glyph': { files: { [INDEX]: withBody('一。\n二𓀀。') }, file: INDEX, line: 14 },
  'missing-english': { files: { [ENGLISH]: null }, file: INDEX, line: null },
  'missing-translation': { files: { [ENGLISH]: withLine(ENGLISH, 3) }, file: ENGLISH, line: 2 },
  'english-name-missing': {
    files: { [YAML]: withLine(YAML, 2, 'name: 测试展览') },
    file: YAML,
    line: 2,
  },
  'tags-differ': {
    files: { [ENGLISH]: withLine(ENGLISH, 5, 'tags: [Chip]') },
    file: ENGLISH,
    line: 5,
  },
  'pages-differ': {
    files: { [ENGLISH]: withBody('One.\n\n---\n\nTwo.', ENGLISH) },
    file: ENGLISH,
    line: 12,
  },
  'unknown-fact': {
    files: { [INDEX]: withLine(INDEX, 11, 'facts: [1, 9]') },
    file: INDEX,
    line: 11,
  },
  'facts-not-named': { files: { [INDEX]: withLine(INDEX, 11) }, file: INDEX, line: 2 },
  'number-without-fact': {
    files: { [INDEX]: withBody('在2024年。\n共88项。') },
    file: INDEX,
    line: 14,
  },
  'duplicate-fact': {
    files: { [INDEX]: withLine(INDEX, 11, 'facts: [1, 2, 1]') },
    file: INDEX,
    line: 11,
  },
};

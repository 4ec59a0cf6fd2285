import type { KeyProblems } from '../../../build/content/problems/key-messages.ts';
import { exhibitionFiles } from '../../support/make-exhibition-folder.ts';
import { ENGLISH, INDEX, withLine } from './check-files.ts';
import type { ProblemCases } from './problem-case.ts';

const YAML = 'exhibition.yaml';
const SECOND = 'exhibits/exhibit-0002/index.md';

/** The second exhibit's file with another zone and place. */
function second(zone: string, order: number): string {
  return String(exhibitionFiles()[SECOND])
    .replace('zone: zone-2', `zone: ${zone}`)
    .replace('order: 2', `order: ${order}`);
}

/** What can be wrong with keys and values. */
export const KEY_CASES: ProblemCases<KeyProblems> = {
  'head-missing': { files: { [INDEX]: '# 标题\n\n正文。\n' }, file: INDEX, line: 1 },
  'head-open': { files: { [INDEX]: '---\ntitle: 标题\n\n正文。\n' }, file: INDEX, line: 1 },
  'full-width-colon': {
    files: { [INDEX]: withLine(INDEX, 2, '标题：光芯片') },
    file: INDEX,
    line: 2,
  },
  'colon-without-space': {
    files: { [INDEX]: withLine(INDEX, 3, 'lead:一句话') },
    file: INDEX,
    line: 3,
  },
  'broken-yaml': { files: { [INDEX]: withLine(INDEX, 3, 'lead: 甲: 乙') }, file: INDEX, line: 3 },
  'yaml-too-deep': {
    files: { [INDEX]: withLine(INDEX, 8, `tags: ${'['.repeat(5000)}`) },
    file: INDEX,
    line: 2,
  },
  'yaml-alias': {
    files: { [INDEX]: withLine(INDEX, 8, 'tags: &a [光计算, 芯片]') },
    file: INDEX,
    line: 8,
  },
  'duplicate-key': {
    files: { [INDEX]: withLine(INDEX, 6, 'maker: 研究院', '标题: 又一个') },
    file: INDEX,
    line: 7,
  },
  'unknown-key': {
    files: { [INDEX]: withLine(INDEX, 6, 'sumary: 研究院') },
    file: INDEX,
    line: 6,
  },
  'key-only-in-index': {
    files: { [ENGLISH]: withLine(ENGLISH, 4, 'maker: Institute', 'zone: zone-1') },
    file: ENGLISH,
    line: 5,
  },
  'missing-key': { files: { [INDEX]: withLine(INDEX, 2) }, file: INDEX, line: 2 },
  'wrong-value': { files: { [INDEX]: withLine(INDEX, 5, 'order: 第一') }, file: INDEX, line: 5 },
  'year-with-unit': {
    files: { [INDEX]: withLine(INDEX, 7, '年份: 2024年') },
    file: INDEX,
    line: 7,
  },
  'unknown-zone': { files: { [INDEX]: withLine(INDEX, 4, 'zone: 第1展馆') }, file: INDEX, line: 4 },
  'unknown-exhibit': {
    files: { 'layout.yaml': 'order:\n  zone-1: [exhibit-0001]\n  zone-2:\n    - exhibit-002\n' },
    file: 'layout.yaml',
    line: 4,
  },
  'exhibit-elsewhere': {
    files: { 'layout.yaml': 'order:\n  zone-1:\n    - exhibit-0002\n' },
    file: 'layout.yaml',
    line: 3,
  },
  'bad-id': {
    follows: ['unknown-zone'],
    files: { [YAML]: withLine(YAML, 10, '  - id: my zone') },
    file: YAML,
    line: 10,
  },
  'bad-exhibition-id': {
    files: { [YAML]: withLine(YAML, 1, 'id: 我的展览') },
    file: YAML,
    line: 1,
  },
  'duplicate-zone': {
    follows: ['unknown-zone'],
    files: { [YAML]: withLine(YAML, 10, '  - id: zone-1') },
    file: YAML,
    line: 10,
  },
  'duplicate-number': {
    files: { [YAML]: withLine(YAML, 10, '  - id: zone-2', '    number: 1') },
    file: YAML,
    line: 11,
  },
  'duplicate-order': {
    files: { [SECOND]: second('zone-1', 1) },
    file: SECOND,
    line: 5,
  },
  'zone-empty': { files: { [SECOND]: second('zone-1', 2) }, file: YAML, line: 10 },
  'colour-contrast': {
    files: { [YAML]: withLine(YAML, 9, "    colour: '#e3ae4a'") },
    file: YAML,
    line: 9,
  },
};

import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileProblems } from '../../../build/content/problems/file-messages.ts';
import { FIRST, INDEX, withBody, withLine } from './check-files.ts';
import type { ProblemCases } from './problem-case.ts';

/** Two words and a sentence in GBK, as an old editor saves them. */
function gbkIndex(): Uint8Array {
  const words = Uint8Array.from([0xd6, 0xd0, 0xb9, 0xd8, 0xb4, 0xe5]);
  const between = ['---\ntitle: ', '\nlead: ', '\nzone: zone-1\n---\n'];
  return Buffer.concat(between.flatMap((text) => [Buffer.from(text), words]));
}

/** What can be wrong with files and folders. */
export const FILE_CASES: ProblemCases<
  FileProblems,
  'no-such-folder' | 'no-exhibits' | 'unreadable' | 'too-many-files'
> = {
  'missing-exhibition': { files: { 'exhibition.yaml': null }, file: '', line: null },
  'two-of-a-kind': {
    files: { '展览.yaml': 'id: other\n' },
    file: '展览.yaml',
    line: null,
  },
  'missing-index': {
    files: { 'exhibits/empty/cover.svg': '<svg/>' },
    file: 'exhibits/empty',
    line: null,
  },
  'bad-folder-name': {
    files: { 'exhibits/A 1!/index.md': withBody('正文。') },
    file: 'exhibits/A 1!',
    line: null,
  },
  'bad-file-name': {
    files: { [`${FIRST}/a\u0007b.txt`]: 'x' },
    file: `${FIRST}/a␣b.txt`,
    line: null,
  },
  'duplicate-exhibit': {
    files: { '展项/exhibit-0001/index.md': withBody('正文。') },
    file: '展项/exhibit-0001',
    line: null,
  },
  'not-a-file': {
    files: { [`${FIRST}/cover.svg`]: null, [`${FIRST}/cover.svg/inside.txt`]: 'x' },
    file: `${FIRST}/cover.svg`,
    line: null,
  },
  'link-not-followed': {
    prepare: (folder) => symlink('/etc/hostname', join(folder, FIRST, 'link.png')),
    file: `${FIRST}/link.png`,
    line: null,
  },
  'file-too-big': {
    files: { [INDEX]: '字'.repeat(100_000) },
    file: INDEX,
    line: null,
  },
  'folder-too-deep': {
    files: { [`${FIRST}/a/b/c/d/e/f.txt`]: 'x' },
    file: `${FIRST}/a/b/c/d`,
    line: null,
  },
  'binary-file': {
    files: { [INDEX]: Uint8Array.of(0, 1, 2, 255, 254, 0) },
    file: INDEX,
    line: null,
  },
  'not-utf8': { files: { [INDEX]: gbkIndex() }, file: INDEX, line: 1 },
  'control-characters': {
    files: { [INDEX]: withLine(INDEX, 3, 'lead: 一句\u0007话') },
    file: INDEX,
    line: 3,
  },
  'unknown-file': {
    files: { [`${FIRST}/说明.docx`]: 'x' },
    file: `${FIRST}/说明.docx`,
    line: null,
  },
  'unused-media': { files: { [`${FIRST}/旧图.png`]: 'x' }, file: `${FIRST}/旧图.png`, line: null },
  'quiz-not-used': {
    files: { [`${FIRST}/quiz.yaml`]: '- a' },
    file: `${FIRST}/quiz.yaml`,
    line: null,
  },
};

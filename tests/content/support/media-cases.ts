import { mkdir, writeFile } from 'node:fs/promises';
import type { MediaProblems } from '../../../build/content/problems/media-messages.ts';
import type { PictureProblems } from '../../../build/content/problems/picture-messages.ts';
import type { ReleaseProblems } from '../../../build/content/problems/release-messages.ts';
import { FIRST, INDEX, withBody, withLine } from './check-files.ts';
import type { ProblemCases } from './problem-case.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** What can be wrong with media, and with the place where a release is written. */
export const MEDIA_CASES: ProblemCases<
  PictureProblems & MediaProblems & ReleaseProblems,
  'out-inside-content' | 'out-unwritable'
> = {
  'media-missing': {
    files: { [INDEX]: withBody('一。\n\n![图](没有.png)') },
    file: INDEX,
    line: 15,
  },
  'media-outside': {
    files: { [INDEX]: withBody('一。\n![图](../exhibit-0002/cover.svg)') },
    file: INDEX,
    line: 14,
  },
  'media-on-network': {
    files: { [INDEX]: withLine(INDEX, 9, 'cover: https://a.cn/b.png') },
    file: INDEX,
    line: 9,
  },
  'media-format': {
    files: { [INDEX]: withLine(INDEX, 9, '封面: 封面.bmp') },
    file: INDEX,
    line: 9,
  },
  'media-disguised': {
    files: { [`${FIRST}/cover.svg`]: '不是图画' },
    file: INDEX,
    line: 9,
  },
  'media-wrong-kind': {
    files: { [INDEX]: withLine(INDEX, 9, 'cover: a.glb'), [`${FIRST}/a.glb`]: 'glTF' },
    file: INDEX,
    line: 9,
  },
  'alt-missing': { files: { [INDEX]: withBody('一。\n![](cover.svg)') }, file: INDEX, line: 14 },
  'cover-alt-missing': { files: { [INDEX]: withLine(INDEX, 10) }, file: INDEX, line: 9 },
  'cover-missing': {
    files: { [INDEX]: withLine(INDEX, 9), [`${FIRST}/cover.svg`]: null },
    file: INDEX,
    line: 2,
  },
  'space-in-picture-name': {
    files: { [INDEX]: withBody('一。\n\n![图](pics/图 1.jpg)') },
    file: INDEX,
    line: 15,
  },
  'captions-missing': {
    files: {
      [INDEX]: withBody('一。\n\n![影片](a.mp4)'),
      [`${FIRST}/a.mp4`]: bytes('\0\0\0\x18ftypisom'),
    },
    file: INDEX,
    line: 15,
  },
  'media-refused': {
    files: { [`${FIRST}/cover.svg`]: '<svg xmlns="http://www.w3.org/2000/svg"><rect' },
    by: 'build',
    file: `${FIRST}/cover.svg`,
    line: null,
  },
  'out-holds-other-files': {
    prepare: async (folder) => {
      await mkdir(`${folder}-out`);
      await writeFile(`${folder}-out/论文.txt`, '不要删');
    },
    by: 'build',
    file: '',
    line: null,
  },
};

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkExhibition } from '../../../build/content/check-exhibition.ts';
import { compileExhibition } from '../../../build/content/compile-exhibition.ts';
import { CATALOGUE, type ProblemCode } from '../../../build/content/problems/catalogue.ts';
import { type ContentProblem, hasError } from '../../../build/content/problems/problem.ts';
import { makeExhibitionFolder } from '../../support/make-exhibition-folder.ts';
import { FILE_CASES } from '../support/file-cases.ts';
import { inChinese } from '../support/in-chinese.ts';
import { KEY_CASES } from '../support/key-cases.ts';
import { MEDIA_CASES } from '../support/media-cases.ts';
import type { ProblemCase } from '../support/problem-case.ts';
import { TEXT_CASES } from '../support/text-cases.ts';
import { WORD_CASES } from '../support/word-cases.ts';

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'content-cache-'));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

async function provoke({ files, prepare, by }: ProblemCase): Promise<readonly ContentProblem[]> {
  const { folder, remove } = await makeExhibitionFolder(files ? { files } : {});
  try {
    await prepare?.(folder);
    if (by !== 'build') return (await checkExhibition(folder)).problems;
    return (await compileExhibition(folder, { out: `${folder}-out`, cache })).problems;
  } finally {
    await rm(`${folder}-out`, { recursive: true, force: true });
    await remove();
  }
}

const all = { ...FILE_CASES, ...KEY_CASES, ...TEXT_CASES, ...WORD_CASES, ...MEDIA_CASES };
const cases = Object.entries(all) as [ProblemCode, ProblemCase][];

describe('the checker', () => {
  it.each(cases)('names %s with its file and line, in Chinese', async (code, wanted) => {
    const problems = await provoke(wanted);
    const found = problems.filter((problem) => problem.code === code);
    expect(found.map(({ file, line }) => ({ file, line }))).toContainEqual({
      file: wanted.file,
      line: wanted.line,
    });
    expect(found.map(({ severity }) => severity)).toContain(CATALOGUE[code].severity);
    for (const { message, fix } of problems) {
      expect(inChinese(message), message).toBe(true);
      expect(inChinese(fix), fix).toBe(true);
    }
    // One mistake, one error: nothing else is put down to it but what has to follow.
    const others = problems.filter((problem) => problem.code !== code);
    expect(others.filter((p) => hasError([p])).map((p) => p.code)).toEqual(wanted.follows ?? []);
  });

  it('finds nothing in an exhibition in which nothing is wrong', async () => {
    expect(await provoke({ file: '', line: null })).toEqual([]);
  });
});

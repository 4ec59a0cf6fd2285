import { describe, expect, it } from 'vitest';
import { printProblem, printSummary } from '../../../build/content/problems/print-problems.ts';
import { problem, sortProblems } from '../../../build/content/problems/problem.ts';

const colon = problem(
  'full-width-colon',
  { file: 'exhibits/a/index.md', line: 2 },
  { key: '标题' },
);
const empty = problem('missing-exhibition', { file: '', line: null }, {});
const late = problem('empty-page', { file: 'exhibits/a/index.md', line: 10 }, {});

describe('a printed problem', () => {
  it('is one line with its mark, its file, its line, what is wrong and what to do', () => {
    expect(printProblem(colon)).toBe(
      '【错误】exhibits/a/index.md 第 2 行：“标题”后面的冒号是中文“：” → 改成英文冒号加一个空格“: ”',
    );
    expect(printProblem(empty)).toMatch(/^【错误】展览文件夹：/);
    expect(printProblem(late)).toMatch(/^【提醒】/);
  });

  it('cannot command the terminal it is printed on', () => {
    const evil = problem(
      'media-missing',
      { file: 'a\u001b[2J.md', line: 1 },
      {
        role: 'picture',
        name: '\u001b]0;x\u0007\u202e.png',
        hint: { kind: 'none' },
      },
    );
    expect(printProblem(evil)).not.toMatch(/[\p{Cc}\u202e]/u);
  });

  it('repeats no more of what was written than fits a line', () => {
    const long = problem(
      'unknown-zone',
      { file: 'a', line: 1 },
      {
        zone: '长'.repeat(5000),
        nearest: null,
        zones: [],
      },
    );
    expect(long.message.length).toBeLessThan(100);
  });
});

describe('a printed list', () => {
  it('goes file by file and line by line', () => {
    expect(sortProblems([late, colon, empty])).toEqual([empty, colon, late]);
  });

  it('ends with a summary in full-width marks', () => {
    const extent = { exhibits: 29, zones: 8, languages: 3 };
    expect(printSummary(extent, [colon, late, late])).toBe(
      '29 个展项、8 个展区、3 种语言；错误 1，提醒 2',
    );
  });
});

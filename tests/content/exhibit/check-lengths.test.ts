import { describe, expect, it } from 'vitest';
import { countCharacters } from '../../../build/content/exhibit/check-lengths.ts';
import { ENGLISH, INDEX, problemsOf, withBody, withLine } from '../support/check-files.ts';

describe('the length of a Chinese text', () => {
  it.each([
    ['激光雷达', 4],
    ['“太极”光芯片。', 8],
    ['Vidu 模型', 4],
    ['全模拟光电智能计算芯片（ACCEL）', 16],
    ['𠮷野家', 3],
    ['', 0],
  ])('of “%s” counts wide marks one each and letters two for one', (text, count) => {
    expect(countCharacters(text)).toBe(count);
  });

  it.each([
    ['title', withLine(INDEX, 2, `title: ${'长'.repeat(18)}`), 0],
    ['title', withLine(INDEX, 2, `title: ${'长'.repeat(19)}`), 1],
    ['lead', withLine(INDEX, 3, `lead: ${'长'.repeat(24)}`), 0],
    ['lead', withLine(INDEX, 3, `lead: ${'长'.repeat(25)}`), 1],
    ['first page', withBody('长'.repeat(120)), 0],
    ['first page', withBody('长'.repeat(121)), 1],
    ['whole', withBody(['短', '长'.repeat(299)].join('\n\n---\n\n')), 0],
    ['whole', withBody(['短', '长'.repeat(300)].join('\n\n---\n\n')), 1],
    ['pages', withBody(['一', '二', '三'].join('\n\n---\n\n')), 0],
    ['pages', withBody(['一', '二', '三', '四'].join('\n\n---\n\n')), 1],
  ])('has a guidance for the %s', async (_, index, reminders) => {
    const problems = await problemsOf({ files: { [INDEX]: index } });
    expect(problems.filter(({ code }) => code === 'text-long')).toHaveLength(reminders);
  });

  it('does not count what pictures say', async () => {
    const body = `短。\n\n![${'长'.repeat(400)}](cover.svg)`;
    const problems = await problemsOf({ files: { [INDEX]: withBody(body) } });
    expect(problems).toEqual([]);
  });
});

describe('the length of an English text', () => {
  it.each([
    [60, 0],
    [61, 1],
  ])('of %i words on the first page', async (words, reminders) => {
    const body = Array(words).fill('word').join(' ');
    const problems = await problemsOf({ files: { [ENGLISH]: withBody(body, ENGLISH) } });
    expect(problems.filter(({ code }) => code === 'text-long')).toHaveLength(reminders);
  });
});

import { describe, expect, it } from 'vitest';
import { checkNumbers, numbersIn } from '../../../build/content/exhibit/check-numbers.ts';

describe('the numbers in a text', () => {
  it.each([
    ['快3000余倍', ['3000']],
    ['over 3,000 times, 1,280 projects', ['3000', '1280']],
    ['增长1.5倍，占48%，占50％', ['1.5', '48', '50']],
    ['2024年4月12日', ['2024', '4', '12']],
    ['2024-04-12', ['2024', '4', '12']],
    ['共１２８场', ['128']],
    ['879 T MACS/mm²、H₂O、十余位', ['879']],
    ['3D与3D', ['3']],
    ['1,2,34', ['1', '2', '34']],
    ['第0条', ['0']],
  ])('in “%s” are strings of digits', (text, numbers) => {
    expect(numbersIn(text)).toEqual(numbers);
  });

  const facts = [
    { zh: '快3000余倍。', en: 'Over 3,000 times faster.', sources: [] },
    { zh: '共88项。', en: 'There are 88, or 0.09 thousand.', sources: [] },
  ];

  it('may stand in either language of a named fact', () => {
    const runs = [{ text: '快3000倍，0.09', line: 1 }];
    expect(checkNumbers(runs, [1, 2], facts, 'index.md')).toEqual([]);
  });

  it('must not stand in a fact that is not named', () => {
    const found = checkNumbers([{ text: '甲\n共88项', line: 5 }], [1], facts, 'index.md');
    expect(found.map(({ line, message }) => ({ line, message }))).toEqual([
      { line: 6, message: '数字“88”不在所依据的事实里' },
    ]);
  });

  it('are not found inside a longer number', () => {
    expect(checkNumbers([{ text: '快300倍', line: 1 }], [1], facts, 'index.md')).toHaveLength(1);
  });
});

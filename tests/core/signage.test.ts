import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitTitle } from '../../renderer/core/signage.ts';

/** A plain measure: Han characters and full-width punctuation are as wide as high, all others half as wide. */
function measure(text: string, size: number): number {
  const wide = /[\p{Script=Han}，。、：；！？（）《》“”—]/u;
  return [...text].reduce((sum, letter) => sum + (wide.test(letter) ? size : size / 2), 0);
}

const titled = (title: string, width = 1000, height = 200) =>
  fitTitle(title, width, height, measure);
const bare = (text: string) => text.replaceAll(/\s/gu, '');

const letter = fc.constantFrom(...'光芯片太极计算引擎，。：（）《》“”！？、… ABcd12.-'.split(''));
const titles = fc.array(letter, { minLength: 1, maxLength: 40 }).map((letters) => letters.join(''));
const written = titles.filter((title) => title.trim() !== '');
const panel = fc.record({
  width: fc.integer({ min: 100, max: 2000 }),
  height: fc.integer({ min: 50, max: 600 }),
});

describe('a title on a panel', () => {
  test('is never cut: its lines hold every letter, in order', () => {
    const property = fc.property(written, panel, (title, { width, height }) => {
      const { lines } = titled(title, width, height);
      expect(bare(lines.join(''))).toBe(bare(title));
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(lines.every((line) => line.trim() !== '')).toBe(true);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test('fits: no line is wider than the panel, and all of them together are not higher', () => {
    const property = fc.property(written, panel, (title, { width, height }) => {
      const { lines, size } = titled(title, width, height);
      expect(size).toBeGreaterThan(0);
      expect(size * lines.length).toBeLessThanOrEqual(height);
      for (const line of lines) expect(measure(line, size)).toBeLessThanOrEqual(width + 1e-6);
    });
    fc.assert(property, { numRuns: 1000 });
  });

  test('never begins its second line with closing punctuation, nor ends its first with opening', () => {
    const property = fc.property(written, panel, (title, { width, height }) => {
      const [first = '', second] = titled(title, width, height).lines;
      if (second === undefined) return;
      expect(second).not.toMatch(/^[，。：）》”！？、…]/u);
      expect(first).not.toMatch(/[（《“]$/u);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  test('never breaks inside a word', () => {
    const property = fc.property(written, panel, (title, { width, height }) => {
      const [first = '', second] = titled(title, width, height).lines;
      if (second === undefined) return;
      const joined = first.slice(-1) + second.slice(0, 1);
      if (/^[a-z0-9]{2}$/iu.test(joined)) expect(title).not.toContain(first + second);
    });
    fc.assert(property, { numRuns: 2000 });
  });

  test('stays on one line where it is large there', () => {
    expect(titled('光芯片')).toEqual({ lines: ['光芯片'], size: 124 });
  });

  test.each([
    ['光电融合芯片让人工智能用上光', ['光电融合芯片让', '人工智能用上光']],
    ['Einstein Probe satellite', ['Einstein Probe', 'satellite']],
    ['太极光计算：新一代智能芯片', ['太极光计算：', '新一代智能芯片']],
    ['量子计算云平台对外开放服务', ['量子计算云平台', '对外开放服务']],
    ['太极 全新的光计算芯片', ['太极 全新的', '光计算芯片']],
    ['智能计算的新引擎（太极）', ['智能计算的新', '引擎（太极）']],
    ['智能计算新引擎 ！', ['智能计算', '新引擎 ！']],
  ])('breaks %s where a reader would', (title, lines) => {
    expect(titled(title, 300, 200).lines).toEqual(lines);
  });

  test('without any place to break stays whole and is made smaller', () => {
    const { lines, size } = titled('Supercalifragilistic', 100, 200);
    expect(lines).toEqual(['Supercalifragilistic']);
    expect(measure('Supercalifragilistic', size)).toBeCloseTo(100, 9);
  });

  test('with a space before it has no empty line', () => {
    expect(titled(' Supercalifragilistic', 100, 200).lines).toHaveLength(1);
  });
});

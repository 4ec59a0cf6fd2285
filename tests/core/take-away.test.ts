import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { bytesOnSign, QUIET_ZONE, SIGN_MM, takeAwayText } from '../../renderer/core/take-away.ts';
import { readQr } from '../support/read-qr.ts';

const coded = (text: string) => encode(text, { ecc: 'M', boostEcc: false, border: 0 });
const bytesOf = (text: string) => new TextEncoder().encode(text).length;

const TEXT = {
  title: '“太极”光芯片',
  lead: '用光计算，能效是常见芯片的千倍',
  sources: ['来源：新华社，2024-04-29', '来源：科技日报，2024-04', '来源：人民日报，2024'],
};

describe('the sign', () => {
  test.each([110, 130, SIGN_MM, 200])('of %i mm keeps its modules at 2 mm or more', (side) => {
    const bytes = bytesOnSign(side);
    const { size } = coded('x'.repeat(bytes));
    expect(side / (size + 2 * QUIET_ZONE)).toBeGreaterThanOrEqual(2);
    const larger = coded('x'.repeat(bytes + 1));
    expect(side / (larger.size + 2 * QUIET_ZONE), 'and holds all it can').toBeLessThan(2);
  });

  test('holds 95 Han characters', () => {
    expect(Math.floor(bytesOnSign(SIGN_MM) / 3)).toBe(95);
  });

  test('is read back, letter by letter', () => {
    const text = takeAwayText(TEXT, bytesOnSign(SIGN_MM));
    expect(text).toContain(TEXT.title);
    expect(text).toContain(TEXT.lead);
    expect(readQr(coded(text).data)).toBe(text);
    for (const length of [3, 40, 120, 200, 287]) {
      const letters = 'zhanting 展厅'.repeat(40).slice(0, length);
      if (bytesOf(letters) <= 287) expect(readQr(coded(letters).data)).toBe(letters);
    }
  });
});

describe('the text', () => {
  test('takes as many sources as there is room for, whole ones', () => {
    const short = takeAwayText(TEXT, 110);
    expect(short.split('\n')).toEqual([TEXT.title, TEXT.lead, TEXT.sources[0]]);
    expect(takeAwayText(TEXT, 999).split('\n')).toHaveLength(5);
  });

  test('is cut at a letter when not even its sentence fits', () => {
    for (let bytes = 10; bytes < 60; bytes += 1) {
      const text = takeAwayText(TEXT, bytes);
      expect(bytesOf(text)).toBeLessThanOrEqual(bytes);
      expect(text.endsWith('…')).toBe(true);
      expect(text).not.toContain('�');
    }
  });
});

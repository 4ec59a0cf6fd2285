import { describe, expect, it } from 'vitest';
import { readingSeconds } from '../../../build/content/language/reading-time.ts';

describe('the time that a text takes', () => {
  it('is six characters a second in Chinese, in either script', () => {
    expect(readingSeconds('光'.repeat(60), 'zh-Hans')).toBe(10);
    expect(readingSeconds('光'.repeat(61), 'zh-Hant')).toBe(11);
  });

  it('is 250 words a minute in English', () => {
    expect(readingSeconds('light '.repeat(250), 'en')).toBe(60);
    expect(readingSeconds('it’s a state-of-the-art chip', 'en')).toBe(1);
  });

  it('does not count punctuation, spaces or line ends', () => {
    expect(readingSeconds('，。！？ \n——', 'zh-Hans')).toBe(0);
    expect(readingSeconds('光，'.repeat(6), 'zh-Hans')).toBe(1);
  });

  it('gives foreign words within a text their time', () => {
    expect(readingSeconds('光'.repeat(6), 'zh-Hans')).toBe(1);
    expect(readingSeconds(`${'光'.repeat(6)} ACCEL 3.7`, 'zh-Hans')).toBe(2);
    expect(readingSeconds('太极'.repeat(25), 'en')).toBe(12);
  });
});

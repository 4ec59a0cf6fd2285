import { describe, expect, it } from 'vitest';
import { readSyllables } from '../../../build/content/language/pinyin.ts';

describe('the readings of a title', () => {
  it('keeps every reading of a character that has several', () => {
    const [long, heavy, row] = readSyllables('长重行');
    expect(long).toEqual(expect.arrayContaining(['chang', 'zhang']));
    expect(heavy).toEqual(expect.arrayContaining(['zhong', 'chong']));
    expect(row).toEqual(expect.arrayContaining(['xing', 'hang']));
  });

  it('has one entry for each character, in order, without tones and each reading once', () => {
    expect(readSyllables('机器人')).toEqual([['ji'], ['qi'], ['ren']]);
    expect(readSyllables('妈')).toEqual([['ma']]);
  });

  it('writes ü as v, as the letter keys do', () => {
    expect(readSyllables('绿')[0]).toContain('lv');
    expect(readSyllables('女')[0]).toContain('nv');
  });

  it('has one entry for a run of letters or digits, in lower case and without accents', () => {
    expect(readSyllables('TBN晶体')).toEqual([['tbn'], ['jing'], ['ti']]);
    expect(readSyllables('300兆瓦')[0]).toEqual(['300']);
    expect(readSyllables('Élan Ｖｉｄｕ')).toEqual([['elan'], ['vidu']]);
  });

  it('passes over punctuation and spaces', () => {
    expect(readSyllables('“太极”，光·芯')).toEqual(readSyllables('太极光芯'));
    expect(readSyllables('—— …')).toEqual([]);
  });

  it('reads characters outside of the basic plane, and passes over what nobody can read', () => {
    expect(readSyllables('𬭳')).toEqual([['xi']]);
    expect(readSyllables('🙂')).toEqual([]);
  });
});

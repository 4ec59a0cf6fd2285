import { describe, expect, it, test } from 'vitest';
import { toTraditional } from '../../../build/content/language/traditional.ts';
import { TRADITIONAL_WORDS } from '../../../build/content/language/traditional-words.ts';

/** Characters that became one in Simplified Chinese and are several in Traditional: the word decides. */
const HARD: readonly (readonly [string, string])[] = [
  ['头发丝', '頭髮絲'],
  ['发展', '發展'],
  ['干部', '幹部'],
  ['干净', '乾淨'],
  ['相干时间', '相干時間'],
  ['皇后', '皇后'],
  ['后面', '後面'],
  ['里面', '裡面'],
  ['公里', '公里'],
  ['里程碑', '里程碑'],
  ['台风', '颱風'],
  ['平台', '平臺'],
  ['中央广播电视总台', '中央廣播電視總臺'],
  ['一只猴子', '一隻猴子'],
  ['只有', '只有'],
  ['机械臂只用', '機械臂只用'],
  ['制造', '製造'],
  ['控制', '控制'],
  ['四个面向', '四個面向'],
  ['面条', '麵條'],
  ['系统', '系統'],
  ['联系', '聯繫'],
  ['银河系', '銀河系'],
  ['历史', '歷史'],
  ['日历', '日曆'],
  ['钟表', '鐘錶'],
  ['钟情', '鍾情'],
  ['复杂', '複雜'],
  ['恢复', '恢復'],
  ['占用', '佔用'],
  ['占卜', '占卜'],
  ['云计算', '雲計算'],
  ['发布', '發布'],
  ['分布式电源', '分布式電源'],
  ['准备', '準備'],
  ['批准', '批准'],
  ['长征二号', '長征二號'],
  ['特征', '特徵'],
  ['周期', '週期'],
  ['四周', '四周'],
  ['几乎', '幾乎'],
  ['松树', '松樹'],
  ['放松', '放鬆'],
];

describe('Traditional Chinese', () => {
  test.each(HARD)('%s is written %s', (simplified, traditional) => {
    expect(toTraditional(simplified)).toBe(traditional);
  });

  it('keeps the terms of the exhibition: no other words, only other characters', () => {
    expect(toTraditional('人工智能芯片与激光雷达')).toBe('人工智能芯片與激光雷達');
  });

  it('gets the sentences of the exhibition right where the dictionary alone would not', () => {
    expect(toTraditional('一起公布，并发布了十项成果')).toBe('一起公布，並發布了十項成果');
    expect(toTraditional('在论坛上签约，由哪家制造未写明')).toBe('在論壇上簽約，由哪家製造未寫明');
    expect(toTraditional('建筑由马岩松设计，于英杰介绍')).toBe('建築由馬岩松設計，于英傑介紹');
  });

  it('lets no word of the list tear other words apart', () => {
    expect(toTraditional('控制备份')).toBe('控制備份');
    expect(toTraditional('科研制度')).toBe('科研制度');
    expect(toTraditional('头发展示')).toBe('頭髮展示');
    expect(toTraditional('一并发布')).toBe('一併發布');
    expect(toTraditional('合并发展')).toBe('合併發展');
  });

  it('lists words, not characters, and each once', () => {
    const words = TRADITIONAL_WORDS.map(([simplified]) => simplified);
    expect(words.filter((word) => [...word].length < 2)).toEqual([]);
    expect(new Set(words).size).toBe(words.length);
  });

  it('leaves everything else alone', () => {
    const text = '# ACCEL 2.0\n\n![x](figure.svg "a&b") <https://example.org> 🙂';
    expect(toTraditional(text)).toBe(text);
    expect(toTraditional('')).toBe('');
  });
});

test.each([
  ['“太极”光芯片', '「太極」光芯片'],
  ['他说：“这叫‘光芯片’。”', '他說：「這叫『光芯片』。」'],
  ['Maxwell’s方程', 'Maxwell’s方程'],
  ['“Taichi” is a chip', '“Taichi” is a chip'],
])('the quotation marks of %s are those of Traditional Chinese', (simplified, traditional) => {
  expect(toTraditional(simplified)).toBe(traditional);
});

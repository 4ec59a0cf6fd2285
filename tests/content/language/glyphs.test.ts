import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needsGlyph } from '#core/glyphs.ts';
import { LANGUAGES } from '#schema/languages.ts';
import { missingGlyphs } from '../../../build/content/language/glyphs.ts';
import { pageGlyphs } from '../../support/page-fonts.ts';

describe('characters without a glyph', () => {
  it('are named, each once, in the order of the text', () => {
    expect(missingGlyphs('元素鿏与𬭳，𬭳', 'zh-Hans')).toEqual(['鿏', '𬭳']);
  });

  it('are found even where the font announces a range that it does not fill', () => {
    // The Latin slices announce flags and pictures of the weather; the font has none.
    expect(missingGlyphs('🌂', 'zh-Hans')).toEqual(['🌂']);
    expect(missingGlyphs('α μ Ω', 'en')).toEqual(['α', 'μ', 'Ω']);
  });

  it('are looked for in the font of the language', () => {
    expect(missingGlyphs('这', 'zh-Hans')).toEqual([]);
    expect(missingGlyphs('裡臺灣頭髮', 'zh-Hant')).toEqual([]);
  });

  it('are never white space, controls, joiners or variation selectors', () => {
    expect(missingGlyphs(' \t\n\u3000\u00ad\u200b\u200d\ufe0f\ufeff', 'zh-Hans')).toEqual([]);
  });

  it('do not occur in everyday text', () => {
    const text =
      '2024年4月25日，“四个面向”——19项成果：≥3,000倍、0.4 nm、25℃、100 ㎡（约）……Zhongguancun’s café №1 → ①';
    expect(missingGlyphs(text, 'zh-Hans')).toEqual([]);
    expect(missingGlyphs(text.replaceAll(/[项约]/g, ''), 'zh-Hant')).toEqual([]);
  });

  it('are never found by a kiosk in what the compiler lets through', () => {
    const has = pageGlyphs();
    const codePoint = fc.oneof(
      fc.integer({ min: 0x20, max: 0x33ff }),
      fc.integer({ min: 0x3400, max: 0x9fff }),
      fc.integer({ min: 0xa000, max: 0x323af }),
    );
    const property = fc.property(codePoint, fc.constantFrom(...LANGUAGES), (one, language) => {
      const character = String.fromCodePoint(one);
      const passes = missingGlyphs(character, language).length === 0;
      expect(!passes || !needsGlyph(character) || has(one)).toBe(true);
    });
    fc.assert(property, { numRuns: 3000 });
    expect(has(0x9fcf)).toBe(false);
  });
});

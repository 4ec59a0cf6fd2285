import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { FontFamily } from '../../../build/content/language/font-slices.ts';
import { checkSvg } from '../../../build/content/media/svg-check.ts';
import { readSvg } from '../../../build/content/media/svg-read.ts';
import { convertTexts, outlineTexts, textsOf } from '../../../build/content/media/svg-text.ts';
import type { SvgElement } from '../../../build/content/media/svg-tree.ts';
import { writeSvg } from '../../../build/content/media/svg-write.ts';
import { outlineText } from '../../../build/content/media/text-outline.ts';
import { drawing } from './made-files.ts';

interface Ink {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** How much of the picture is dark, from 0 to 1. */
  readonly share: number;
}

const PAPER = '<rect width="600" height="400" fill="#ffffff"/>';
const WIDTH = 600;
const HEIGHT = 400;

function checked(inside: string): SvgElement {
  const read = readSvg(Buffer.from(drawing(PAPER + inside)));
  const result = read.ok ? checkSvg(read.value) : read;
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return result.value;
}

/** The drawing as it goes to the renderer. */
function outlined(svg: SvgElement, family: FontFamily = 'noto-sans-sc'): string {
  const result = outlineTexts(svg, family);
  if (!result.ok) {
    throw new Error(JSON.stringify(result.problems));
  }
  return writeSvg(result.value, WIDTH, HEIGHT);
}

/** Where the dark pixels of a drawing are, one pixel for one unit. */
async function inkOf(inside: string): Promise<Ink> {
  const data = await sharp(Buffer.from(outlined(checked(inside))))
    .greyscale()
    .removeAlpha()
    .raw()
    .toBuffer();
  let [left, right, top, bottom, dark] = [Infinity, -Infinity, Infinity, -Infinity, 0];
  for (const [index, light] of data.entries()) {
    if (light < 128) {
      const [x, y] = [index % WIDTH, Math.floor(index / WIDTH)];
      [left, right] = [Math.min(left, x), Math.max(right, x)];
      [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
      dark += 1;
    }
  }
  return { left, right, top, bottom, share: dark / data.length };
}

describe('text in a drawing', () => {
  it('leaves for the renderer nothing that it would need a font for', () => {
    const svg = outlined(
      checked(
        '<g font-size="9" font-weight="700"><text x="1" y="9" text-anchor="end">展 &amp; A</text></g>',
      ),
    );
    expect(svg).not.toMatch(/<text|font-|text-anchor|展/);
    expect(svg).toMatch(/<path d="M[^"]{100,}"/);
  });

  it('shows its text where it was written, as large as it was written', async () => {
    const ink = await inkOf('<text x="100" y="200" font-size="100">口口</text>');
    // Two square characters of 100 units; 口 leaves about a tenth of the square on each side.
    expect(ink.left).toBeGreaterThan(105);
    expect(ink.left).toBeLessThan(125);
    expect(ink.right).toBeGreaterThan(275);
    expect(ink.right).toBeLessThan(295);
    expect(ink.top).toBeGreaterThan(115);
    expect(ink.bottom).toBeLessThan(212);
  });

  it('sets text in the middle of its point, or up to it', async () => {
    const middle = await inkOf(
      '<text x="300" y="200" font-size="80" text-anchor="middle">田中田</text>',
    );
    expect((middle.left + middle.right) / 2).toBeCloseTo(300, 0);
    const end = await inkOf('<text x="300" y="200" font-size="80" text-anchor="end">田中田</text>');
    expect(end.right).toBeLessThan(300);
    expect(end.right).toBeGreaterThan(285);
  });

  it('hands size, weight and anchor down from groups, and lets the inner one win', async () => {
    const direct =
      '<text x="300" y="200" font-size="60" font-weight="700" text-anchor="middle">展厅</text>';
    const plain = '<text x="300" y="200">展厅</text>';
    const inherited = `<g font-size="60" text-anchor="middle"><g font-weight="bold">${plain}</g></g>`;
    expect(await inkOf(inherited)).toEqual(await inkOf(direct));
    expect(
      await inkOf(`<g font-size="10" font-weight="100" text-anchor="end">${direct}</g>`),
    ).toEqual(await inkOf(direct));
  });

  it('hands the colour down too: white on white is not to be seen', async () => {
    const ink = await inkOf('<g fill="#fff"><text x="100" y="200" font-size="60">展厅</text></g>');
    expect(ink.share).toBe(0);
  });

  it('has bold text where it is asked for', async () => {
    const text = (weight: string): string =>
      `<text x="50" y="200" font-size="90" font-weight="${weight}">激光雷达</text>`;
    const [regular, bold] = [await inkOf(text('400')), await inkOf(text('bold'))];
    expect(bold.share).toBeGreaterThan(regular.share * 1.3);
    expect((await inkOf(text('normal'))).share).toBe(regular.share);
  });

  it('has Latin letters and digits in the same font, kerned', async () => {
    const widthOf = (text: string): number => {
      const outline = outlineText(text, { family: 'noto-sans-sc', size: 1000, weight: 400 });
      return 'width' in outline ? outline.width : 0;
    };
    expect(Math.round(widthOf('A'))).toBe(608);
    expect(widthOf('AV')).toBeLessThan(widthOf('A') + widthOf('V') - 5);
    expect(widthOf('展A厅')).toBeCloseTo(2000 + widthOf('A'), 5);
    const ink = await inkOf('<text x="50" y="200" font-size="60">2024 年 4 月</text>');
    expect(ink.share).toBeGreaterThan(0.005);
  });

  it('draws text within what is clipped, used and turned', async () => {
    const clip = '<clipPath id="c"><text x="100" y="200" font-size="100">口</text></clipPath>';
    const clipped = await inkOf(
      `<defs>${clip}</defs><rect width="600" height="400" clip-path="url(#c)"/>`,
    );
    expect(clipped).toEqual(await inkOf('<text x="100" y="200" font-size="100">口</text>'));
    const moved = await inkOf(
      '<text x="0" y="0" transform="translate(100 200)" font-size="100">口</text>',
    );
    expect(moved).toEqual(clipped);
  });

  it('folds line ends and spaces of the file into one space', async () => {
    const spaced = await inkOf('<text x="9" y="99" font-size="40">\n  一  二\n</text>');
    expect(spaced).toEqual(await inkOf('<text x="9" y="99" font-size="40">一 二</text>'));
  });
});

describe('the texts of a drawing', () => {
  it('can be listed and converted, and are drawn as converted', () => {
    const svg = checked('<text>头发</text><g><text>\n云  台 </text></g>');
    expect(textsOf(svg)).toEqual(['头发', '云 台']);
    const converted = convertTexts(svg, (text) => `${text}!`);
    expect(textsOf(converted)).toEqual(['头发!', '云 台!']);
    expect(outlined(converted)).toBe(
      outlined(checked('<text>头发!</text><g><text>云 台!</text></g>')),
    );
  });

  it('have other shapes in the font for Traditional Chinese', () => {
    const svg = checked('<text y="20">骨</text>');
    expect(outlined(svg, 'noto-sans-tc')).not.toBe(outlined(svg, 'noto-sans-sc'));
  });

  it('are all looked through for characters without a glyph', () => {
    expect(outlineTexts(checked('<text>鿏</text><text>和𬭳</text>'), 'noto-sans-sc')).toEqual({
      ok: false,
      problems: [
        { code: 'glyph-missing', detail: '鿏 in “鿏”' },
        { code: 'glyph-missing', detail: '𬭳 in “和𬭳”' },
      ],
    });
  });
});

import { fitTitle } from '#core/signage.ts';
import type { Language } from '#schema/languages.ts';
import { facesKnown } from '../../state/faces.ts';

/** One sign to be drawn: its words and its panel's size in metres. */
export interface SignText {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  readonly align: 'left' | 'centre';
}

/** Where a sign stands in the atlas, as parts of its width and height; v counts from the upper edge. */
export interface AtlasCell {
  readonly u: number;
  readonly v: number;
  readonly width: number;
  readonly height: number;
}

/** All signs of a hall in one picture, white on black. */
export interface SignAtlas {
  readonly canvas: HTMLCanvasElement;
  readonly cells: readonly AtlasCell[];
}

/** An atlas is at most this many times as high as wide; every WebGL 2 machine takes 4,096 pixels. */
const TALLEST = 2;
/** Sharpnesses to try, in pixels per metre, the sharpest that fits is taken. 300 reads crisply at an arm's length. */
const SHARPNESS = [300, 200, 140, 100, 70, 50, 35] as const;

/** Letters fill at most this part of a panel's width: a title never touches its edges. */
const ROOM = 0.9;

const FAMILY: Readonly<Record<Language, string>> = {
  'zh-Hans': "'Noto Sans SC Variable'",
  // Latin first: in a Chinese font its quotation marks are as wide as a Han character.
  en: "'Noto Sans Variable', 'Noto Sans SC Variable'",
  'zh-Hant': "'Noto Sans TC Variable', 'Noto Sans SC Variable'",
};

/** Draws all signs with the bundled fonts; waits for the fonts first, so that no sign is ever drawn in another. `width` of the atlas in pixels. */
export async function drawSigns(
  signs: readonly SignText[],
  language: Language,
  width: number,
): Promise<SignAtlas> {
  await facesKnown;
  const words = signs.map(({ text }) => text).join('');
  await document.fonts.load(`700 32px ${FAMILY[language]}`, words);
  const same = findSame(signs);
  const sharpness = SHARPNESS.find((s) => shelve(same, s, width).height <= width * TALLEST) ?? 35;
  const shelf = shelve(same, sharpness, width);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = Math.min(width * TALLEST, shelf.height);
  const paint = canvas.getContext('2d', { alpha: false });
  if (paint) {
    paint.fillStyle = '#fff';
    paint.textBaseline = 'middle';
    // Set once: another size is other fonts to look up. Letters are made larger and smaller by the canvas.
    paint.font = `700 ${DRAWN}px ${FAMILY[language]}`;
    for (const [spot, sign] of shelf.drawn) drawSign(paint, sign, spot);
  }
  const cells = shelf.spots.map((spot) => ({
    u: spot.x / width,
    v: spot.y / canvas.height,
    width: spot.width / width,
    height: spot.height / canvas.height,
  }));
  return { canvas, cells };
}

interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Signs set on shelves: the spot of each, and what is drawn where; the same words on panels of the same size are drawn once. */
interface Shelf {
  readonly spots: readonly Spot[];
  readonly drawn: ReadonlyMap<Spot, SignText>;
  readonly height: number;
}

/** For each sign the first one that looks like it, such as a zone's bands. */
function findSame(signs: readonly SignText[]): readonly SignText[] {
  const first = new Map<string, SignText>();
  return signs.map((sign) => {
    const { width, height, align, text } = sign;
    const key = `${width.toFixed(2)} ${height.toFixed(2)} ${align} ${text}`;
    const known = first.get(key) ?? sign;
    first.set(key, known);
    return known;
  });
}

/** Sets signs side by side on shelves, each as high as its highest sign. */
function shelve(same: readonly SignText[], sharpness: number, atlasWidth: number): Shelf {
  let x = 0;
  let y = 0;
  let high = 0;
  const set = new Map<SignText, Spot>();
  const spots = same.map((sign) => {
    const known = set.get(sign);
    if (known) return known;
    const width = Math.min(atlasWidth, Math.ceil(sign.width * sharpness));
    const height = Math.ceil(sign.height * sharpness);
    if (x + width > atlasWidth) {
      y += high + 2;
      x = 0;
      high = 0;
    }
    const spot: Spot = { x, y, width, height };
    set.set(sign, spot);
    x += width + 2;
    high = Math.max(high, height);
    return spot;
  });
  const drawn = new Map([...set].map(([sign, spot]) => [spot, sign]));
  return { spots, drawn, height: Math.max(1, y + high) };
}

/** The size in which letters are measured and drawn, in pixels. */
const DRAWN = 100;

function drawSign(paint: CanvasRenderingContext2D, sign: SignText, spot: Spot): void {
  const measure = (text: string, size: number) => (paint.measureText(text).width * size) / DRAWN;
  const fitted = fitTitle(sign.text, spot.width * ROOM, spot.height, measure);
  paint.textAlign = sign.align === 'left' ? 'left' : 'center';
  const x = sign.align === 'left' ? spot.x : spot.x + spot.width / 2;
  const leading = fitted.size * 1.18;
  const top = spot.y + spot.height / 2 - ((fitted.lines.length - 1) * leading) / 2;
  paint.save();
  paint.beginPath();
  paint.rect(spot.x, spot.y, spot.width, spot.height);
  paint.clip();
  const scale = fitted.size / DRAWN;
  for (const [i, line] of fitted.lines.entries()) {
    paint.setTransform(scale, 0, 0, scale, x, top + i * leading);
    paint.fillText(line, 0, 0);
  }
  paint.restore();
}

import { fitTitle } from '#core/signage.ts';
import type { Language } from '#schema/languages.ts';
import { facesKnown } from '../../state/faces.ts';
import { takeTurns } from '../take-turns.ts';

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

/** An atlas is at most so high, in pixels; every WebGL 2 machine takes that. */
const TALLEST = 4096;
/** Sharpnesses to try, in pixels per metre, the sharpest that fits is taken. 300 reads crisply at an arm's length; the last is for halls of ten thousand booths. */
const SHARPNESS = [300, 200, 140, 100, 70, 50, 35, 25, 18, 12] as const;

/** Letters fill at most this part of a panel's width: a title never touches its edges. */
const ROOM = 0.9;

const FAMILY: Readonly<Record<Language, string>> = {
  'zh-Hans': "'Noto Sans SC Variable'",
  // Latin first: in a Chinese font its quotation marks are as wide as a Han character.
  en: "'Noto Sans Variable', 'Noto Sans SC Variable'",
  'zh-Hant': "'Noto Sans TC Variable', 'Noto Sans SC Variable'",
};

/**
 * Draws all signs with the bundled fonts onto a canvas, over whatever was on it; waits for the fonts first, so that no sign
 * is ever drawn in another. `width` of the atlas in pixels. Null when it was called off.
 */
export async function drawSigns(
  signs: readonly SignText[],
  to: { canvas: HTMLCanvasElement; language: Language; width: number; signal: AbortSignal },
): Promise<SignAtlas | null> {
  const { canvas, language, width, signal } = to;
  await facesKnown;
  const words = signs.map(({ text }) => text).join('');
  await document.fonts.load(`700 32px ${FAMILY[language]}`, words);
  const shelf = sharpestShelf(findSame(signs), width);
  const pause = takeTurns();
  const paint = signal.aborted ? null : clear(canvas, width, Math.min(TALLEST, shelf.height));
  if (paint) {
    paint.fillStyle = '#fff';
    paint.textBaseline = 'middle';
    // Set once: another size is other fonts to look up. Letters are made larger and smaller by the canvas.
    paint.font = `700 ${DRAWN}px ${FAMILY[language]}`;
    for (const [spot, sign] of shelf.drawn) {
      await pause();
      // Another language's signs may be on their way onto the same canvas.
      if (signal.aborted) return null;
      drawSign(paint, sign, spot);
    }
  }
  if (signal.aborted) return null;
  const cells = shelf.spots.map((spot) => ({
    u: spot.x / width,
    v: spot.y / canvas.height,
    width: spot.width / width,
    height: spot.height / canvas.height,
  }));
  return { canvas, cells };
}

/** Makes a canvas black, and at least so large, in pixels. One that is large enough is kept: its memory, dozens of megabytes, takes time to be had. */
function clear(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
): CanvasRenderingContext2D | null {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height < height) canvas.height = height;
  const paint = canvas.getContext('2d', { alpha: false });
  if (paint) {
    paint.fillStyle = '#000';
    paint.fillRect(0, 0, canvas.width, canvas.height);
  }
  return paint;
}

/** A place in the atlas, in pixels from its upper left corner. */
export interface Spot {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Signs set on shelves: the spot of each, and what is drawn where; the same words on panels of the same size are drawn once. */
export interface Shelf {
  readonly spots: readonly Spot[];
  readonly drawn: ReadonlyMap<Spot, SignText>;
  readonly height: number;
}

/** For each sign the first one that looks like it, such as a zone's bands. */
export function findSame(signs: readonly SignText[]): readonly SignText[] {
  const first = new Map<string, SignText>();
  return signs.map((sign) => {
    const { width, height, align, text } = sign;
    const key = `${width.toFixed(2)} ${height.toFixed(2)} ${align} ${text}`;
    const known = first.get(key) ?? sign;
    first.set(key, known);
    return known;
  });
}

/** The shelves of the sharpest signs that an atlas has room for. */
export function sharpestShelf(same: readonly SignText[], width: number): Shelf {
  for (const sharpness of SHARPNESS) {
    const shelf = shelve(same, sharpness, width);
    if (shelf.height <= TALLEST) return shelf;
  }
  throw new Error(`${same.length} signs are more than an atlas has room for`);
}

/** Sets signs side by side on shelves, the highest first, so that those of a shelf are about as high. */
function shelve(same: readonly SignText[], sharpness: number, atlasWidth: number): Shelf {
  let x = 0;
  let y = 0;
  let high = 0;
  const set = new Map<SignText, Spot>();
  for (const sign of [...new Set(same)].sort((a, b) => b.height - a.height)) {
    const width = Math.min(atlasWidth, Math.ceil(sign.width * sharpness));
    const height = Math.ceil(sign.height * sharpness);
    if (x + width > atlasWidth) {
      y += high + 2;
      x = 0;
      high = 0;
    }
    set.set(sign, { x, y, width, height });
    x += width + 2;
    high = Math.max(high, height);
  }
  const spots = same.flatMap((sign) => set.get(sign) ?? []);
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

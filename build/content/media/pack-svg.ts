import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { mediaId } from '#schema/ids.ts';
import type { Media } from '#schema/media.ts';
import { ok, type Result } from '#schema/result.ts';
import type { FontFamily } from '../language/font-slices.ts';
import { type MediaProblem, refuse } from './media-problem.ts';
import { hashBytes, type MediaStore } from './media-store.ts';
import { DRAWING, judgeShape, MAX_WIDTH, packSizes } from './pack-picture.ts';
import type { Preparation } from './packed-media.ts';
import { checkSvg } from './svg-check.ts';
import { readSvg } from './svg-read.ts';
import { convertTexts, outlineTexts, textsOf } from './svg-text.ts';
import type { SvgElement } from './svg-tree.ts';
import { writeSvg } from './svg-write.ts';

/** Turns the words of a drawing into those of another script. */
export type ConvertText = (text: string) => string;

interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Looks at a drawing: reads and checks it, and converts its texts if asked to, which then are set in the font for
 * Traditional Chinese. A drawing without texts is the same media either way.
 */
export async function prepareSvg(
  source: string,
  store: MediaStore,
  convertText: ConvertText | undefined,
): Promise<Result<Preparation, MediaProblem>> {
  const bytes = await readFile(source);
  const read = readSvg(bytes);
  const checked = read.ok ? checkSvg(read.value) : read;
  if (!checked.ok) {
    return checked;
  }
  const converts = convertText !== undefined && textsOf(checked.value).length > 0;
  const drawing = converts ? convertTexts(checked.value, convertText) : checked.value;
  const family = converts ? 'noto-sans-tc' : 'noto-sans-sc';
  const words = converts ? JSON.stringify([family, textsOf(drawing)]) : '';
  const hash = converts ? hashBytes(hashBytes(bytes) + words) : hashBytes(bytes);
  return ok({
    id: mediaId.parse(hash),
    key: `svg ${sharp.versions.vips} ${sharp.versions.rsvg} ${hash}`,
    pack: () => packSvg(drawing, family, store),
  });
}

async function packSvg(
  drawing: SvgElement,
  family: FontFamily,
  store: MediaStore,
): Promise<Result<Media, MediaProblem>> {
  const size = sizeOf(drawing);
  if (size === null) {
    return refuse('svg-broken', 'The drawing has no viewBox="0 0 width height"');
  }
  const problem = judgeShape(size.width, size.height);
  if (problem) {
    return problem;
  }
  const outlined = outlineTexts(withViewBox(drawing, size), family);
  if (!outlined.ok) {
    return outlined;
  }
  const height = Math.max(1, Math.round((MAX_WIDTH * size.height) / size.width));
  return await rasterise(writeSvg(outlined.value, MAX_WIDTH, height), store);
}

async function rasterise(svg: string, store: MediaStore): Promise<Result<Media, MediaProblem>> {
  const drawn = await sharp(Buffer.from(svg))
    .raw()
    .toBuffer({ resolveWithObject: true })
    .catch((error: unknown) => String(error)); // The renderer's words, for the problem.
  if (typeof drawn === 'string') {
    return refuse('svg-broken', drawn);
  }
  const { width, height, channels } = drawn.info;
  const image = sharp(drawn.data, { raw: { width, height, channels } });
  return ok(await packSizes(image, width, store, DRAWING));
}

/** Width and height from the `viewBox`, or from `width` and `height` in plain numbers. */
function sizeOf({ attributes }: SvgElement): Size | null {
  const box = attributes
    .get('viewBox')
    ?.trim()
    .split(/[\s,]+/)
    .map(Number);
  const width = box?.[2] ?? Number.parseFloat(attributes.get('width') ?? '');
  const height = box?.[3] ?? Number.parseFloat(attributes.get('height') ?? '');
  return width > 0 && height > 0 && Number.isFinite(width * height) ? { width, height } : null;
}

/** Without a `viewBox` a drawing would keep its size while its frame grows. */
function withViewBox(drawing: SvgElement, { width, height }: Size): SvgElement {
  const viewBox = drawing.attributes.get('viewBox') ?? `0 0 ${width} ${height}`;
  return { ...drawing, attributes: new Map([...drawing.attributes, ['viewBox', viewBox]]) };
}

import { readFile } from 'node:fs/promises';
import sharp, { type Metadata, type Sharp, type WebpOptions } from 'sharp';
import { mediaId } from '#schema/ids.ts';
import type { Media, PictureSize } from '#schema/media.ts';
import { ok, type Result } from '#schema/result.ts';
import { type MediaProblem, refuse } from './media-problem.ts';
import { hashBytes, type MediaStore, storeBytes } from './media-store.ts';
import type { Preparation } from './packed-media.ts';

/** Widths of the sizes that a picture is packed in, in pixels; a picture that is smaller also comes as it is. */
const WIDTHS: readonly number[] = [480, 960, 1920];

/** The widest size, in pixels. */
export const MAX_WIDTH = 1920;

/** The most pixels of a source: 8,000 by 8,000. Decoded, that is a quarter of a gigabyte. */
const MAX_PIXELS = 64_000_000;

/** The longest side of a picture, in lengths of the short one. */
const MAX_ASPECT = 6;

/** Photographs: no difference to be seen at arm's length. */
const PHOTOGRAPH: WebpOptions = { quality: 82, effort: 4, smartSubsample: true };

/** Drawings: flat colours and thin letters show flaws sooner. More effort costs twice the time and saves hardly a byte. */
export const DRAWING: WebpOptions = { quality: 90, effort: 2 };

/** Looks at a photograph or other picture of pixels (PNG, JPEG, WebP, AVIF, GIF that stands still). */
export async function preparePicture(
  source: string,
  store: MediaStore,
): Promise<Result<Preparation, MediaProblem>> {
  const bytes = await readFile(source);
  const hash = hashBytes(bytes);
  const pack = (): Promise<Result<Media, MediaProblem>> => packPicture(bytes, store);
  return ok({ id: mediaId.parse(hash), key: `picture ${sharp.versions.vips} ${hash}`, pack });
}

/** Every size of a picture, the smallest first, and its average colour. */
export async function packSizes(
  image: Sharp,
  width: number,
  store: MediaStore,
  quality: WebpOptions,
): Promise<Media> {
  const sizes: PictureSize[] = [];
  const largest = Math.min(width, MAX_WIDTH);
  for (const step of [...WIDTHS.filter((step) => step < largest), largest]) {
    const webp = image.clone().resize({ width: step }).webp(quality);
    const { data, info } = await webp.toBuffer({ resolveWithObject: true });
    const file = await storeBytes(store, data, 'webp');
    sizes.push({ ...file, width: info.width, height: info.height });
  }
  return { kind: 'picture', sizes, colour: await averageColour(image) };
}

/** Whether a picture is too long for its width or the other way round, as a problem; else null. */
export function judgeShape(width: number, height: number): Result<never, MediaProblem> | null {
  const aspect = Math.max(width / height, height / width);
  return aspect <= MAX_ASPECT ? null : refuse('picture-shape', `${width} × ${height}`);
}

async function packPicture(bytes: Buffer, store: MediaStore): Promise<Result<Media, MediaProblem>> {
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false }).metadata();
    const problem = judgePicture(metadata);
    if (problem) {
      return problem;
    }
    // Sharp leaves EXIF, GPS and other metadata behind, and turns colour profiles into sRGB, unless told otherwise.
    const image = sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }).autoOrient();
    return ok(await packSizes(image, metadata.autoOrient.width, store, PHOTOGRAPH));
  } catch (error) {
    if (isFileError(error)) {
      throw error; // The disk, not the picture.
    }
    return refuse('picture-broken', String(error));
  }
}

function judgePicture(metadata: Metadata): Result<never, MediaProblem> | null {
  const { width, height } = metadata.autoOrient;
  if ((metadata.pages ?? 1) > 1) {
    return refuse('picture-animated', `${metadata.pages} pictures in one file`);
  }
  if (width * height > MAX_PIXELS) {
    return refuse('picture-too-many-pixels', `${width} × ${height}`);
  }
  return judgeShape(width, height);
}

async function averageColour(image: Sharp): Promise<string> {
  const { data, info } = await image
    .clone()
    .flatten({ background: '#ffffff' })
    .resize(1, 1, { fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [red = 0, green = red, blue = red] = data.subarray(0, info.channels);
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function isFileError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { ok, type Result } from '#schema/result.ts';
import { type MediaProblem, refuse } from './media-problem.ts';
import type { MediaStore } from './media-store.ts';
import { prepareFilm } from './pack-film.ts';
import { prepareModel } from './pack-model.ts';
import { preparePicture } from './pack-picture.ts';
import { prepareRecording } from './pack-recording.ts';
import { type ConvertText, prepareSvg } from './pack-svg.ts';
import {
  type PackedMedia,
  type Preparation,
  packedMedia,
  recallPacked,
  rememberPacked,
} from './packed-media.ts';
import { type MediaType, SNIFF_BYTES, sniffMedia } from './sniff-media.ts';
import { inWorkSlot } from './work-slots.ts';

/** How a media file is to be packed. */
export interface PackOptions {
  /** Turns the texts of a drawing into Traditional Chinese; they are then set in its font. Other media are left alone. */
  readonly convertText?: ConvertText;
}

/** To be raised when the same source would be packed into something else than before. */
const PACKER_VERSION = 1;

const MEBIBYTE = 1024 * 1024;

/** The most bytes of a file that is read into memory at once. */
const MAX_PICTURE_BYTES = 100 * MEBIBYTE;
const MAX_MODEL_BYTES = 64 * MEBIBYTE;

/** The most bytes of a film or recording, which is only copied: what file systems of old sticks can hold. */
const MAX_FILM_BYTES = 2048 * MEBIBYTE;

/** Endings that go with what is inside; the rest is named as it is called. */
const ENDINGS: Readonly<Partial<Record<MediaType, readonly string[]>>> = {
  jpeg: ['.jpg', '.jpeg'],
  mp4: ['.mp4', '.m4v', '.m4a'],
  ogg: ['.ogg', '.oga', '.opus'],
};

/**
 * Makes a media file ready for a release: checked, made small enough for a kiosk, and put into the store under the hash of
 * what it has become. What was packed before is only looked up. `source` is an absolute path.
 */
export async function packMedia(
  source: string,
  store: MediaStore,
  options: PackOptions = {},
): Promise<Result<PackedMedia, MediaProblem>> {
  return await inWorkSlot(async () => {
    const prepared = await prepare(source, store, options);
    return prepared.ok ? await packOnce(prepared.value, store) : prepared;
  });
}

async function packOnce(
  { id, key, pack }: Preparation,
  store: MediaStore,
): Promise<Result<PackedMedia, MediaProblem>> {
  const versioned = `${PACKER_VERSION} ${key}`;
  const recalled = await recallPacked(store, versioned);
  if (recalled) {
    return ok(recalled);
  }
  const result = await pack();
  if (!result.ok) {
    return result;
  }
  const packed = packedMedia(id, result.value);
  await rememberPacked(store, versioned, packed);
  return ok(packed);
}

async function prepare(
  source: string,
  store: MediaStore,
  { convertText }: PackOptions,
): Promise<Result<Preparation, MediaProblem>> {
  const looked = await lookAt(source);
  if (!looked.ok) {
    return looked;
  }
  const { type, bytes } = looked.value;
  const ending = extname(source).toLowerCase();
  if (!(ENDINGS[type] ?? [`.${type}`]).includes(ending)) {
    return refuse('ending-differs', `${ending} is ${type}`);
  }
  const limit = limitOf(type);
  if (bytes > limit) {
    return refuse('file-too-large', `${bytes} bytes; at most ${limit}`);
  }
  return await prepareAs(type, ending, source, store, convertText);
}

async function lookAt(
  source: string,
): Promise<Result<{ readonly type: MediaType; readonly bytes: number }, MediaProblem>> {
  const file = await open(source).catch((error: unknown) => String(error)); // The system's words, for the problem.
  if (typeof file === 'string') {
    return refuse('media-unreadable', file);
  }
  try {
    const stats = await file.stat();
    if (!stats.isFile()) {
      return refuse('media-unreadable', 'Not a file');
    }
    const head = Buffer.alloc(SNIFF_BYTES);
    const { bytesRead } = await file.read(head, 0, SNIFF_BYTES, 0);
    const type = sniffMedia(head.subarray(0, bytesRead));
    return type === null
      ? refuse('format-unknown', head.toString('latin1', 0, Math.min(bytesRead, 16)))
      : ok({ type, bytes: stats.size });
  } finally {
    await file.close();
  }
}

function limitOf(type: MediaType): number {
  switch (type) {
    case 'mp4':
    case 'webm':
    case 'mp3':
    case 'ogg':
    case 'm4a':
    case 'wav':
      return MAX_FILM_BYTES;
    case 'glb':
      return MAX_MODEL_BYTES;
    default:
      return MAX_PICTURE_BYTES;
  }
}

async function prepareAs(
  type: MediaType,
  ending: string,
  source: string,
  store: MediaStore,
  convertText: ConvertText | undefined,
): Promise<Result<Preparation, MediaProblem>> {
  switch (type) {
    case 'png':
    case 'jpeg':
    case 'webp':
    case 'avif':
    case 'gif':
      return await preparePicture(source, store);
    case 'svg':
      return await prepareSvg(source, store, convertText);
    case 'glb':
      return await prepareModel(source, store);
    case 'mp4':
      // Some programs name the sound-only variety like a film inside, and rightly outside.
      return ending === '.m4a'
        ? await prepareRecording(source, store, 'm4a')
        : await prepareFilm(source, store, type);
    case 'webm':
      return await prepareFilm(source, store, type);
    case 'mp3':
    case 'ogg':
    case 'm4a':
    case 'wav':
      return await prepareRecording(source, store, type);
    case 'tiff':
    case 'bmp':
    case 'heic':
    case 'quicktime':
    case 'matroska':
    case 'avi':
    case 'flac':
    case 'pdf':
    case 'zip':
      return refuse('format-unsupported', type);
  }
}

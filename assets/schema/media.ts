import * as z from 'zod/mini';

/** A file of a release: its path inside the release folder, always `media/<sha-256>.<ending>`. */
export interface MediaFile {
  readonly path: string;
  readonly bytes: number;
}

/** One size of a picture, WebP. Sizes in pixels. */
export interface PictureSize extends MediaFile {
  readonly width: number;
  readonly height: number;
}

/** A picture in several sizes, the smallest first. */
export interface Picture {
  readonly kind: 'picture';
  readonly sizes: readonly PictureSize[];
  /** Its average colour, `#rrggbb`: what stands in its place until it has come. */
  readonly colour: string;
}

/** A glTF binary (.glb), self-contained, packed with meshopt. */
export interface Model {
  readonly kind: 'model';
  readonly file: MediaFile;
  readonly triangles: number;
}

/** A film, with its captions by language where there are any (WebVTT). */
export interface Film {
  readonly kind: 'film';
  readonly file: MediaFile;
  readonly type: 'video/mp4' | 'video/webm';
  readonly captions: readonly { readonly language: string; readonly file: MediaFile }[];
}

/** A recording, spoken or otherwise. */
export interface Recording {
  readonly kind: 'recording';
  readonly file: MediaFile;
  readonly type: 'audio/mpeg' | 'audio/ogg' | 'audio/mp4' | 'audio/wav';
}

/** Anything that is not text. */
export type Media = Picture | Model | Film | Recording;

const path: z.ZodMiniType<string> = z
  .string()
  .check(z.regex(/^media\/[0-9a-f]{64}\.[a-z0-9]{2,5}$/));
const bytes: z.ZodMiniType<number> = z.int().check(z.nonnegative());
const pixels: z.ZodMiniType<number> = z.int().check(z.positive());
const mediaFile: z.ZodMiniType<MediaFile> = z.strictObject({ path, bytes });

const picture: z.ZodMiniType<Picture> = z.strictObject({
  kind: z.literal('picture'),
  sizes: z
    .array(z.strictObject({ path, bytes, width: pixels, height: pixels }))
    .check(z.minLength(1)),
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
});

const model: z.ZodMiniType<Model> = z.strictObject({
  kind: z.literal('model'),
  file: mediaFile,
  triangles: z.int().check(z.nonnegative()),
});

const film: z.ZodMiniType<Film> = z.strictObject({
  kind: z.literal('film'),
  file: mediaFile,
  type: z.enum(['video/mp4', 'video/webm']),
  captions: z.array(z.strictObject({ language: z.string(), file: mediaFile })),
});

const recording: z.ZodMiniType<Recording> = z.strictObject({
  kind: z.literal('recording'),
  file: mediaFile,
  type: z.enum(['audio/mpeg', 'audio/ogg', 'audio/mp4', 'audio/wav']),
});

/** Accepts a picture, model, film or recording. */
export const media: z.ZodMiniType<Media> = z.union([picture, model, film, recording]);

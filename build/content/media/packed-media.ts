import * as z from 'zod';
import { type MediaId, mediaId } from '#schema/ids.ts';
import { type Media, type MediaFile, media } from '#schema/media.ts';
import type { Result } from '#schema/result.ts';
import type { MediaProblem } from './media-problem.ts';
import { hasFile, hashBytes, type MediaStore, readText, writeWhole } from './media-store.ts';

/** A media file made ready for a release. */
export interface PackedMedia {
  readonly id: MediaId;
  readonly media: Media;
  /** Names of its files inside the store's folder: the base names of the paths in `media`. */
  readonly files: readonly string[];
}

/** A media file looked at, and what is left to do: all that decides the outcome is in `key`. */
export interface Preparation {
  readonly id: MediaId;
  readonly key: string;
  readonly pack: () => Promise<Result<Media, MediaProblem>>;
}

const note: z.ZodType<{ readonly id: MediaId; readonly media: Media }> = z.strictObject({
  id: mediaId,
  media,
});

/** Everything that the release needs of a media: its own file or sizes, and captions. */
export function filesOf(packed: Media): readonly MediaFile[] {
  switch (packed.kind) {
    case 'picture':
      return packed.sizes;
    case 'film':
      return [packed.file, ...packed.captions.map(({ file }) => file)];
    case 'model':
    case 'recording':
      return [packed.file];
  }
}

/** A media with its id, as a release takes it. */
export function packedMedia(id: MediaId, packed: Media): PackedMedia {
  const names = filesOf(packed).map(({ path }) => path.slice('media/'.length));
  return { id, media: packed, files: [...new Set(names)] };
}

/** What a source was packed into before, if the store still has the note and every file; else null. */
export async function recallPacked(store: MediaStore, key: string): Promise<PackedMedia | null> {
  const text = await readText(store, noteName(key));
  const parsed = note.safeParse(text === null ? null : parseJson(text));
  if (!parsed.success) {
    return null;
  }
  const packed = packedMedia(parsed.data.id, parsed.data.media);
  for (const { path, bytes } of filesOf(packed.media)) {
    if (!(await hasFile(store, path.slice('media/'.length), bytes))) {
      return null;
    }
  }
  return packed;
}

/** Notes down what a source was packed into. */
export async function rememberPacked(
  store: MediaStore,
  key: string,
  { id, media: packed }: PackedMedia,
): Promise<void> {
  await writeWhole(store, noteName(key), Buffer.from(JSON.stringify({ id, media: packed })));
}

function noteName(key: string): string {
  return `packed-${hashBytes(key)}.json`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // A note that cannot be read is as good as none: the source is packed again.
  }
}

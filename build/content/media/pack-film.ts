import { mediaId } from '#schema/ids.ts';
import type { Film } from '#schema/media.ts';
import { ok, type Result } from '#schema/result.ts';
import { findCaptions, readCaptions } from './captions.ts';
import { type MediaProblem, refuse } from './media-problem.ts';
import { hashBytes, hashFile, type MediaStore, storeBytes, storeCopy } from './media-store.ts';
import { readMp4Tracks } from './mp4-tracks.ts';
import type { Preparation } from './packed-media.ts';

interface Caption {
  readonly language: string;
  readonly text: string;
}

/** Codings that every kiosk can play: H.264, VP9 and AV1 pictures; AAC, Opus and MP3 sound. HEVC (`hvc1`) is not one. */
const PLAYABLE: ReadonlySet<string> = new Set([
  'avc1',
  'avc3',
  'vp09',
  'av01',
  'mp4a',
  'Opus',
  '.mp3',
]);

/** Looks at a film and the subtitles beside it. */
export async function prepareFilm(
  source: string,
  store: MediaStore,
  kind: 'mp4' | 'webm',
): Promise<Result<Preparation, MediaProblem>> {
  const problem = kind === 'mp4' ? await judgeMp4(source) : null;
  const captions = problem ?? (await readAllCaptions(source));
  if (!captions.ok) {
    return captions;
  }
  const hash = await hashFile(source);
  return ok({
    id: mediaId.parse(hash),
    key: `film ${kind} ${hash} ${hashBytes(JSON.stringify(captions.value))}`,
    pack: async () => ok(await packFilm(source, store, kind, captions.value)),
  });
}

async function judgeMp4(source: string): Promise<Result<never, MediaProblem> | null> {
  const tracks = await readMp4Tracks(source);
  if (!tracks?.some(({ kind }) => kind === 'pictures')) {
    return refuse('film-codec', 'No pictures found in the file, or it is cut off');
  }
  const unplayable = tracks.filter(({ kind, codec }) => kind !== 'other' && !PLAYABLE.has(codec));
  if (unplayable.length > 0) {
    return refuse(
      'film-codec',
      unplayable.map(({ kind, codec }) => `${kind}: ${codec}`).join(', '),
    );
  }
  return null;
}

async function readAllCaptions(source: string): Promise<Result<readonly Caption[], MediaProblem>> {
  const captions: Caption[] = [];
  for (const file of await findCaptions(source)) {
    const text = await readCaptions(file);
    if (text === null) {
      return refuse('captions-broken', file.path);
    }
    captions.push({ language: file.language, text });
  }
  return ok(captions);
}

async function packFilm(
  source: string,
  store: MediaStore,
  kind: 'mp4' | 'webm',
  captions: readonly Caption[],
): Promise<Film> {
  const file = await storeCopy(store, source, kind);
  const stored: Film['captions'][number][] = [];
  for (const { language, text } of captions) {
    stored.push({ language, file: await storeBytes(store, Buffer.from(text), 'vtt') });
  }
  return { kind: 'film', file, type: `video/${kind}`, captions: stored };
}

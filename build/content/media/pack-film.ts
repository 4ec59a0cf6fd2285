import { mediaId } from '#schema/ids.ts';
import type { Film } from '#schema/media.ts';
import { failed, ok, type Result } from '#schema/result.ts';
import { findCaptions, readCaptions } from './captions.ts';
import { lookAtFilm } from './film-bytes.ts';
import { judgeTracks } from './judge-tracks.ts';
import { type MediaProblem, refuse } from './media-problem.ts';
import { hashBytes, hashFile, type MediaStore, storeBytes, storeCopy } from './media-store.ts';
import { readMp4Tracks } from './mp4-tracks.ts';
import type { Preparation } from './packed-media.ts';
import { readWebmTracks } from './webm-tracks.ts';

interface Caption {
  readonly language: string;
  readonly text: string;
}

/** Looks at a film and the subtitles beside it. */
export async function prepareFilm(
  source: string,
  store: MediaStore,
  kind: 'mp4' | 'webm',
): Promise<Result<Preparation, MediaProblem>> {
  const problem = await judgeFilm(source, kind);
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

async function judgeFilm(
  source: string,
  kind: 'mp4' | 'webm',
): Promise<Result<never, MediaProblem> | null> {
  const tracks = await lookAtFilm(source, kind === 'mp4' ? readMp4Tracks : readWebmTracks);
  const problem = judgeTracks(tracks);
  return problem && failed([problem]);
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

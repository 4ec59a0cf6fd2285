import type { FilmTrack } from './film-bytes.ts';
import type { MediaProblem } from './media-problem.ts';

/**
 * Codings that every kiosk plays, whatever its operating system: VP8, VP9 and AV1, and H.264 within limits, below; AAC-LC,
 * MP3, Opus and Vorbis. HEVC (`hvc1`) and other kinds of AAC are not among them.
 */
const PLAYABLE: Readonly<Record<'pictures' | 'sound', readonly RegExp[]>> = {
  pictures: [/^avc[13]\./, /^vp09$/, /^av01$/, /^V_VP[89]$/, /^V_AV1$/],
  sound: [/^mp4a\.(40\.2|67|69|6B)$/, /^\.mp3$/, /^Opus$/, /^A_OPUS$/, /^A_VORBIS$/],
};

/** H.264 with its profile and level, and the profiles that have 8 bits and colours at half size: Baseline, Main, High. */
const H264 = /^avc[13]\.(?<profile>..)..(?<level>..)$/;
const PROFILES: ReadonlySet<string> = new Set(['42', '4D', '64']);
/** Level 4.2: 1080p with 60 pictures a second. */
const MAX_LEVEL = 42;

/** Longer than this a track's own word for its coding is cut. */
const LONGEST = 40;

/** What is wrong with the tracks of a film, null for tracks that could not be read; null: nothing. */
export function judgeTracks(tracks: readonly FilmTrack[] | null): MediaProblem | null {
  if (!tracks?.some(({ kind }) => kind === 'pictures')) {
    return { code: 'film-broken', detail: 'No pictures found in the file, or it is cut off' };
  }
  const unplayable = tracks.filter(
    ({ kind, codec }) => kind !== 'other' && !PLAYABLE[kind].some((known) => known.test(codec)),
  );
  if (unplayable.length > 0) return { code: 'film-codec', detail: listed(unplayable) };
  const demanding = tracks.filter(({ codec }) => isDemanding(codec));
  return demanding.length > 0 ? { code: 'film-profile', detail: listed(demanding) } : null;
}

function isDemanding(codec: string): boolean {
  const { profile, level } = H264.exec(codec)?.groups ?? {};
  if (profile === undefined || level === undefined) return false;
  return !PROFILES.has(profile) || Number.parseInt(level, 16) > MAX_LEVEL;
}

function listed(tracks: readonly FilmTrack[]): string {
  const each = tracks.map(({ kind, codec }) => `${kind}: ${codec.slice(0, LONGEST)}`);
  return [...new Set(each)]
    .slice(0, 3)
    .join(', ')
    .replaceAll(/[^ -~]/g, '?');
}

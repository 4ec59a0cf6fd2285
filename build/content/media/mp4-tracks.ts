import type { FilmBytes, FilmTrack } from './film-bytes.ts';
import { boxAt, boxesIn, findBox, HEAD_BYTES, MAX_BOXES } from './mp4-boxes.ts';
import { codecOf } from './mp4-codec.ts';

/** The longest table of contents (`moov`) read, in bytes. Two hours of film have about 5 MB. */
const MAX_CONTENTS = 64 * 1024 * 1024;

/** Boxes between a track and the description of its samples. */
const PATH: readonly string[] = ['mdia', 'minf', 'stbl', 'stsd'];

const KINDS: ReadonlyMap<string, FilmTrack['kind']> = new Map([
  ['vide', 'pictures'],
  ['soun', 'sound'],
]);

/** The tracks of an MP4 file, or null if its table of contents is missing or broken. One that is coded in two ways counts twice. */
export async function readMp4Tracks(film: FilmBytes): Promise<readonly FilmTrack[] | null> {
  const contents = await readContents(film);
  if (!contents) return null;
  const tracks: FilmTrack[] = [];
  for (const { type, start, end } of boxesIn(contents)) {
    if (type !== 'trak') continue;
    const found = trackIn(contents.subarray(start, end));
    if (!found) return null;
    tracks.push(...found);
  }
  return tracks;
}

async function readContents({ size, read }: FilmBytes): Promise<Buffer | null> {
  let position = 0;
  for (let count = 0; count < MAX_BOXES; count++) {
    const box = boxAt(await read(position, HEAD_BYTES), position, size);
    if (!box) return null;
    if (box.type === 'moov') {
      const length = box.end - box.start;
      return length <= MAX_CONTENTS ? await read(box.start, length) : null;
    }
    position = box.end;
  }
  return null;
}

function trackIn(track: Buffer): readonly FilmTrack[] | null {
  const handler = findBox(track, ['mdia', 'hdlr']);
  const samples = findBox(track, PATH)?.subarray(8);
  if (!handler || !samples) return null;
  const kind = KINDS.get(handler.toString('latin1', 8, 12)) ?? 'other';
  const entries = boxesIn(samples).map(({ type, start, end }) => ({
    kind,
    codec: codecOf(type, samples.subarray(start, end)),
  }));
  return entries.length > 0 || kind === 'other' ? entries : null;
}

import type { FilmBytes, FilmTrack } from './film-bytes.ts';
import { elementAt, elementsIn, HEAD_BYTES, MAX_ELEMENTS } from './webm-elements.ts';

/** Numbers of elements: the film itself, its tracks, one of them, its type, and how it is coded. */
const SEGMENT = 0x18538067;
const TRACKS = 0x1654ae6b;
const ENTRY = 0xae;
const TYPE = 0x83;
const CODEC = 0x86;

/** The longest description of tracks read, in bytes. */
const MAX_TRACKS = 1024 * 1024;

const KINDS: ReadonlyMap<number, FilmTrack['kind']> = new Map([
  [1, 'pictures'],
  [2, 'sound'],
]);

/** The tracks of a WebM file, or null if their description is missing or broken. */
export async function readWebmTracks(film: FilmBytes): Promise<readonly FilmTrack[] | null> {
  const tracks = await readTracks(film);
  if (!tracks) return null;
  return elementsIn(tracks)
    .filter(({ id }) => id === ENTRY)
    .map(({ start, end }) => trackIn(tracks.subarray(start, end)));
}

async function readTracks({ size, read }: FilmBytes): Promise<Buffer | null> {
  let position = 0;
  for (let count = 0; count < MAX_ELEMENTS; count++) {
    const element = elementAt(await read(position, HEAD_BYTES), position, size);
    if (!element) return null;
    const { id, start, end } = element;
    // What stands in it is looked through as if it stood beside it.
    if (id === SEGMENT) position = start;
    else if (end === null) return null;
    else if (id !== TRACKS) position = end;
    else return end - start <= MAX_TRACKS ? await read(start, end - start) : null;
  }
  return null;
}

function trackIn(entry: Buffer): FilmTrack {
  const parts = elementsIn(entry);
  const inside = (wanted: number): Buffer => {
    const part = parts.find(({ id }) => id === wanted);
    return part ? entry.subarray(part.start, part.end) : entry.subarray(0, 0);
  };
  const type = inside(TYPE).at(-1) ?? 0;
  const codec = inside(CODEC).toString('latin1').split('\0')[0] ?? '';
  return { kind: KINDS.get(type) ?? 'other', codec };
}

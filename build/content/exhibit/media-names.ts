/** What kinds of media an exhibit may hold. */
export type MediaKind = 'picture' | 'model' | 'film' | 'recording' | 'captions';

/** The kind of file that an ending promises. */
const KINDS: Readonly<Record<string, MediaKind>> = {
  svg: 'picture',
  jpg: 'picture',
  jpeg: 'picture',
  png: 'picture',
  webp: 'picture',
  avif: 'picture',
  glb: 'model',
  mp4: 'film',
  webm: 'film',
  mp3: 'recording',
  ogg: 'recording',
  m4a: 'recording',
  wav: 'recording',
  srt: 'captions',
  vtt: 'captions',
};

/** The ending of a file's name, in lower case; empty when it has none. */
export function endingOf(name: string): string {
  return /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** A file's name without its ending. */
export function stemOf(name: string): string {
  return name.replace(/\.[^./]+$/, '');
}

/** The kind of file that a name promises; null when no exhibit can hold such a file. */
export function kindByName(name: string): MediaKind | null {
  const ending = endingOf(name);
  return Object.hasOwn(KINDS, ending) ? (KINDS[ending] ?? null) : null;
}

import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { FIRST_LANGUAGE, LANGUAGES } from '#schema/languages.ts';

/** A file of subtitles beside a film: `film.srt`, `film.en.vtt`. */
export interface CaptionFile {
  readonly path: string;
  /** BCP 47; that of a file which names none is the first language of the exhibition. */
  readonly language: string;
}

interface Cue {
  readonly start: string;
  readonly end: string;
  readonly text: string;
}

/** `00:01:02,345 --> 00:01:04,000`; WebVTT may leave out the hours, and writes a point. What follows is about position. */
const TIMES: RegExp =
  /^(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)[,.](\d{3})[ \t]+-->[ \t]+(?:(\d{2,3}):)?([0-5]\d):([0-5]\d)[,.](\d{3})/;

/** `<i>`, `<v Speaker>`, `{\an8}`: looks that the kiosk decides itself. */
const MARKUP: RegExp = /<\/?[a-zA-Z][^<>]*>|<[\d:.]+>|\{\\[^{}]*\}/g;

/** The subtitles beside a film, one file for each language, ordered by language; `.vtt` before `.srt`. */
export async function findCaptions(film: string): Promise<readonly CaptionFile[]> {
  const stem = basename(film, extname(film));
  const names = (await readdir(dirname(film))).sort().reverse();
  const found = new Map<string, CaptionFile>();
  for (const name of names) {
    const language = languageOf(name, stem);
    if (language !== null && !found.has(language)) {
      found.set(language, { path: join(dirname(film), name), language });
    }
  }
  return [...found.values()].sort((a, b) => (a.language < b.language ? -1 : 1));
}

/** Reads subtitles, SRT or WebVTT, UTF-8 or GB 18030, and gives them as plain WebVTT; null if there are none to be read. */
export function toWebVtt(bytes: Uint8Array): string | null {
  const text = decode(bytes)?.replaceAll(/\r\n?/g, '\n') ?? '';
  const cues = text.split(/\n{2,}/).flatMap(readCue);
  if (cues.length === 0) {
    return null;
  }
  const blocks = cues.map(({ start, end, text }) => `${start} --> ${end}\n${text}`);
  return `WEBVTT\n\n${blocks.join('\n\n')}\n`;
}

/** Reads a file of subtitles and gives it as plain WebVTT; null if there are none in it. */
export async function readCaptions({ path }: CaptionFile): Promise<string | null> {
  return toWebVtt(await readFile(path));
}

function languageOf(name: string, stem: string): string | null {
  if (!name.startsWith(`${stem}.`)) {
    return null;
  }
  const rest = name.slice(stem.length + 1);
  const [, written] = /^(?:([A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)\.)?(?:srt|vtt)$/i.exec(rest) ?? [];
  if (!/(?:^|\.)(?:srt|vtt)$/i.test(rest)) {
    return null;
  }
  if (written === undefined) {
    return rest.includes('.') ? null : FIRST_LANGUAGE;
  }
  const known = LANGUAGES.find((language) => language.toLowerCase() === written.toLowerCase());
  return known ?? (/^zh(?:-CN)?$/i.test(written) ? FIRST_LANGUAGE : written);
}

function readCue(block: string): readonly Cue[] {
  const lines = block.trim().split('\n');
  const at = lines.findIndex((line) => TIMES.test(line));
  const times = TIMES.exec(lines[at] ?? '');
  const text = lines
    .slice(at + 1)
    .map((line) => escapeMarkup(line.replaceAll(MARKUP, '').trim()))
    .filter((line) => line !== '');
  if (!times || text.length === 0) {
    return [];
  }
  const [, h1 = '00', m1, s1, f1, h2 = '00', m2, s2, f2] = times;
  return [
    { start: `${h1}:${m1}:${s1}.${f1}`, end: `${h2}:${m2}:${s2}.${f2}`, text: text.join('\n') },
  ];
}

/** Plain text for WebVTT, whether or not it was written for it already. */
function escapeMarkup(line: string): string {
  const plain = line.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&nbsp;', ' ');
  return plain
    .replaceAll('&amp;', '&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** Subtitles made in China are often not UTF-8 but GB 18030. */
function decode(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // Not in this encoding: try the next.
    }
  }
  return null;
}

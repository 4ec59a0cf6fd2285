import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Manifest, ReleaseFile } from '../../assets/schema/manifest.ts';
import { parseExhibition } from '../../assets/schema/parse.ts';

/** A release on disk, made for a test. */
export interface MadeRelease {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Paths inside the release, with the bytes that lie there. */
  readonly exhibition: MadeFile;
  readonly picture: MadeFile;
  readonly film: MadeFile;
}

/** One file of a made release. */
export interface MadeFile {
  readonly path: string;
  readonly content: Buffer;
}

/** The exhibition's id in every made release. */
export const MADE_ID = 'test-exhibition';

/**
 * Writes the smallest true release into `folder`: one zone, one exhibit with a real picture and a film of `filmBytes` bytes
 * (which no player would play: byte `i` is `i % 251`, so that every range can be told from every other).
 */
export async function makeRelease(folder: string, filmBytes = 1000): Promise<MadeRelease> {
  const background = '#2a6f97';
  const picture = await sharp({ create: { width: 4, height: 3, channels: 3, background } })
    .webp()
    .toBuffer();
  const film = Buffer.alloc(
    filmBytes,
    Uint8Array.from({ length: 251 }, (_, i) => i),
  );
  const files = { picture: mediaFile(picture, 'webp'), film: mediaFile(film, 'webm') };
  const json = Buffer.from(JSON.stringify(exhibitionOf(files.picture, files.film)));
  const exhibition: MadeFile = { path: 'exhibition.json', content: json };
  const manifest = manifestOf([
    listed(exhibition, 'application/json'),
    listed(files.picture, 'image/webp'),
    listed(files.film, 'video/webm'),
  ]);
  await mkdir(join(folder, 'media'), { recursive: true });
  for (const { path, content } of [exhibition, files.picture, files.film])
    await writeFile(join(folder, path), content);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return { folder, manifest, exhibition, ...files };
}

/** SHA-256 of some bytes, in hexadecimal. */
function sha256(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex');
}

function mediaFile(content: Buffer, ending: string): MadeFile {
  return { path: `media/${sha256(content)}.${ending}`, content };
}

function listed({ path, content }: MadeFile, type: string): ReleaseFile {
  return { path, bytes: content.byteLength, sha256: sha256(content), type };
}

function manifestOf(files: readonly ReleaseFile[]): Manifest {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const contentHash = sha256(sorted.map(({ path, sha256 }) => `${path} ${sha256}\n`).join(''));
  return { format: 1, id: MADE_ID, minApp: '0.1.0', contentHash, files: sorted };
}

function inAll<T>(value: T): Record<'zh-Hans' | 'en' | 'zh-Hant', T> {
  return { 'zh-Hans': value, en: value, 'zh-Hant': value };
}

function exhibitionOf(picture: MadeFile, film: MadeFile): unknown {
  const [pictureId, filmId] = [sha256(picture.content), sha256(film.content)];
  const page = { children: [{ type: 'media', media: filmId, alt: 'A film' }] };
  const json = {
    format: 1,
    id: MADE_ID,
    name: inAll('Test exhibition'),
    venue: inAll('Test house'),
    lead: inAll('For tests'),
    languages: ['zh-Hans', 'en', 'zh-Hant'],
    zones: [
      {
        id: 'zone-1',
        number: 1,
        colour: '#2a6f97',
        icon: 'cpu',
        pattern: 'dots',
        name: inAll('Zone'),
        lead: inAll('A zone'),
      },
    ],
    exhibits: [
      {
        id: 'exhibit-1',
        zone: 'zone-1',
        code: '1-1',
        title: inAll('Exhibit'),
        lead: inAll('An exhibit'),
        tags: [],
        cover: { media: pictureId, alt: inAll('A picture') },
        pages: inAll([page]),
        origin: inAll('written'),
        sources: [{ outlet: inAll('Test'), date: '2024' }],
        readingSeconds: inAll(10),
        search: { pinyin: [], words: '' },
      },
    ],
    layout: { sides: {} },
    media: {
      [pictureId]: {
        kind: 'picture',
        sizes: [{ path: picture.path, bytes: picture.content.byteLength, width: 4, height: 3 }],
        colour: '#2a6f97',
      },
      [filmId]: {
        kind: 'film',
        file: { path: film.path, bytes: film.content.byteLength },
        type: 'video/webm',
        captions: [],
      },
    },
  };
  const parsed = parseExhibition(json);
  if (!parsed.ok) throw new Error(`makeRelease is out of date: ${JSON.stringify(parsed.problems)}`);
  return json;
}

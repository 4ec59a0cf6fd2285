import { extname } from 'node:path';
import { HALL_FILE } from '#schema/hall-file.ts';
import { type Manifest, OLDEST_APP, RELEASE_FORMAT, type ReleaseFile } from '#schema/manifest.ts';
import type { MediaFile } from '#schema/media.ts';
import { hashBytes } from '../media/media-store.ts';

/** The media type of a release's file by its ending. */
const TYPES: Readonly<Record<string, string>> = {
  '.json': 'application/json',
  '.bin': 'application/octet-stream',
  '.webp': 'image/webp',
  '.glb': 'model/gltf-binary',
  '.mp4': 'video/mp4',
  '.webm': 'video/webm',
  '.vtt': 'text/vtt',
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
};

/** The manifest of a release: `exhibition.json` with the given text, the building of its hall and media, whose names in the store are their hashes. */
export function buildManifest(
  id: string,
  exhibitionJson: string,
  hall: MediaFile,
  media: readonly MediaFile[],
): Manifest {
  const own: ReleaseFile = {
    path: 'exhibition.json',
    bytes: Buffer.byteLength(exhibitionJson),
    sha256: hashBytes(exhibitionJson),
    type: typeOf('exhibition.json'),
  };
  const building = { ...releaseFile(hall), path: HALL_FILE };
  const byPath = new Map(media.map((file) => [file.path, releaseFile(file)]));
  const files = [own, building, ...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  return { format: RELEASE_FORMAT, id, minApp: OLDEST_APP, contentHash: contentHash(files), files };
}

/** The hash of a release: SHA-256 over `<sha256>  <path>` and a line end for each file, sorted by path. */
export function contentHash(files: readonly Pick<ReleaseFile, 'path' | 'sha256'>[]): string {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  return hashBytes(sorted.map((file) => `${file.sha256}  ${file.path}\n`).join(''));
}

function releaseFile({ path, bytes }: MediaFile): ReleaseFile {
  return {
    path,
    bytes,
    sha256: path.slice('media/'.length).split('.')[0] ?? '',
    type: typeOf(path),
  };
}

function typeOf(path: string): string {
  const type = TYPES[extname(path)];
  if (type === undefined) throw new Error(`no media type is known for ${path}`);
  return type;
}

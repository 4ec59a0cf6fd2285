import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Manifest, type ReleaseFile, writtenManifest } from '../../assets/schema/manifest.ts';
import type { Verified } from '../../electron/host/release/verified.ts';
import { PUBLISHED_ID, verifiedOf } from './memory-publication.ts';

/** Bytes that no disk can squeeze, the same for the same seed. */
function noise(seed: number, length: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(length / 4));
  let state = (seed * 2654435761 + 1) | 1;
  for (let at = 0; at < words.length; at += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[at] = state;
  }
  return new Uint8Array(words.buffer, 0, length);
}

/**
 * Writes a release into a publication's folder, beside what lies there: file `i` is noise of `seeds[i]`; the first is called
 * `exhibition.json` and is none. Gives it as if its signatures had been looked at.
 */
export async function publishNoise(
  folder: string,
  version: number,
  seeds: readonly number[],
  fileBytes: number,
): Promise<Verified> {
  const blobs = join(folder, 'blobs/sha256');
  await mkdir(blobs, { recursive: true });
  const files: ReleaseFile[] = [];
  for (const [at, seed] of seeds.entries()) {
    const content = noise(seed, fileBytes);
    const sha256 = createHash('sha256').update(content).digest('hex');
    await writeFile(join(blobs, sha256), content);
    const path = at === 0 ? 'exhibition.json' : `media/${sha256}.webp`;
    const type = at === 0 ? 'application/json' : 'image/webp';
    files.push({ path, bytes: fileBytes, sha256, type });
  }
  const contentHash = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  const manifest: Manifest = { format: 1, id: PUBLISHED_ID, minApp: '0.1.0', contentHash, files };
  const bytes = new TextEncoder().encode(JSON.stringify(writtenManifest(manifest)));
  const verified = verifiedOf(version, bytes);
  await writeFile(join(blobs, verified.manifest.sha256), bytes);
  return verified;
}

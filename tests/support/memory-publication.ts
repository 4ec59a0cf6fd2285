import { createHash } from 'node:crypto';
import type { Manifest } from '../../assets/schema/manifest.ts';
import { failed, ok } from '../../assets/schema/result.ts';
import { type Medium, MediumLost } from '../../electron/host/release/medium.ts';
import type { Verified } from '../../electron/host/release/verified.ts';

/** What a publication offers, as if its signatures had been looked at, and the files it holds. */
export interface MemoryPublication {
  readonly verified: Verified;
  readonly manifest: Manifest;
  /** By path, such as `blobs/sha256/…`. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** One file of a release to be made. */
export interface MadeContent {
  /** `exhibition.json`, or an ending for a file in `media/`. */
  readonly name: string;
  readonly content: Uint8Array;
  readonly type: string;
}

/** The exhibition's id in every publication made here. */
export const PUBLISHED_ID = 'test-exhibition';

/** A publication of one release, with what may be wrong about its manifest. */
export function publicationOf(
  version: number,
  contents: readonly MadeContent[],
  wrong: Readonly<Record<string, unknown>> = {},
): MemoryPublication {
  const files = new Map<string, Uint8Array>();
  const listed = contents.map(({ name, content, type }) => {
    const sha256 = hashOf(content);
    files.set(`blobs/sha256/${sha256}`, content);
    const path = name === 'exhibition.json' ? name : `media/${sha256}.${name}`;
    return { path, bytes: content.byteLength, sha256, type };
  });
  const contentHash = hashOf(new TextEncoder().encode(JSON.stringify(listed)));
  const right: Manifest = {
    format: 1,
    id: PUBLISHED_ID,
    minApp: '0.1.0',
    contentHash,
    files: listed,
  };
  const manifest = { ...right, ...wrong };
  const bytes = new TextEncoder().encode(JSON.stringify(manifest));
  files.set(`blobs/sha256/${hashOf(bytes)}`, bytes);
  return { verified: verifiedOf(version, bytes), manifest, files };
}

/** A manifest as it comes out of the check of signatures; the metadata are no true ones. */
export function verifiedOf(version: number, manifest: Uint8Array): Verified {
  const text = `{"version":${version}}`;
  return {
    version,
    manifest: {
      name: `${PUBLISHED_ID}.json`,
      bytes: manifest.byteLength,
      sha256: hashOf(manifest),
    },
    signedBy: ['李老师'],
    signedAt: 1_790_000_000 + version,
    expiresAt: 1_824_000_000 + version,
    metadata: new Map([
      ['1.root.json', new TextEncoder().encode('{"root":1}')],
      ['timestamp.json', new TextEncoder().encode(text)],
    ]),
    floor: { root: 1, timestamp: version, snapshot: version, targets: version },
    trustedTime: 1_790_000_000 + version,
  };
}

/** What a medium may do wrong. */
export interface MediumFaults {
  /** It goes away after so many bytes, all files together. */
  readonly lostAfter?: number;
  /** Takes notes of every file that is opened, and from where. */
  readonly opened?: (path: string, from: number) => void;
}

const PIECE = 700;

/** A medium that holds the files of some publications. */
export function memoryMedium(
  files: ReadonlyMap<string, Uint8Array>,
  { lostAfter = Number.POSITIVE_INFINITY, opened = () => undefined }: MediumFaults = {},
): Medium {
  let given = 0;
  async function* pieces(content: Uint8Array, from: number) {
    for (let at = from; at < content.byteLength; at += PIECE) {
      const piece = content.subarray(at, at + PIECE);
      given += piece.byteLength;
      if (given > lostAfter) throw new MediumLost('pulled out');
      yield piece;
    }
  }
  return {
    name: 'memory',
    read: async (path, most) => {
      const content = files.get(path);
      if (content === undefined) return failed([{ code: 'absent', path, detail: '' }]);
      if (content.byteLength > most) return failed([{ code: 'wrong-length', path, detail: '' }]);
      return ok(content);
    },
    open: async (path, bytes, from) => {
      opened(path, from);
      const content = files.get(path);
      if (content === undefined) return failed([{ code: 'absent', path, detail: '' }]);
      if (content.byteLength !== bytes) return failed([{ code: 'wrong-length', path, detail: '' }]);
      return ok(pieces(content, from));
    },
  };
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

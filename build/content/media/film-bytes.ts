import { open } from 'node:fs/promises';

/** The bytes of a film, read piece by piece: it may be larger than the memory. */
export interface FilmBytes {
  readonly size: number;
  /** So many bytes from a position on; fewer where the film ends. */
  readonly read: (position: number, length: number) => Promise<Buffer>;
}

/** How a track is coded, and whether it holds pictures, sound or something else. */
export interface FilmTrack {
  readonly kind: 'pictures' | 'sound' | 'other';
  /** In MP4 as RFC 6381 writes it, as far as the file says: `avc1.64002A`, `mp4a.40.2`, `hvc1`; in WebM `V_VP9`. */
  readonly codec: string;
}

/** Opens a film, looks at it, closes it. Rejects when the disk will not give it. */
export async function lookAtFilm<T>(
  source: string,
  look: (film: FilmBytes) => Promise<T>,
): Promise<T> {
  const file = await open(source);
  try {
    const { size } = await file.stat();
    return await look({
      size,
      read: async (position, length) => {
        const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
        return buffer.subarray(0, bytesRead);
      },
    });
  } finally {
    await file.close();
  }
}

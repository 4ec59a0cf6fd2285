import type { Result } from '../../../assets/schema/result.ts';

/** Why a medium did not give a file. */
export type MediumCode =
  /** There is no such file. */
  | 'absent'
  /** Longer or shorter than was signed, or than is allowed. */
  | 'wrong-length'
  /** A link, a pipe, a device, a folder. */
  | 'not-a-file'
  /** Pulled out, broken, refused, too slow: nothing to do with what it holds. */
  | 'medium-lost';

/** One thing that went wrong with a medium: the file, and the system's reason where it gave one. */
export interface MediumProblem {
  readonly code: MediumCode;
  readonly path: string;
  readonly detail: string;
}

/**
 * Where releases come from: a stick, a folder, an address. All of a publication's files lie below one place:
 * `metadata/<file>.json` and `blobs/sha256/<hex>`. Paths use `/` and never come from content.
 */
export interface Medium {
  /** What staff call it: the stick's folder or the address. */
  readonly name: string;
  /** Reads a small file whole; `wrong-length` when it is longer than `most` bytes. */
  readonly read: (path: string, most: number) => Promise<Result<Uint8Array, MediumProblem>>;
  /**
   * The bytes of a file that must be `bytes` long, from byte `from` on. A piece holds until the next one is asked for: its
   * memory may be read into again. Iterating throws a `MediumLost` where reading stops half-way; what came before is good
   * and may be kept.
   */
  readonly open: (
    path: string,
    bytes: number,
    from: number,
  ) => Promise<Result<AsyncIterable<Uint8Array>, MediumProblem>>;
}

/** A medium that went away while a file was read from it. */
export class MediumLost extends Error {
  override readonly name = 'MediumLost';
}

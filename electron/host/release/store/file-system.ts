/**
 * How a file is opened: to be read; to be changed where it lies; or made new, which fails with `EEXIST` when there is one.
 * Nothing is ever cut to nothing, so that no call can lose what was there.
 */
export type OpenMode = 'read' | 'change' | 'new';

/** An open file. Positions and lengths are in bytes. */
export interface DiskFile {
  /** Reads from a position; gives how many bytes it read, 0 at the end. */
  readonly read: (into: Uint8Array, at: number) => Promise<number>;
  /** Writes at a position; gives how many bytes it wrote, which may be fewer than were given. */
  readonly write: (bytes: Uint8Array, at: number) => Promise<number>;
  /** Returns when what was written lies on the disk itself. The file's name is another matter: `syncFolder`. */
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** What lies at a path. */
export interface DiskEntry {
  readonly kind: 'file' | 'folder' | 'other';
  readonly bytes: number;
}

/**
 * The calls of a file system that the store of releases needs; a test puts a model of a failing disk in their place.
 *
 * They are promises, not synchronous calls: an installation runs beside a visit in one process, and on a cheap disk one
 * `sync` can take a second. They fail as those of Node do: by throwing an error whose `code` is `ENOSPC`, `EIO` and so on.
 */
export interface FileSystem {
  readonly open: (path: string, mode: OpenMode) => Promise<DiskFile>;
  /** The new name must not exist: a name that is taken is freed first, as Windows wants it. */
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly mkdir: (path: string) => Promise<void>;
  /** The names in a folder, in no order. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** Null when there is nothing at the path. A link is not followed. */
  readonly stat: (path: string) => Promise<DiskEntry | null>;
  /** How many bytes may still be written to the disk of a folder; 0 where the system does not say. */
  readonly free: (folder: string) => Promise<number>;
  /** Returns when the names in a folder lie on the disk itself; does nothing where the system has no such call. */
  readonly syncFolder: (folder: string) => Promise<void>;
}

/** The system's code of an error, such as `ENOSPC`; null for an error that came from no system call. */
export function systemCode(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  return typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : null;
}

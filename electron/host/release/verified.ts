/** The versions of the four roles that were seen last, and below which nothing is accepted again. */
export interface Floor {
  readonly root: number;
  readonly timestamp: number;
  readonly snapshot: number;
  readonly targets: number;
}

/** What a medium offers, once every signature has been found good: nothing of it has been copied yet but its metadata. */
export interface Verified {
  /** The number of the release: the version of the targets role. */
  readonly version: number;
  /** The signed manifest: `<exhibition>.json`, to be fetched as `blobs/sha256/<sha256>`. */
  readonly manifest: { readonly name: string; readonly bytes: number; readonly sha256: string };
  /** The names of the keys that signed it, as the root gives them. */
  readonly signedBy: readonly string[];
  /** Seconds since 1970: when it was signed, by the signer's clock; and from when on it can no longer be installed. */
  readonly signedAt: number;
  readonly expiresAt: number;
  /** Every metadata file that was trusted on the way, by its name (`3.root.json`, `timestamp.json`): to be kept by the store. */
  readonly metadata: ReadonlyMap<string, Uint8Array>;
  readonly floor: Floor;
  /** Trusted time after this refresh, in seconds since 1970. */
  readonly trustedTime: number;
}

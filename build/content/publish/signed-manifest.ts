import type { Targets } from '@tufjs/models';

/** The manifest of a release, as it is signed. */
export interface SignedManifest {
  /** `<exhibition id>.json`. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** The most bytes of a manifest. */
const MANIFEST_BYTES_MAX = 16 * 1024 * 1024;
/** What a signed manifest may be called. */
const NAME = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** The one manifest that is signed; null when there is none, more than one, or one that a kiosk would refuse. */
export function signedManifest({ targets }: Targets): SignedManifest | null {
  const [only, ...others] = Object.entries(targets);
  if (only === undefined || others.length > 0) return null;
  const [name, { length, hashes }] = only;
  const { sha256 = '' } = hashes;
  const isFit = Number.isSafeInteger(length) && length > 0 && length <= MANIFEST_BYTES_MAX;
  return isFit && NAME.test(name) && hasDigest(hashes) ? { name, bytes: length, sha256 } : null;
}

/** Whether a signed file says its SHA-256, and nothing weaker. */
export function hasDigest(hashes: Readonly<Record<string, string>> | undefined): boolean {
  const names = Object.keys(hashes ?? {});
  return names.length === 1 && /^[0-9a-f]{64}$/.test(hashes?.sha256 ?? '');
}

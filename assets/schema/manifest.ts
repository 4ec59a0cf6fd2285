import * as z from 'zod';
import { failed, ok, type Result } from './result.ts';

/** The number of the release format. */
export const RELEASE_FORMAT = 1;

/** The oldest Zhanting that can show this format; a kiosk with an older one refuses such a release before copying it. */
export const OLDEST_APP = '0.1.0';

/** One file of a release. */
export interface ReleaseFile {
  /** Its path in the release folder: `exhibition.json`, `hall.bin` or `media/<sha-256>.<ending>`. */
  readonly path: string;
  readonly bytes: number;
  /** 64 hexadecimal digits. */
  readonly sha256: string;
  /** Its media type; a kiosk serves it as this and as nothing else. */
  readonly type: string;
}

/** What a release folder holds, in `manifest.json`: a kiosk serves these files and no others. */
export interface Manifest {
  readonly format: typeof RELEASE_FORMAT;
  /** The exhibition's id. */
  readonly id: string;
  /** The oldest version of Zhanting that can show it, such as `0.1.0`. */
  readonly minApp: string;
  /** SHA-256 over the sorted list of paths and hashes: equal content, equal hash. */
  readonly contentHash: string;
  /** Sorted by path. */
  readonly files: readonly ReleaseFile[];
}

const sha256: z.ZodType<string> = z.string().regex(/^[0-9a-f]{64}$/);

/** Stands in a written path for the hash that is written beside it: said twice, hashes would be most of a manifest. */
const OWN_HASH = '*';

const file: z.ZodType<ReleaseFile> = z
  .strictObject({
    path: z
      .string()
      .regex(/^(exhibition\.json|hall\.bin|media\/(\*|[0-9a-f]{64})\.[a-z0-9]{2,5})$/),
    bytes: z.int().nonnegative(),
    sha256,
    type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  })
  .transform((written) => ({ ...written, path: written.path.replace(OWN_HASH, written.sha256) }));

const manifest: z.ZodType<Manifest> = z.strictObject({
  format: z.literal(RELEASE_FORMAT),
  id: z.string().regex(/^[a-z0-9][a-z0-9._-]{0,58}$/),
  minApp: z.string().regex(/^\d{1,5}\.\d{1,5}\.\d{1,5}$/),
  contentHash: sha256,
  files: z.array(file),
});

/** Reads a manifest from JSON; gives it, or sentences with the path of what is wrong. */
export function parseManifest(json: unknown): Result<Manifest, string> {
  const parsed = manifest.safeParse(json, { jitless: true });
  if (parsed.success) return ok(parsed.data);
  return failed(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
}

/** A manifest as it is written, for `parseManifest` to read: each medium's path without the hash that stands beside it. */
export function writtenManifest(manifest: Manifest): Manifest {
  const files = manifest.files.map((each) => ({
    ...each,
    path: each.path.replace(each.sha256, OWN_HASH),
  }));
  return { ...manifest, files };
}

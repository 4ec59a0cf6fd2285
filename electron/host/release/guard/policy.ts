import { isDeepStrictEqual } from 'node:util';
import { isSignedInTheFuture, type TrustedTime } from '../time/trusted-time.ts';
import type { Floor } from '../verified.ts';
import { type Documents, type Role, secondsOf } from './documents.ts';
import type { GuardProblem } from './guard-problem.ts';
import { type MetadataFile, readMetadataFile } from './metadata-file.ts';

/** The roles that authors sign. */
export const AUTHORED = ['timestamp', 'snapshot', 'targets'] as const;

/** A publication's authored files, each found good by the library. */
export type Authored = { readonly [R in (typeof AUTHORED)[number]]: MetadataFile<R> };

/** What is older than it may be: nothing comes back that this kiosk is past. */
export function findRollbacks(files: readonly MetadataFile<Role>[], floor: Floor): GuardProblem[] {
  return files
    .filter(({ role, document }) => document.version < floor[role])
    .map(({ role, name, document }) => ({
      code: 'rollback',
      path: name,
      detail: `${document.version} < ${floor[role]}`,
    }));
}

/**
 * What carries a number this kiosk has seen, and says something else. Signatures are set aside: a second person may have
 * added one. A kept file that is torn tells nothing.
 */
export function findForks(
  files: Authored,
  kept: ReadonlyMap<string, Uint8Array>,
  revoked: ReadonlySet<Role>,
): GuardProblem[] {
  const forks = AUTHORED.filter((role) => !revoked.has(role) && isFork(files[role], kept));
  return forks.map((role) => {
    const { name, document } = files[role];
    return { code: 'fork', path: name, detail: `${document.version}` };
  });
}

function isFork(file: MetadataFile<Role>, kept: ReadonlyMap<string, Uint8Array>): boolean {
  const bytes = kept.get(file.name);
  const seen = bytes === undefined ? null : readMetadataFile(file.role, file.name, bytes);
  if (seen === null || !seen.ok) return false;
  const isSame = isDeepStrictEqual(seen.value.json.signed, file.json.signed);
  return !isSame && seen.value.document.version === file.document.version;
}

/** What claims to be signed at a time that cannot be. */
export function findFutures(files: Authored, clock: TrustedTime): GuardProblem[] {
  return AUTHORED.filter((role) =>
    isSignedInTheFuture(validityOf(files[role].document), clock),
  ).map((role) => {
    const { name, document } = files[role];
    return { code: 'signed-in-the-future', path: name, detail: document['x-signed-at'] };
  });
}

/** When a document was signed and until when it is good, in seconds since 1970. */
export function validityOf(document: Documents[(typeof AUTHORED)[number]]): {
  readonly signedAt: number;
  readonly expiresAt: number;
} {
  return { signedAt: secondsOf(document['x-signed-at']), expiresAt: secondsOf(document.expires) };
}

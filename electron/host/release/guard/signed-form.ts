import { isDeepStrictEqual } from 'node:util';
import { Root, Snapshot, Targets, Timestamp } from '@tufjs/models';
import type { Role } from './documents.ts';

const FORMS = { root: Root, timestamp: Timestamp, snapshot: Snapshot, targets: Targets } as const;

type Signed = Parameters<typeof Root.fromJSON>[0];

/**
 * Whether the library would check the signature of exactly this. It checks what it understood, written anew, and leaves out
 * on the way what it has no place for: that would be read by us as if it had been signed.
 */
export function isSignedForm(role: Role, signed: unknown): boolean {
  try {
    return isDeepStrictEqual(FORMS[role].fromJSON(signed as Signed).toJSON(), signed);
  } catch {
    return false; // The library throws for what is no document of this role.
  }
}

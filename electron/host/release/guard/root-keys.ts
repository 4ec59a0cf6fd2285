import type { PublicKey } from './documents.ts';

/** The public half of an Ed25519 key: 32 bytes, in the one spelling that tells equal keys from others. */
const PUBLIC = /^[0-9a-f]{64}$/;

/**
 * What is wrong with a root's keys, or null. Keys of one kind and one spelling only: the library counts ids, so that one key
 * under two ids would make two of two out of one person.
 */
export function findBadKey(keys: Readonly<Record<string, PublicKey>>): string | null {
  const seen = new Map<string, string>();
  for (const [id, { keytype, scheme, keyval }] of Object.entries(keys)) {
    if (keytype !== 'ed25519' || scheme !== 'ed25519' || !PUBLIC.test(keyval.public))
      return `${id} is no Ed25519 key`;
    const twin = seen.get(keyval.public);
    if (twin !== undefined) return `${twin} and ${id} are one key`;
    seen.set(keyval.public, id);
  }
  return null;
}

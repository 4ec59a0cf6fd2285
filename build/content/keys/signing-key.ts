import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { type Key, Signature } from '@tufjs/models';

/** The public half of a key: what the world knows of a person or a PC that signs. */
export interface PublicKey {
  /** A hash of the key itself, so that no key can have two. */
  readonly id: string;
  /** The name of a person or a PC, 1 to 40 characters. */
  readonly name: string;
  /** Ed25519, 64 hexadecimal digits. */
  readonly public: string;
}

/** A whole key. Its secret half is known to `sign` alone. */
export interface SigningKey extends PublicKey {
  readonly sign: (bytes: Uint8Array) => Signature;
}

/** What stands before the 32 bytes of an Ed25519 seed in PKCS#8. */
const SEED_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The key that grows from a seed of 32 bytes. */
export function signingKey(seed: Uint8Array, name: string): SigningKey {
  const der = Buffer.concat([SEED_PREFIX, seed]);
  const secret = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  der.fill(0);
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  const own = publicKey(Buffer.from(x, 'base64url').toString('hex'), name);
  return {
    ...own,
    sign: (bytes) =>
      new Signature({ keyID: own.id, sig: sign(null, bytes, secret).toString('hex') }),
  };
}

/** A public key of a name. */
export function publicKey(hex: string, name: string): PublicKey {
  // As TUF has it: the hash of the key in canonical JSON, without what is only said about it.
  const json = JSON.stringify({ keytype: 'ed25519', keyval: { public: hex }, scheme: 'ed25519' });
  return { id: createHash('sha256').update(json).digest('hex'), name, public: hex };
}

/** A public key as a root lists it. */
export function toRootEntry({ public: hex, name }: PublicKey): Readonly<Record<string, unknown>> {
  return { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex }, 'x-name': name };
}

/** A public key from a root; its id is derived anew. */
export function fromRootEntry({ keyVal, unrecognizedFields }: Key): PublicKey {
  const name = unrecognizedFields?.['x-name'];
  return publicKey(keyVal.public ?? '', typeof name === 'string' ? name : '');
}

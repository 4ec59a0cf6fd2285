import {
  createCipheriv,
  createDecipheriv,
  randomBytes,
  type ScryptOptions,
  scrypt,
} from 'node:crypto';
import { promisify } from 'node:util';
import * as z from 'zod';

/** A seed under a passphrase, as it lies in a key file. Bytes in hexadecimal. */
export interface SealedSeed {
  readonly kdf: 'scrypt';
  readonly n: number;
  readonly r: 8;
  readonly p: 1;
  readonly salt: string;
  readonly cipher: 'aes-256-gcm';
  readonly nonce: string;
  /** The seed enciphered, and the 16 bytes that prove it untouched. */
  readonly sealed: string;
}

/** What one guess of a passphrase costs (scrypt's N): 128 MB and about a third of a second. */
export const SEALING_COST: number = 2 ** 17;
/** The least and the most that is believed when a file says it: below is a mistake, above would fill the memory. */
const COSTS = { least: 2 ** 10, most: 2 ** 20 } as const;
const TAG_BYTES = 16;

const hex = (bytes: number): z.ZodType<string> =>
  z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`));

/** Accepts a sealed seed. */
export const sealedSeed: z.ZodType<SealedSeed> = z.strictObject({
  kdf: z.literal('scrypt'),
  n: z
    .int()
    .min(COSTS.least)
    .max(COSTS.most)
    .refine((n) => Number.isInteger(Math.log2(n))),
  r: z.literal(8),
  p: z.literal(1),
  salt: hex(16),
  cipher: z.literal('aes-256-gcm'),
  nonce: hex(12),
  sealed: hex(32 + TAG_BYTES),
});

/** Seals a seed of 32 bytes. `bound` is what the seed belongs to: it opens beside nothing else. */
export async function sealSeed(
  seed: Uint8Array,
  passphrase: string,
  bound: string,
  cost: number = SEALING_COST,
): Promise<SealedSeed> {
  const [salt, nonce] = [randomBytes(16), randomBytes(12)];
  const cipher = createCipheriv('aes-256-gcm', await stretch(passphrase, salt, cost), nonce);
  cipher.setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(seed), cipher.final(), cipher.getAuthTag()]);
  return {
    ...{ kdf: 'scrypt', n: cost, r: 8, p: 1, salt: salt.toString('hex') },
    ...{ cipher: 'aes-256-gcm', nonce: nonce.toString('hex'), sealed: sealed.toString('hex') },
  };
}

/** Opens a sealed seed; null when the passphrase is another, or when anything of it was touched. */
export async function openSeed(
  { n, salt, nonce, sealed }: SealedSeed,
  passphrase: string,
  bound: string,
): Promise<Buffer | null> {
  const key = await stretch(passphrase, Buffer.from(salt, 'hex'), n);
  const bytes = Buffer.from(sealed, 'hex');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'hex'));
  decipher.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]);
  } catch {
    return null; // All that can go wrong here is the tag: another passphrase, or other bytes.
  }
}

const scryptAsync = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

async function stretch(passphrase: string, salt: Buffer, n: number): Promise<Buffer> {
  // The same characters typed on another system may come composed otherwise.
  const typed = passphrase.normalize('NFKC');
  return await scryptAsync(typed, salt, 32, { N: n, r: 8, p: 1, maxmem: 129 * n * 8 + 2 ** 20 });
}

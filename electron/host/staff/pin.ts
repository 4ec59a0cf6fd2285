import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';

/** A staff number as it is kept: never the number itself. */
export interface KeptPin {
  /** Both in base64url. */
  readonly salt: string;
  readonly key: string;
}

/** The number of a kiosk that nobody has given another: the first who enters must. */
const FIRST_PIN = '000000';

/** What a try costs: about a tenth of a second. Six digits are few; what keeps guessers out at the glass is the lock. */
const COST: { readonly N: number; readonly r: number; readonly p: number } = {
  N: 2 ** 15,
  r: 8,
  p: 1,
};
const KEY_BYTES = 32;
/** scrypt wants 128 · N · r bytes. */
const MAX_MEMORY = 64 * 1024 * 1024;

/** Whether it is six digits. */
export function isPin(pin: unknown): pin is string {
  return typeof pin === 'string' && /^\d{6}$/.test(pin);
}

/** Whether a number is too easily guessed: all digits the same, or a run up or down, which the first number is too. */
export function isWeak(pin: string): boolean {
  const steps = [...pin].slice(1).map((digit, n) => Number(digit) - Number(pin[n]));
  return [0, 1, -1].some((step) => steps.every((each) => each === step));
}

/** A number as it may be kept. */
export async function keepPin(pin: string): Promise<KeptPin> {
  const salt = randomBytes(16);
  return { salt: salt.toString('base64url'), key: (await derive(pin, salt)).toString('base64url') };
}

/** Whether this is the number that was kept; null: none was, and the first one counts. */
export async function isSamePin(pin: string, kept: KeptPin | null): Promise<boolean> {
  const { salt, key } = kept ?? (await keepPin(FIRST_PIN));
  const derived = await derive(pin, Buffer.from(salt, 'base64url'));
  const known = Buffer.from(key, 'base64url');
  return known.length === derived.length && timingSafeEqual(known, derived);
}

function derive(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, KEY_BYTES, { ...COST, maxmem: MAX_MEMORY }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}

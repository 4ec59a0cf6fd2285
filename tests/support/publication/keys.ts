import { createHash, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';

/** A real Ed25519 key, made for a test. */
export interface TestKey {
  /** Whose it is. */
  readonly name: string;
  readonly id: string;
  /** As it stands in a root. */
  readonly entry: {
    readonly keytype: string;
    readonly scheme: string;
    readonly keyval: { readonly public: string };
    readonly 'x-name': string;
  };
  readonly secret: KeyObject;
}

/** A new key; `id` names it otherwise than by its hash. */
export function makeKey(name: string, id?: string): TestKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const hex = Buffer.from(publicKey.export({ format: 'jwk' }).x ?? '', 'base64url').toString('hex');
  const plain = { keytype: 'ed25519', scheme: 'ed25519', keyval: { public: hex } };
  const entry = { ...plain, 'x-name': name };
  const hash = createHash('sha256').update(canonical(entry)).digest('hex');
  return { name, id: id ?? hash, entry, secret: privateKey };
}

/** The same key under another id. */
export function aliasOf(key: TestKey, id: string): TestKey {
  return { ...key, id };
}

/** A metadata file: `signed`, and a signature of it by each key. */
export function signDocument(signed: object, keys: readonly TestKey[]): Buffer {
  const bytes = Buffer.from(canonical(signed));
  const signatures = keys.map(({ id, secret }) => ({
    keyid: id,
    sig: sign(null, bytes, secret).toString('hex'),
  }));
  return Buffer.from(JSON.stringify({ signatures, signed }, null, 1));
}

/** JSON with sorted members and no space between: what is signed. Right for whole numbers. */
function canonical(json: unknown): string {
  if (typeof json === 'string') return `"${json.replaceAll(/[\\"]/g, '\\$&')}"`;
  if (Array.isArray(json)) return `[${json.map(canonical).join(',')}]`;
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const sorted = Object.entries(json).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([name, one]) => `${canonical(name)}:${canonical(one)}`).join(',')}}`;
}

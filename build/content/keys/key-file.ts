import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as z from 'zod';
import { ok, type Result } from '#schema/result.ts';
import { writeDurably } from '../release/durable-file.ts';
import { keyName } from './key-name.ts';
import { type KeyProblem, refuse } from './key-problem.ts';
import { openSeed, type SealedSeed, sealedSeed, sealSeed } from './seal-seed.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

/** What a key is for: changing who may sign, or signing releases. */
export type KeyRole = 'root' | 'author';

/** A key as it lies in its file. */
export interface KeyFile {
  readonly format: 1;
  readonly kind: 'zhanting-key';
  readonly role: KeyRole;
  readonly name: string;
  /** Ed25519, 64 hexadecimal digits. */
  readonly public: string;
  readonly seed: SealedSeed;
}

/** A key file, and where it was found. */
export interface FoundKey {
  readonly path: string;
  readonly file: KeyFile;
}

/** The ending of every key file. */
const ENDING = '.key.json';
/** Only its owner may read a key file. */
const PRIVATE = 0o600;

const keyFile: z.ZodType<KeyFile> = z.strictObject({
  format: z.literal(1),
  kind: z.literal('zhanting-key'),
  role: z.enum(['root', 'author']),
  name: z.string().refine((name) => keyName(name) === name),
  public: z.string().regex(/^[0-9a-f]{64}$/),
  seed: sealedSeed,
});

/** Makes a new key; gives it, and its file under a passphrase. `cost` is scrypt's N. */
export async function makeKey(
  role: KeyRole,
  name: string,
  passphrase: string,
  cost?: number,
): Promise<{ readonly key: SigningKey; readonly file: KeyFile }> {
  const seed = randomBytes(32);
  const key = signingKey(seed, name);
  const sealed = await sealSeed(seed, passphrase, bound(role, key.public), cost);
  seed.fill(0);
  const file = { format: 1, kind: 'zhanting-key', role, name, public: key.public, seed: sealed };
  return { key, file: file as KeyFile };
}

/** Opens a key; null when the passphrase is another. */
export async function openKey(file: KeyFile, passphrase: string): Promise<SigningKey | null> {
  const seed = await openSeed(file.seed, passphrase, bound(file.role, file.public));
  const key = seed === null ? null : signingKey(seed, file.name);
  seed?.fill(0);
  return key?.public === file.public ? key : null;
}

/** Writes a key file `<stem>.key.json` into a folder, for its owner's eyes only. */
export async function writeKey(folder: string, stem: string, file: KeyFile): Promise<string> {
  const path = join(folder, `${stem}${ENDING}`);
  await mkdir(dirname(path), { recursive: true });
  await writeDurably(path, `${JSON.stringify(file, null, 2)}\n`, PRIVATE);
  return path;
}

/** Where the key of an author lies in its folder: named by the key, so that a new one never replaces an old one. */
export function authorStem({ id }: SigningKey): string {
  return `author-${id.slice(0, 8)}`;
}

/** Every key of a role in a folder, by the names of their files; none when there is no folder. */
export async function findKeys(
  folder: string,
  role: KeyRole,
): Promise<Result<readonly FoundKey[], KeyProblem>> {
  const names = await readdir(folder).catch(() => []); // No folder, no keys.
  const found: FoundKey[] = [];
  for (const name of names.filter((each) => each.endsWith(ENDING)).sort()) {
    const key = await readKey(join(folder, name));
    if (!key.ok) return key;
    if (key.value.file.role === role) found.push(key.value);
  }
  return ok(found);
}

/** Reads one key file. */
export async function readKey(path: string): Promise<Result<FoundKey, KeyProblem>> {
  const text = await readFile(path, 'utf8').catch(() => ''); // Refused below like any other file that is no key.
  try {
    const file = keyFile.safeParse(JSON.parse(text), { jitless: true });
    return file.success ? ok({ path, file: file.data }) : refuse('bad-key-file', path);
  } catch {
    return refuse('bad-key-file', path); // Not JSON.
  }
}

function bound(role: KeyRole, hex: string): string {
  return `zhanting-key 1 ${role} ${hex}`;
}

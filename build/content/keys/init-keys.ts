import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '#schema/result.ts';
import type { Sentence } from '../../../electron/host/release/sentence.ts';
import { isDiskTrouble, writeDurably } from '../release/durable-file.ts';
import { authorStem, type KeyRole, makeKey, writeKey } from './key-file.ts';
import { keyName } from './key-name.ts';
import { type KeyProblem, refuse } from './key-problem.ts';
import { makeRoot, ROOT_KEYS } from './make-root.ts';
import type { Passphrases } from './passphrase.ts';
import { rootName } from './root-chain.ts';

/** What the first keys are made from. Absolute paths. */
export interface Ceremony {
  /** Where the author's key and the root file go. */
  readonly folder: string;
  /** Where each root key goes, three folders. */
  readonly rootTo: readonly string[];
  /** The name of the first author: a person or a PC. */
  readonly author: string;
  readonly passphrases: Passphrases;
  readonly now: Date;
  /** Scrypt's N; the usual when absent. */
  readonly cost?: number;
}

/** The files that came to be. */
export interface CeremonyFiles {
  readonly roots: readonly string[];
  readonly author: string;
  /** What a kiosk is given, once: whom it may believe. */
  readonly root: string;
}

interface Wanted {
  readonly role: KeyRole;
  readonly name: string;
  readonly whose: Sentence;
}

/** The name and number of a root key. */
export function rootKeyName(number: number): string {
  return `根钥匙 ${number}`;
}

/** Where the root keys go when nothing else is said. */
export function rootFolders(folder: string): readonly string[] {
  return Array.from({ length: ROOT_KEYS.made }, (_, i) => join(folder, `root-${i + 1}`));
}

/** Makes three root keys and the first author's key. Asks for every passphrase before it writes anything. */
export async function initKeys(ceremony: Ceremony): Promise<Result<CeremonyFiles, KeyProblem>> {
  const { folder, rootTo } = ceremony;
  const name = keyName(ceremony.author);
  if (name === null) return refuse('bad-name', ceremony.author);
  if (new Set(rootTo).size < ROOT_KEYS.made) return refuse('duplicate-key', rootTo.join(', '));
  for (const place of [folder, ...rootTo]) {
    if (await hasKeys(place)) return refuse('keys-exist', place);
  }
  const made = await makeAll(wanted(name), ceremony);
  if (!made.ok) return made;
  try {
    return ok(await writeAll(made.value, ceremony));
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    return refuse('unwritable', error.path ?? '');
  }
}

type Made = Awaited<ReturnType<typeof makeKey>>;

function wanted(author: string): readonly Wanted[] {
  const roots = Array.from({ length: ROOT_KEYS.made }, (_, i): Wanted => {
    const whose = { zh: rootKeyName(i + 1), en: `root key ${i + 1}` };
    return { role: 'root', name: rootKeyName(i + 1), whose };
  });
  const whose = { zh: `签名钥匙“${author}”`, en: `the signing key “${author}”` };
  return [...roots, { role: 'author', name: author, whose }];
}

async function makeAll(
  all: readonly Wanted[],
  { passphrases, cost }: Ceremony,
): Promise<Result<readonly Made[], KeyProblem>> {
  const chosen: string[] = [];
  for (const { whose } of all) {
    const passphrase = await passphrases.choose(whose);
    if (!passphrase.ok) return failed(passphrase.problems);
    chosen.push(passphrase.value);
  }
  const made: Made[] = [];
  for (const [i, { role, name }] of all.entries()) {
    made.push(await makeKey(role, name, chosen[i] ?? '', cost));
  }
  return ok(made);
}

/** Writes the root file last: where it lies, the ceremony is over. */
async function writeAll(
  made: readonly Made[],
  { folder, rootTo, now }: Ceremony,
): Promise<CeremonyFiles> {
  const [roots, authors] = (['root', 'author'] as const).map((role) =>
    made.filter(({ file }) => file.role === role),
  );
  const written: string[] = [];
  for (const [i, { file }] of (roots ?? []).entries()) {
    written.push(await writeKey(rootTo[i] ?? folder, `root-${i + 1}`, file));
  }
  const authorFiles: string[] = [];
  for (const { key, file } of authors ?? []) {
    authorFiles.push(await writeKey(folder, authorStem(key), file));
  }
  const keysOf = (some: readonly Made[] | undefined): Made['key'][] =>
    (some ?? []).map(({ key }) => key);
  const content = { version: 1, roots: keysOf(roots), authors: keysOf(authors), now };
  const root = join(folder, rootName(1));
  await mkdir(folder, { recursive: true });
  await writeDurably(root, makeRoot(content, keysOf(roots)));
  return { roots: written, author: authorFiles[0] ?? '', root };
}

async function hasKeys(folder: string): Promise<boolean> {
  const names = await readdir(folder).catch(() => []); // Not there yet.
  return names.some((name) => /\.(?:key|root)\.json$/.test(name));
}

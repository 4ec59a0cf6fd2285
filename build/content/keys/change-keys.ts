import { copyFile, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '#schema/result.ts';
import { isDiskTrouble } from '../release/durable-file.ts';
import { rootKeyName } from './init-keys.ts';
import { authorStem, findKeys, makeKey, writeKey } from './key-file.ts';
import { keyName } from './key-name.ts';
import { type KeyProblem, refuse } from './key-problem.ts';
import { type NextRoot, writeNextRoot } from './next-root.ts';
import type { Passphrases } from './passphrase.ts';
import { type RootChain, readChain, rootName } from './root-chain.ts';
import type { PublicKey } from './signing-key.ts';
import { unlockRoots } from './unlock-roots.ts';

/** What a change of keys needs: the folder of keys, two root keys, and their passphrases. Absolute paths. */
export interface KeyChange {
  readonly folder: string;
  /** Key files, or folders that hold one. */
  readonly rootKeys: readonly string[];
  readonly passphrases: Passphrases;
  readonly now: Date;
  /** Scrypt's N; the usual when absent. */
  readonly cost?: number;
}

/** What came of it: the number of the new root, and the new key's file where there is one. */
export interface KeysChanged {
  readonly root: number;
  readonly file: string | null;
}

type Changed = Promise<Result<KeysChanged, KeyProblem>>;

/** Makes a signing key for another person or PC in a folder of its own, which is all that the other needs. */
export async function addAuthor(change: KeyChange, written: string, to: string): Changed {
  const name = keyName(written);
  if (name === null) return refuse('bad-name', written);
  const chain = await readChain(change.folder);
  if (!chain.ok) return chain;
  const { roots, authors } = chain.value.newest;
  if ([...roots, ...authors].some((key) => key.name === name)) return refuse('name-taken', name);
  return await withNewAuthor(change, chain.value, { name, to, kept: authors });
}

/** Lets a signing key sign no more. `named` is its name, or the first eight or more digits of its id. */
export async function revokeAuthor(change: KeyChange, named: string): Changed {
  const chain = await readChain(change.folder);
  if (!chain.ok) return chain;
  const { roots, authors } = chain.value.newest;
  const kept = authors.filter((key) => !isNamed(key, named));
  if (kept.length === authors.length) return refuse('name-unknown', named);
  if (kept.length === 0) return refuse('last-author', named);
  const signers = await unlockRoots(change.rootKeys, chain.value.newest, change.passphrases);
  if (!signers.ok) return signers;
  const next = { chain: chain.value, signers: signers.value, now: change.now };
  return rooted(
    await writeNextRoot({ ...next, change: { roots, authors: kept } }, [change.folder]),
  );
}

/** Puts a new signing key of the same name into the place of this folder's own. */
export async function rotateAuthor(change: KeyChange): Changed {
  const chain = await readChain(change.folder);
  if (!chain.ok) return chain;
  const found = await findKeys(change.folder, 'author');
  if (!found.ok) return found;
  const { authors } = chain.value.newest;
  const own = found.value.find(({ file }) => authors.some((key) => key.public === file.public));
  if (own === undefined) return refuse('no-author-key', change.folder);
  const kept = authors.filter((key) => key.public !== own.file.public);
  const wanted = { name: own.file.name, to: change.folder, kept };
  const changed = await withNewAuthor(change, chain.value, wanted);
  // The new root is written: the old key opens nothing any more.
  if (changed.ok) await rm(own.path, { force: true });
  return changed;
}

/** Puts a new root key into the place of a lost one. `number` is 1, 2 or 3. */
export async function replaceRoot(change: KeyChange, number: number, to: string): Changed {
  const chain = await readChain(change.folder);
  if (!chain.ok) return chain;
  const { roots, authors } = chain.value.newest;
  const lost = roots.find(({ name }) => name === rootKeyName(number));
  if (lost === undefined) return refuse('name-unknown', rootKeyName(number));
  const { newest } = chain.value;
  const signers = await unlockRoots(change.rootKeys, newest, change.passphrases, lost.id);
  if (!signers.ok) return signers;
  const whose = { zh: `新的${lost.name}`, en: `the new root key ${number}` };
  const passphrase = await change.passphrases.choose(whose);
  if (!passphrase.ok) return failed(passphrase.problems);
  const { key, file } = await makeKey('root', lost.name, passphrase.value, change.cost);
  return await onDisk(async () => {
    const path = await writeKey(to, `root-${number}-${key.id.slice(0, 8)}`, file);
    const replaced = { roots: roots.map((root) => (root === lost ? key : root)), authors };
    const next = { chain: chain.value, signers: signers.value, now: change.now, change: replaced };
    return rooted(await writeNextRoot(next, [change.folder]), path);
  });
}

interface NewAuthor {
  readonly name: string;
  readonly to: string;
  readonly kept: readonly PublicKey[];
}

async function withNewAuthor(
  { folder, rootKeys, passphrases, now, cost }: KeyChange,
  chain: RootChain,
  { name, to, kept }: NewAuthor,
): Changed {
  const signers = await unlockRoots(rootKeys, chain.newest, passphrases);
  if (!signers.ok) return signers;
  const whose = { zh: `新的签名钥匙“${name}”`, en: `the new signing key “${name}”` };
  const passphrase = await passphrases.choose(whose);
  if (!passphrase.ok) return failed(passphrase.problems);
  const { key, file } = await makeKey('author', name, passphrase.value, cost);
  const next: NextRoot = {
    ...{ chain, signers: signers.value, now },
    change: { roots: chain.newest.roots, authors: [...kept, key] },
  };
  return await onDisk(async () => {
    const path = await writeKey(to, authorStem(key), file);
    if (to !== folder) await copyChain(chain, folder, to);
    return rooted(await writeNextRoot(next, to === folder ? [folder] : [folder, to]), path);
  });
}

async function copyChain({ links }: RootChain, from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const { version } of links) {
    await copyFile(join(from, rootName(version)), join(to, rootName(version)));
  }
}

function isNamed({ name, id }: PublicKey, named: string): boolean {
  return name === named.normalize('NFC').trim() || (named.length >= 8 && id.startsWith(named));
}

function rooted(
  version: Result<number, KeyProblem>,
  file: string | null = null,
): Result<KeysChanged, KeyProblem> {
  return version.ok ? ok({ root: version.value, file }) : version;
}

async function onDisk(work: () => Changed): Changed {
  try {
    return await work();
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    return refuse('unwritable', error.path ?? '');
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Metadata, MetadataKind, type Root } from '@tufjs/models';
import { ok, type Result } from '#schema/result.ts';
import { type KeyProblem, refuse } from './key-problem.ts';
import { fromRootEntry, type PublicKey } from './signing-key.ts';

/** A root file, read: who may sign from its number on. */
export interface RootLink {
  readonly version: number;
  readonly bytes: Uint8Array;
  readonly metadata: Metadata<Root>;
  readonly roots: readonly PublicKey[];
  readonly authors: readonly PublicKey[];
}

/** Roots that follow one from another without a gap; the last is the one that holds. */
export interface RootChain {
  readonly links: readonly RootLink[];
  readonly newest: RootLink;
}

/** Gives the bytes of a file by its name, or null where there is none. */
export type ReadNamed = (name: string) => Promise<Uint8Array | null>;

/** The most bytes of a root file, and the most roots in a row: one a week for twenty years. */
export const ROOT_BYTES_MAX = 65_536;
const LINKS_MAX = 1024;

/** The name of a root file. */
export function rootName(version: number): string {
  return `${version}.root.json`;
}

/** Begins a chain with a root that is trusted because somebody brought it; it must be signed by its own keys. */
export function startChain(bytes: Uint8Array): Result<RootChain, KeyProblem> {
  const link = readLink(bytes);
  if (link === null || !isSignedBy(link.metadata, link.metadata)) return refuse('bad-root');
  return hasDuplicates(link) ? refuse('duplicate-key') : ok({ links: [link], newest: link });
}

/** Adds the next root to a chain: signed by enough keys of the one before, and by enough of its own. */
export function extendChain(chain: RootChain, bytes: Uint8Array): Result<RootChain, KeyProblem> {
  const link = readLink(bytes);
  const name = rootName(chain.newest.version + 1);
  const follows =
    link !== null &&
    link.version === chain.newest.version + 1 &&
    isSignedBy(link.metadata, chain.newest.metadata) &&
    isSignedBy(link.metadata, link.metadata);
  if (!follows) return refuse('bad-root', name);
  if (hasDuplicates(link)) return refuse('duplicate-key', name);
  return ok({ links: [...chain.links, link], newest: link });
}

/** Follows a chain as far as there are files. */
export async function followChain(
  chain: RootChain,
  read: ReadNamed,
): Promise<Result<RootChain, KeyProblem>> {
  let followed = chain;
  while (followed.links.length < LINKS_MAX) {
    const bytes = await read(rootName(followed.newest.version + 1));
    if (bytes === null) return ok(followed);
    const next = extendChain(followed, bytes);
    if (!next.ok) return next;
    followed = next.value;
  }
  return refuse('bad-root');
}

/** The chain in a folder of keys, from `1.root.json` on. */
export async function readChain(folder: string): Promise<Result<RootChain, KeyProblem>> {
  const read: ReadNamed = async (name) => await readFile(join(folder, name)).catch(() => null); // The chain ends here.
  const first = await read(rootName(1));
  if (first === null) return refuse('no-keys', folder);
  const chain = startChain(first);
  return chain.ok ? await followChain(chain.value, read) : chain;
}

/** Whether enough keys that a root names for a role have signed. */
function isSignedBy(signed: Metadata<Root>, by: Metadata<Root>): boolean {
  try {
    by.verifyDelegate('root', signed);
    return true;
  } catch {
    return false; // The library says so by throwing.
  }
}

function readLink(bytes: Uint8Array): RootLink | null {
  if (bytes.length > ROOT_BYTES_MAX) return null;
  try {
    const metadata = Metadata.fromJSON(
      MetadataKind.Root,
      JSON.parse(Buffer.from(bytes).toString()),
    );
    const { version, keys, roles, consistentSnapshot } = metadata.signed;
    const of = (role: string): readonly PublicKey[] =>
      (roles[role]?.keyIDs ?? []).flatMap((id) => (keys[id] ? [fromRootEntry(keys[id])] : []));
    if (!consistentSnapshot) return null;
    return { version, bytes, metadata, roots: of('root'), authors: of('targets') };
  } catch {
    return null; // Not JSON, or not a root: the library says so by throwing.
  }
}

/** Whether one key stands in a root under two ids or for two purposes, which would let one person count as two. */
function hasDuplicates({ metadata, roots, authors }: RootLink): boolean {
  const { keys } = metadata.signed;
  const all = Object.values(keys).map((key) => fromRootEntry(key).public);
  const used = [...roots, ...authors].map((key) => key.public);
  const ids = Object.values(keys).every((key) => fromRootEntry(key).id === key.keyID);
  return !ids || new Set(all).size < all.length || new Set(used).size < used.length;
}

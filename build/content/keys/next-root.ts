import { join } from 'node:path';
import { ok, type Result } from '#schema/result.ts';
import { isDiskTrouble, writeDurably } from '../release/durable-file.ts';
import { type KeyProblem, refuse } from './key-problem.ts';
import { makeRoot, type RootContent } from './make-root.ts';
import { extendChain, type RootChain, rootName } from './root-chain.ts';
import type { SigningKey } from './signing-key.ts';

/** Who signs what comes after a chain. */
export interface NextRoot {
  readonly chain: RootChain;
  readonly change: Pick<RootContent, 'roots' | 'authors'>;
  readonly signers: readonly SigningKey[];
  readonly now: Date;
}

/** Makes the next root, and writes it into every folder of keys that is given. Gives its number. */
export async function writeNextRoot(
  { chain, change, signers, now }: NextRoot,
  folders: readonly string[],
): Promise<Result<number, KeyProblem>> {
  const version = chain.newest.version + 1;
  const bytes = makeRoot({ ...change, version, now }, signers);
  // What is written must be what a kiosk would believe.
  const extended = extendChain(chain, bytes);
  if (!extended.ok) return extended;
  try {
    for (const folder of folders) await writeDurably(join(folder, rootName(version)), bytes);
    return ok(version);
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    return refuse('unwritable', error.path ?? '');
  }
}

import type { Metadata, Root } from '@tufjs/models';
import { ok, type Result } from '#schema/result.ts';
import { refuse } from '../keys/key-problem.ts';
import { followChain, ROOT_BYTES_MAX, type RootChain } from '../keys/root-chain.ts';
import { metadataPath, readSmall } from './publication-files.ts';
import type { PublishProblem } from './publish-problem.ts';
import { type SignedManifest, signedManifest } from './signed-manifest.ts';
import {
  isSignedUnder,
  type ReadMetadata,
  readTrio,
  type SignedTrio,
  signersOf,
} from './signed-trio.ts';

/** What a publication holds, its signatures found good. Whether it has expired is for others to judge. */
export interface Published {
  /** The number of the release. */
  readonly version: number;
  readonly manifest: SignedManifest;
  /** The names of the keys that signed it. */
  readonly signedBy: readonly string[];
  /** By the signer's clock; null where it is not said. */
  readonly signedAt: Date | null;
  /** From when on it can no longer be installed: when the first of the signed files expires. */
  readonly expires: Date;
  /** The roots that a kiosk follows to get here. */
  readonly chain: RootChain;
}

/** Reads what a publication holds, as a kiosk does that trusts a chain of roots; follows the chain to its end first. */
export async function readPublication(
  place: string,
  trusted: RootChain,
): Promise<Result<Published, PublishProblem>> {
  const read: ReadMetadata = async (name, most) => await readSmall(metadataPath(place, name), most);
  const chain = await followChain(trusted, (name) => read(name, ROOT_BYTES_MAX));
  if (!chain.ok) return chain;
  const trio = await readTrio(read);
  if (!trio.ok) return trio;
  const root = chain.value.newest.metadata;
  if (!isSignedUnder(root, trio.value)) return refuse('wrong-keys', place);
  const { signed } = trio.value.targets;
  const manifest = signedManifest(signed);
  if (manifest === null) return refuse('metadata-broken', `${signed.version}.targets.json`);
  return ok({
    ...signedHow(trio.value, root),
    version: signed.version,
    manifest,
    chain: chain.value,
  });
}

function signedHow(
  { timestamp, snapshot, targets }: SignedTrio,
  root: Metadata<Root>,
): Pick<Published, 'signedBy' | 'signedAt' | 'expires'> {
  const all = [timestamp, snapshot, targets, root].map(({ signed }) => Date.parse(signed.expires));
  const at = Date.parse(String(timestamp.signed.unrecognizedFields['x-signed-at']));
  return {
    signedBy: signersOf(root, targets).map(({ name }) => name),
    signedAt: Number.isNaN(at) ? null : new Date(at),
    expires: new Date(Math.min(...all)),
  };
}

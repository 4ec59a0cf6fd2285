import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { timeAfter } from '../time/trusted-time.ts';
import type { Verified } from '../verified.ts';
import { secondsOf } from './documents.ts';
import type { GuardProblem } from './guard-problem.ts';
import { readOffer } from './offer.ts';
import { AUTHORED, findForks, findFutures, findRollbacks, validityOf } from './policy.ts';
import { type ReadPublication, readPublication } from './read-publication.ts';
import type { RefreshOrder } from './refresh-order.ts';
import {
  followKeptRoots,
  lowerFloor,
  newestRoot,
  type RootChain,
  readShippedRoot,
} from './root-chain.ts';
import { signersOf } from './signers.ts';

/**
 * Looks at what a medium offers, and says what of it is to be trusted, or why nothing is. Only metadata is read. Nothing is
 * written but to a scratch folder of its own, which is gone afterwards: keeping the outcome is the caller's part.
 */
export async function safeRefresh(order: RefreshOrder): Promise<Result<Verified, GuardProblem>> {
  const shipped = readShippedRoot(order.shippedRoot);
  if (!shipped.ok) return shipped;
  const chain = followKeptRoots(shipped.value, order.kept.metadata);
  const read = await inScratch(order, chain);
  if (!read.ok) return read;
  const problems = findProblems(order, read.value);
  if (problems.length > 0) return failed(problems);
  const offer = readOffer(read.value.files.targets);
  return offer.ok ? ok(verified(read.value, offer.value)) : offer;
}

async function inScratch(
  order: RefreshOrder,
  chain: RootChain,
): Promise<Result<ReadPublication, GuardProblem>> {
  const made: string[] = [];
  try {
    const dir = await mkdtemp(join(order.scratch, 'tuf-'));
    made.push(dir);
    await writeFile(join(dir, 'root.json'), newestRoot(chain).bytes, { flag: 'wx' });
    return await readPublication(order, chain, dir);
  } catch (error) {
    if (isFromSystem(error))
      return failed([{ code: 'no-scratch', path: '', detail: error.message }]);
    throw error;
  } finally {
    // What cannot be removed now lies in a folder that is emptied at every start.
    for (const dir of made) await rm(dir, { recursive: true, force: true }).catch(() => undefined);
  }
}

/** Whether the file system refused something, rather than something being wrong with this program. */
function isFromSystem(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}

/** What our own rules have against a publication that is good by TUF's. */
function findProblems({ kept }: RefreshOrder, read: ReadPublication): readonly GuardProblem[] {
  const { chain, files, revoked, clock } = read;
  const all = [newestRoot(chain), ...AUTHORED.map((role) => files[role])];
  const rollbacks = findRollbacks(all, lowerFloor(kept.floor, revoked));
  const forks = findForks(files, kept.metadata, revoked);
  return [...rollbacks, ...forks, ...findFutures(files, clock)];
}

function verified(read: ReadPublication, manifest: Verified['manifest']): Verified {
  const { chain, files, clock } = read;
  const root = newestRoot(chain);
  const authored = AUTHORED.map((role) => files[role]);
  const validities = authored.map(({ document }) => validityOf(document));
  const ends = validities.map(({ expiresAt }) => expiresAt);
  const signed = validities.map(({ signedAt }) => signedAt);
  return {
    version: files.targets.document.version,
    manifest,
    signedBy: signersOf(root, files.targets),
    signedAt: validityOf(files.targets.document).signedAt,
    expiresAt: Math.min(secondsOf(root.document.expires), ...ends),
    metadata: new Map([...chain, ...authored].map(({ name, bytes }) => [name, bytes])),
    floor: {
      root: root.document.version,
      timestamp: files.timestamp.document.version,
      snapshot: files.snapshot.document.version,
      targets: files.targets.document.version,
    },
    trustedTime: timeAfter(clock, signed),
  };
}

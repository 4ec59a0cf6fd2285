import type { Updater } from 'tuf-js';
import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import { judgeClock, type TrustedTime } from '../time/trusted-time.ts';
import type { Role } from './documents.ts';
import type { GuardProblem } from './guard-problem.ts';
import { meaningOf } from './library-error.ts';
import { MOST_BYTES } from './metadata-file.ts';
import { createMetadataReader, type MetadataReader } from './metadata-reader.ts';
import type { Authored } from './policy.ts';
import type { Kept, RefreshOrder } from './refresh-order.ts';
import { type RootChain, revokedRoles, rootsSince } from './root-chain.ts';
import { createUpdater, setClock } from './updater.ts';

/** A publication whose signatures, versions and expiry the library found good. */
export interface ReadPublication {
  readonly chain: RootChain;
  readonly files: Authored;
  /** The roles that lost a key since this kiosk last looked. */
  readonly revoked: ReadonlySet<Role>;
  readonly clock: TrustedTime;
}

const LIMITS = {
  rootMaxLength: MOST_BYTES.root,
  timestampMaxLength: MOST_BYTES.timestamp,
  snapshotMaxLength: MOST_BYTES.snapshot,
  targetsMaxLength: MOST_BYTES.targets,
};

/**
 * Reads a medium's metadata through the library, in the scratch folder `dir`, following on from `chain`. Only the newest of
 * those roots lies there, as `root.json`: everything else is read and checked anew each time, so that nothing torn or forged on this kiosk can decide.
 */
export async function readPublication(
  order: RefreshOrder,
  chain: RootChain,
  dir: string,
): Promise<Result<ReadPublication, GuardProblem>> {
  let time = judge(order, chain);
  const reader = createMetadataReader(order.medium, chain, (roots) => {
    time = judge(order, roots);
    setClock(updater, new Date(time.clock.time * 1000));
  });
  const start = new Date(time.clock.time * 1000);
  const updater = createUpdater({ dir, read: reader.read, time: start, limits: LIMITS });
  const problem = await refresh(updater, reader, order.kept);
  if (problem !== null) return failed([problem]);
  const { roots, timestamp, snapshot, targets } = reader.taken;
  if (timestamp === null || snapshot === null || targets === null)
    throw new Error('the library is content with a publication that it has not read');
  return ok({ chain: roots, files: { timestamp, snapshot, targets }, ...time });
}

/** The time that counts, given which keys went: what a revoked key said of the time is void as well. */
function judge({ kept, buildTime, now }: RefreshOrder, chain: RootChain) {
  const revoked = revokedRoles(rootsSince(chain, kept.metadata, kept.floor.root));
  const lastTrusted = revoked.size > 0 ? 0 : kept.trustedTime;
  return { revoked, clock: judgeClock({ lastTrusted, buildTime, now }) };
}

async function refresh(
  updater: Updater,
  reader: MetadataReader,
  { floor }: Kept,
): Promise<GuardProblem | null> {
  try {
    await updater.refresh();
    return null;
  } catch (error) {
    const refused = reader.refused();
    if (refused !== null) return refused;
    const { timestamp } = reader.taken;
    const code = meaningOf(error);
    // An old stick has mostly expired as well; that it is old is what helps.
    const isOld = timestamp !== null && timestamp.document.version < floor.timestamp;
    const path = reader.last();
    return { code: code === 'expired' && isOld ? 'rollback' : code, path, detail: String(error) };
  }
}

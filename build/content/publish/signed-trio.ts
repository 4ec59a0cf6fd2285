import type { Key, Snapshot, Targets, Timestamp } from '@tufjs/models';
import { Metadata, MetadataKind, type MetaFile, type Root } from '@tufjs/models';
import { ok, type Result } from '#schema/result.ts';
import { refuse } from '../keys/key-problem.ts';
import { fromRootEntry, type PublicKey } from '../keys/signing-key.ts';
import type { PublishProblem } from './publish-problem.ts';
import { hasDigest } from './signed-manifest.ts';

/** The three files that sign a release: what it is, what belongs together, and that it is the latest. */
export interface SignedTrio {
  readonly targets: Metadata<Targets>;
  readonly snapshot: Metadata<Snapshot>;
  readonly timestamp: Metadata<Timestamp>;
}

/** Gives a metadata file of at most `most` bytes, or null. */
export type ReadMetadata = (name: string, most: number) => Promise<Buffer | null>;

/** The most bytes that a kiosk reads of each. */
const MOST = { timestamp: 16_384, snapshot: 2_097_152, targets: 2_097_152 } as const;

type Json = Parameters<typeof Metadata.fromJSON>[1];

/** Reads the three files, each as the one after it describes it. Who signed them is not looked at. */
export async function readTrio(read: ReadMetadata): Promise<Result<SignedTrio, PublishProblem>> {
  const latest = await read('timestamp.json', MOST.timestamp);
  if (latest === null) return refuse('nothing-published');
  const timestamp = attempt(() => Metadata.fromJSON(MetadataKind.Timestamp, parse(latest)));
  if (timestamp === null) return refuse('metadata-broken', 'timestamp.json');
  const ofSnapshot = timestamp.signed.snapshotMeta;
  const snapshotName = `${ofSnapshot.version}.snapshot.json`;
  const snapshot = described(await read(snapshotName, MOST.snapshot), ofSnapshot, (json) =>
    Metadata.fromJSON(MetadataKind.Snapshot, json),
  );
  if (snapshot === null) return refuse('metadata-broken', snapshotName);
  const ofTargets = snapshot.signed.meta['targets.json'];
  const targetsName = `${ofTargets?.version}.targets.json`;
  const targets = described(await read(targetsName, MOST.targets), ofTargets, (json) =>
    Metadata.fromJSON(MetadataKind.Targets, json),
  );
  if (targets === null) return refuse('metadata-broken', targetsName);
  return ok({ timestamp, snapshot, targets });
}

/** Whether enough authors that a root names have signed each of the three. */
export function isSignedUnder(root: Metadata<Root>, trio: SignedTrio): boolean {
  const { timestamp, snapshot, targets } = trio;
  const signed = attempt(() => {
    root.verifyDelegate('timestamp', timestamp);
    root.verifyDelegate('snapshot', snapshot);
    root.verifyDelegate('targets', targets);
    return true;
  });
  return signed === true;
}

/** The authors whose signature under a release is good. A signature that only claims to be somebody's is left out. */
export function signersOf(
  { signed: root }: Metadata<Root>,
  targets: Metadata<Targets>,
): readonly PublicKey[] {
  const authors = new Set(root.roles.targets?.keyIDs);
  const keys = Object.values(root.keys).filter(({ keyID }) => authors.has(keyID));
  const isGood = (key: Key): boolean =>
    attempt(() => {
      key.verifySignature(targets);
      return true;
    }) === true;
  return keys.filter(isGood).map(fromRootEntry);
}

/** A file that another one describes by number, length and hash; null when it is not that one. */
function described<T extends Metadata<Snapshot> | Metadata<Targets>>(
  bytes: Buffer | null,
  meta: MetaFile | undefined,
  make: (json: Json) => T,
): T | null {
  if (bytes === null || meta === undefined || !hasDigest(meta.hashes)) return null;
  return attempt(() => {
    meta.verify(bytes);
    const made = make(parse(bytes));
    return made.signed.version === meta.version ? made : null;
  });
}

function parse(bytes: Buffer): Json {
  return JSON.parse(bytes.toString('utf8'));
}

/** What a step of the library gives; null where it says by throwing that a file is not good. */
function attempt<T>(step: () => T): T | null {
  try {
    return step();
  } catch {
    return null; // Not JSON, not of that kind, not of that hash, not signed by enough.
  }
}

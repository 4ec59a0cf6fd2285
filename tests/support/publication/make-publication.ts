import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { signDocument, type TestKey } from './keys.ts';

/** The files of a publication by their paths: `metadata/timestamp.json`, `blobs/sha256/<hex>`. */
export type PublicationFiles = ReadonlyMap<string, Buffer>;

/** A day, in seconds. */
export const DAY = 86_400;

/** When test publications are signed, in seconds since 1970: 1 March 2027. */
export const SIGNED_AT: number = Date.UTC(2027, 2, 1) / 1000;

/** A root to be made. Everybody in `rootKeys` signs, unless `signers` says otherwise. */
export interface RootPlan {
  readonly version?: number;
  readonly rootKeys: readonly TestKey[];
  /** How many root keys must sign; 2 where nothing is said. */
  readonly threshold?: number;
  readonly authors: readonly TestKey[];
  readonly authorThreshold?: number;
  readonly signers?: readonly TestKey[];
  readonly expiresAt?: number;
  /** Members of `signed` that stand in place of what would. */
  readonly changes?: object;
}

/** A publication to be made; times are seconds since 1970. */
export interface PublicationPlan {
  /** Root files, the first of number 1. */
  readonly roots: readonly Buffer[];
  readonly signers: readonly TestKey[];
  readonly version: number;
  readonly versions?: Partial<Record<'timestamp' | 'snapshot' | 'targets', number>>;
  readonly signedAt?: number;
  readonly expiresAt?: number;
  /** What is released; a manifest in name only where nothing is said. */
  readonly manifest?: string;
  /** Stands in place of the signed targets. */
  readonly targets?: object;
  readonly files?: readonly (string | Buffer)[];
  /** Members of each `signed` that stand in place of what would. */
  readonly changes?: Partial<Record<'timestamp' | 'snapshot' | 'targets', object>>;
}

const SPEC = '1.0.31';

/** ISO time, to the second, as metadata has it. */
function isoTime(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');
}

/** SHA-256 in hexadecimal. */
export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A root file. */
export function makeRoot(plan: RootPlan): Buffer {
  const { version = 1, rootKeys, threshold = 2, authors, authorThreshold = 1 } = plan;
  const author = { keyids: authors.map(({ id }) => id), threshold: authorThreshold };
  const root = { keyids: rootKeys.map(({ id }) => id), threshold };
  const signed = {
    _type: 'root',
    spec_version: SPEC,
    version,
    expires: isoTime(plan.expiresAt ?? SIGNED_AT + 5 * 365 * DAY),
    consistent_snapshot: true,
    keys: Object.fromEntries([...rootKeys, ...authors].map(({ id, entry }) => [id, entry])),
    roles: { root, timestamp: author, snapshot: author, targets: author },
    ...plan.changes,
  };
  return signDocument(signed, plan.signers ?? rootKeys);
}

/** All files of a publication: its roots, three signed documents, and its blobs. */
export function makePublication(plan: PublicationPlan): Map<string, Buffer> {
  const files = new Map<string, Buffer>();
  plan.roots.forEach((root, at) => {
    files.set(`metadata/${at + 1}.root.json`, root);
  });
  const manifest = Buffer.from(plan.manifest ?? `{"release":${plan.version}}`);
  for (const one of [manifest, ...(plan.files ?? [])])
    files.set(`blobs/sha256/${sha256(Buffer.from(one))}`, Buffer.from(one));
  const offer = { length: manifest.length, hashes: { sha256: sha256(manifest) } };
  const targets = document(plan, 'targets', { targets: plan.targets ?? { 'hall.json': offer } });
  const versions = { ...same(plan.version), ...plan.versions };
  const snapshot = document(plan, 'snapshot', {
    meta: { 'targets.json': metaOf(targets, versions.targets) },
  });
  const timestamp = document(plan, 'timestamp', {
    meta: { 'snapshot.json': metaOf(snapshot, versions.snapshot) },
  });
  files.set(`metadata/${versions.targets}.targets.json`, targets);
  files.set(`metadata/${versions.snapshot}.snapshot.json`, snapshot);
  return files.set('metadata/timestamp.json', timestamp);
}

function same(version: number): Record<'timestamp' | 'snapshot' | 'targets', number> {
  return { timestamp: version, snapshot: version, targets: version };
}

function metaOf(file: Buffer, version: number): object {
  return { version, length: file.length, hashes: { sha256: sha256(file) } };
}

function document(
  plan: PublicationPlan,
  role: 'timestamp' | 'snapshot' | 'targets',
  content: object,
): Buffer {
  const { signedAt = SIGNED_AT, version, versions, changes } = plan;
  const signed = {
    _type: role,
    spec_version: SPEC,
    version: versions?.[role] ?? version,
    expires: isoTime(plan.expiresAt ?? signedAt + 400 * DAY),
    'x-signed-at': isoTime(signedAt),
    ...content,
    ...changes?.[role],
  };
  return signDocument(signed, plan.signers);
}

/** Writes a publication's files below a folder. */
export async function writePublication(folder: string, files: PublicationFiles): Promise<void> {
  for (const [path, content] of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

import { Metadata, MetadataKind, type Targets } from '@tufjs/models';
import { isoSeconds } from '../keys/make-root.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { hashBytes } from '../media/media-store.ts';
import type { SignedManifest } from './signed-manifest.ts';

/** What is to be signed. */
export interface ReleaseToSign {
  /** The number of the release. */
  readonly version: number;
  readonly manifest: SignedManifest;
  readonly now: Date;
}

/** The three signed files of a release, by their names, in the order in which they must be written. */
export type SignedFiles = readonly (readonly [name: string, bytes: Buffer])[];

/** For how long a release can be installed, in days: a kiosk may sleep for a year. */
export const GOOD_DAYS = 400;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Signs a release: what it is, what belongs together, and that it is the latest. */
export function signRelease(release: ReleaseToSign, key: SigningKey): SignedFiles {
  const { version, manifest } = release;
  const { name, bytes, sha256 } = manifest;
  const of = { [name]: { length: bytes, hashes: { sha256 } } };
  const targets = sign(MetadataKind.Targets, { targets: of }, release, key);
  const snapshot = sign(
    MetadataKind.Snapshot,
    { meta: { 'targets.json': metaOf(version, targets) } },
    release,
    key,
  );
  const timestamp = sign(
    MetadataKind.Timestamp,
    { meta: { 'snapshot.json': metaOf(version, snapshot) } },
    release,
    key,
  );
  return [
    [`${version}.targets.json`, targets],
    [`${version}.snapshot.json`, snapshot],
    ['timestamp.json', timestamp],
  ];
}

type Kind = MetadataKind.Targets | MetadataKind.Snapshot | MetadataKind.Timestamp;

function sign(
  kind: Kind,
  own: Readonly<Record<string, unknown>>,
  { version, now }: ReleaseToSign,
  key: SigningKey,
): Buffer {
  const signed = {
    _type: kind,
    spec_version: '1.0.31',
    version,
    expires: isoSeconds(new Date(now.getTime() + GOOD_DAYS * DAY_MS)),
    'x-signed-at': isoSeconds(now),
    ...own,
  };
  const json = JSON.parse(JSON.stringify({ signed, signatures: [] }));
  const metadata = parse(kind, json);
  metadata.sign(key.sign);
  return Buffer.from(JSON.stringify(metadata.toJSON()));
}

/** The library's reader for each kind; its types tell the three apart. */
function parse(
  kind: Kind,
  json: Parameters<typeof Metadata.fromJSON>[1],
): Pick<Metadata<Targets>, 'sign' | 'toJSON'> {
  switch (kind) {
    case MetadataKind.Targets:
      return Metadata.fromJSON(kind, json);
    case MetadataKind.Snapshot:
      return Metadata.fromJSON(kind, json);
    case MetadataKind.Timestamp:
      return Metadata.fromJSON(kind, json);
  }
}

function metaOf(version: number, bytes: Buffer): Readonly<Record<string, unknown>> {
  return { version, length: bytes.length, hashes: { sha256: hashBytes(bytes) } };
}

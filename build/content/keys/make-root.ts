import { Metadata, MetadataKind } from '@tufjs/models';
import { type PublicKey, type SigningKey, toRootEntry } from './signing-key.ts';

/** Who may sign, from a number on. */
export interface RootContent {
  readonly version: number;
  readonly roots: readonly PublicKey[];
  readonly authors: readonly PublicKey[];
  /** Signed now, good for five years. */
  readonly now: Date;
}

/** How many root keys there are, and how many of them must sign. */
export const ROOT_KEYS = { made: 3, needed: 2 } as const;
/** For how long a root is good, in years: kiosks outlive every plan to change keys. */
const YEARS = 5;

/** The bytes of a root file, signed. */
export function makeRoot(content: RootContent, signers: readonly SigningKey[]): Buffer {
  const { version, roots, authors, now } = content;
  const [rootIds, authorIds] = [roots, authors].map((keys) => keys.map(({ id }) => id));
  const byAuthors = { keyids: authorIds ?? [], threshold: 1 };
  const signed = {
    _type: 'root',
    spec_version: '1.0.31',
    version,
    expires: inYears(now, YEARS),
    consistent_snapshot: true,
    keys: Object.fromEntries([...roots, ...authors].map((key) => [key.id, toRootEntry(key)])),
    roles: {
      root: { keyids: rootIds ?? [], threshold: ROOT_KEYS.needed },
      ...{ targets: byAuthors, snapshot: byAuthors, timestamp: byAuthors },
    },
  };
  const json = JSON.parse(JSON.stringify({ signed, signatures: [] }));
  const metadata = Metadata.fromJSON(MetadataKind.Root, json);
  for (const signer of signers) metadata.sign(signer.sign);
  return Buffer.from(JSON.stringify(metadata.toJSON()));
}

function inYears(now: Date, years: number): string {
  const then = new Date(now);
  then.setUTCFullYear(now.getUTCFullYear() + years);
  return isoSeconds(then);
}

/** A moment as TUF writes it: `2026-05-01T08:00:00Z`. */
export function isoSeconds(moment: Date): string {
  return `${moment.toISOString().slice(0, 19)}Z`;
}

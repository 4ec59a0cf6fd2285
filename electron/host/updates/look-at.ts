import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { compareExhibitions } from '../../../assets/schema/compare-exhibitions.ts';
import type { Exhibition } from '../../../assets/schema/exhibition.ts';
import { parseManifest } from '../../../assets/schema/manifest.ts';
import { parseExhibition } from '../../../assets/schema/parse.ts';
import type { Offer, ReleaseRow, StaffSentence } from '../../staff-contract.ts';
import { GUARD_SENTENCES } from '../release/guard/guard-problem.ts';
import type { RefreshOrder } from '../release/guard/refresh-order.ts';
import { safeRefresh } from '../release/guard/safe-refresh.ts';
import type { Medium } from '../release/medium.ts';
import { storeSentence } from '../release/store/store-problem.ts';
import type { Verified } from '../release/verified.ts';
import type { OpenRelease } from '../release-source.ts';

/** The largest exhibition that is read to say what changes, in bytes: a thousand exhibits take 8 MB. */
const MOST_EXHIBITION_BYTES = 64 * 1024 * 1024;

/** What was found on a medium: the offer for staff, and what was verified of it; null where it is refused. */
export interface Looked {
  readonly offer: Offer;
  readonly verified: Verified | null;
}

/** The exhibition of a release that is open; null where it cannot be read. */
export async function exhibitionOf(release: OpenRelease | null): Promise<Exhibition | null> {
  const file = release?.find('exhibition.json');
  if (!file) return null;
  const parsed = parseExhibition(readJson(await readFile(file.file)));
  return parsed.ok ? parsed.value : null;
}

/** Verifies what a medium holds and says in words what it would change of the release on show. */
export async function lookAt(
  order: RefreshOrder,
  shown: { readonly exhibition: Exhibition | null; readonly version: number | null },
): Promise<Looked> {
  const { medium } = order;
  const verified = await safeRefresh(order);
  if (!verified.ok) {
    const [problem] = verified.problems;
    return refused(medium, GUARD_SENTENCES[problem?.code ?? 'not-a-publication']);
  }
  const { version, signedBy, signedAt, expiresAt } = verified.value;
  if (version === shown.version)
    return { offer: { kind: 'same', medium: medium.name, version }, verified: verified.value };
  const read = await exhibitionOn(medium, verified.value);
  if (read === null)
    return refused(medium, storeSentence({ code: 'bad-manifest', path: '', detail: '' }));
  const { exhibition, contentHash } = read;
  const release: ReleaseRow = {
    ...{ version, name: exhibition.name, exhibits: exhibition.exhibits.length },
    ...{ contentHash, signedBy, signedAt },
  };
  const { added, changed, removed } = compareExhibitions(shown.exhibition, exhibition);
  const titles = (all: typeof added) => all.map(({ title }) => title);
  const changes = { added: titles(added), changed: titles(changed), removed: titles(removed) };
  const offer: Offer = { kind: 'new', medium: medium.name, release, expiresAt, changes };
  return { offer, verified: verified.value };
}

function refused(medium: Medium, say: StaffSentence): Looked {
  return { offer: { kind: 'refused', medium: medium.name, say }, verified: null };
}

/** The exhibition that a verified manifest names, each step by its hash; null where something is not as it was signed. */
async function exhibitionOn(
  medium: Medium,
  { manifest }: Verified,
): Promise<{ readonly exhibition: Exhibition; readonly contentHash: string } | null> {
  const list = parseManifest(await blobJson(medium, manifest));
  if (!list.ok) return null;
  const file = list.value.files.find(({ path }) => path === 'exhibition.json');
  if (!file || file.bytes > MOST_EXHIBITION_BYTES) return null;
  const exhibition = parseExhibition(await blobJson(medium, file));
  if (!exhibition.ok) return null;
  return { exhibition: exhibition.value, contentHash: list.value.contentHash };
}

async function blobJson(
  medium: Medium,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
): Promise<unknown> {
  const read = await medium.read(`blobs/sha256/${sha256}`, bytes);
  if (!read.ok || createHash('sha256').update(read.value).digest('hex') !== sha256) return null;
  return readJson(read.value);
}

function readJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null; // The parser says what is wrong with it.
  }
}

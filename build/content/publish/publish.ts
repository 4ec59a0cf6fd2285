import type { Result } from '#schema/result.ts';
import { findKeys } from '../keys/key-file.ts';
import { refuse } from '../keys/key-problem.ts';
import { type Passphrases, unlock } from '../keys/passphrase.ts';
import { type RootChain, readChain } from '../keys/root-chain.ts';
import type { SigningKey } from '../keys/signing-key.ts';
import { isDiskTrouble } from '../release/durable-file.ts';
import { inspectPlace, type Place } from './inspect-place.ts';
import type { ReadyRelease } from './prepare-release.ts';
import { placePublication } from './publication-files.ts';
import type { PublishProblem } from './publish-problem.ts';
import { type Publication, type Watching, writePublication } from './write-publication.ts';

/** Where to publish to, and with which keys. Absolute paths. */
export interface Publishing extends Watching {
  /** A stick or a folder. */
  readonly to: string;
  /** The folder of keys. */
  readonly keys: string;
  readonly passphrases: Passphrases;
  readonly now: Date;
}

type Step<T> = Promise<Result<T, PublishProblem>>;

/** The latest that the last signature may be ahead of this PC's clock, in milliseconds. */
const CLOCK_SLACK_MS = 60 * 60 * 1000;

/** Publishes a release; with null, renews the dates of the one that is there. */
export async function publish(
  release: ReadyRelease | null,
  publishing: Publishing,
): Step<Publication> {
  const own = await readChain(publishing.keys);
  if (!own.ok) return own;
  const place = await placePublication(publishing.to);
  const looked = await inspectPlace(place, own.value);
  if (!looked.ok) return looked;
  const refusal = judge(looked.value, release, publishing.now);
  if (refusal !== null) return refusal;
  const key = await authorKey(publishing, looked.value.chain);
  if (!key.ok) return key;
  try {
    return await writePublication(release, {
      ...publishing,
      place,
      key: key.value,
      looked: looked.value,
    });
  } catch (error) {
    if (!isDiskTrouble(error)) throw error;
    return refuse('unwritable', `${error.code} ${error.path ?? ''}`.trim());
  }
}

/** What speaks against publishing to a place; null when nothing does. */
function judge(
  { published }: Place,
  release: ReadyRelease | null,
  now: Date,
): Result<never, PublishProblem> | null {
  if (release === null && published === null) return refuse('not-renewable');
  if (published === null) return null;
  const { manifest, signedAt } = published;
  if (release !== null && release.signed.name !== manifest.name) {
    return refuse('other-exhibition', manifest.name);
  }
  const ahead = (signedAt?.getTime() ?? 0) - now.getTime();
  return ahead > CLOCK_SLACK_MS ? refuse('clock-behind', now.toISOString()) : null;
}

/** This PC's signing key, opened, if the newest root knows it. */
async function authorKey(
  { keys, passphrases }: Publishing,
  { newest }: RootChain,
): Step<SigningKey> {
  const found = await findKeys(keys, 'author');
  if (!found.ok) return found;
  const good = found.value.find(({ file }) => newest.authors.some((a) => a.public === file.public));
  if (good !== undefined) return await unlock(good, passphrases);
  return refuse(found.value.length === 0 ? 'no-author-key' : 'key-revoked', keys);
}

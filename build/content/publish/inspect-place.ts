import { ok, type Result } from '#schema/result.ts';
import { refuse } from '../keys/key-problem.ts';
import { followChain, ROOT_BYTES_MAX, type RootChain, rootName } from '../keys/root-chain.ts';
import { highestNumber, metadataPath, readSmall } from './publication-files.ts';
import type { PublishProblem } from './publish-problem.ts';
import { type Published, readPublication } from './read-publication.ts';

/** What is known of a place before anything is published to it. */
export interface Place {
  /** What these keys say, and whatever another PC has added here. */
  readonly chain: RootChain;
  /** What is published, where its signatures are good today; null where there is nothing or nothing to be trusted. */
  readonly published: Published | null;
  /** The highest number in use. */
  readonly highest: number;
}

/** Looks at a place with a chain of keys. Refuses one that somebody else's keys publish to. */
export async function inspectPlace(
  place: string,
  own: RootChain,
): Promise<Result<Place, PublishProblem>> {
  const root = async (name: string): Promise<Buffer | null> =>
    await readSmall(metadataPath(place, name), ROOT_BYTES_MAX);
  for (const { version, bytes } of own.links) {
    const there = await root(rootName(version));
    if (there !== null && !there.equals(bytes)) return refuse('wrong-keys', place);
  }
  // Without a root of ours, the number after ours says nothing: somebody else's may lie there.
  const isOurs = (await root(rootName(1))) !== null;
  const chain = isOurs ? await followChain(own, root) : ok(own);
  if (!chain.ok) return chain;
  const highest = await highestNumber(place);
  if (!isOurs && highest > 0) return refuse('wrong-keys', place);
  const published = await readPublication(place, chain.value);
  return ok({ chain: chain.value, published: published.ok ? published.value : null, highest });
}

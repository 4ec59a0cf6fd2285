import { readFile } from 'node:fs/promises';
import { Metadata, MetadataKind } from '@tufjs/models';
import { compareExhibitions, type ExhibitionChanges } from '#schema/compare-exhibitions.ts';
import { ok, type Result } from '#schema/result.ts';
import { refuse } from '../keys/key-problem.ts';
import { ROOT_BYTES_MAX, rootName, startChain } from '../keys/root-chain.ts';
import { findPublication, metadataPath, readSmall } from './publication-files.ts';
import type { PublishProblem } from './publish-problem.ts';
import { type Published, readPublication } from './read-publication.ts';
import { type PublishedRelease, readRelease } from './read-release.ts';
import { type SignedManifest, signedManifest } from './signed-manifest.ts';

/** What a publication holds, and what changed with it. */
export interface Status {
  /** The folder that holds the publication. */
  readonly place: string;
  readonly published: Published;
  readonly release: PublishedRelease;
  /** Against the release before it, or that of another folder; null when there is none to be read. */
  readonly changes: ExhibitionChanges | null;
}

/**
 * Looks at a publication, believing the first root that lies in it: enough to know what is on a stick of one's own, no proof
 * of where it comes from. `other` is a publication to compare with, instead of the release before.
 */
export async function statusOf(
  named: string,
  other: string | null,
): Promise<Result<Status, PublishProblem>> {
  const here = await open(named);
  if (!here.ok) return here;
  const { place, published, release } = here.value;
  const before = other === null ? await releaseBefore(place, published) : await open(other);
  // A folder that a person names must hold something; a release before need not.
  if (!before.ok && other !== null) return before;
  const old = before.ok ? before.value.release.exhibition : null;
  const changes = old === null ? null : compareExhibitions(old, release.exhibition);
  return ok({ place, published, release, changes });
}

type Opened = Omit<Status, 'changes'>;

async function open(named: string): Promise<Result<Opened, PublishProblem>> {
  const place = await findPublication(named);
  const root = await readSmall(metadataPath(place, rootName(1)), ROOT_BYTES_MAX);
  if (root === null) return refuse('nothing-published', named);
  const chain = startChain(root);
  const published = chain.ok ? await readPublication(place, chain.value) : chain;
  if (!published.ok) return published;
  const release = await readRelease(place, published.value.manifest);
  return release.ok ? ok({ place, published: published.value, release: release.value }) : release;
}

/** The last release with another content, if all of it is still here. */
async function releaseBefore(
  place: string,
  { version, manifest }: Published,
): Promise<Result<Pick<Opened, 'release'>, PublishProblem>> {
  for (let older = version - 1; older > 0; older -= 1) {
    const signed = await manifestOf(place, older);
    if (signed === null || signed.sha256 === manifest.sha256) continue;
    const release = await readRelease(place, signed);
    return release.ok ? ok({ release: release.value }) : release;
  }
  return refuse('nothing-published', place);
}

/** What an older targets file names. Its signature does not matter: it is only compared with, and checked by its hashes. */
async function manifestOf(place: string, version: number): Promise<SignedManifest | null> {
  try {
    const text = await readFile(metadataPath(place, `${version}.targets.json`), 'utf8');
    return signedManifest(Metadata.fromJSON(MetadataKind.Targets, JSON.parse(text)).signed);
  } catch {
    return null; // A number that was never used, or a file that is no longer whole.
  }
}

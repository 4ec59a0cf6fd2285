import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compileExhibition } from '../../../build/content/compile-exhibition.ts';
import { type ReadyRelease, readReady } from '../../../build/content/publish/prepare-release.ts';
import { type Publishing, publish } from '../../../build/content/publish/publish.ts';
import {
  type ExhibitionWishes,
  makeExhibitionFolder,
} from '../../support/make-exhibition-folder.ts';
import { type Desk, done, makeDesk, NOW } from '../keys/made-keys.ts';
import { INDEX, withLine } from '../support/check-files.ts';

/** Three releases: one, one of which a sentence is another, and one of another exhibition. */
export interface MadeReleases {
  readonly old: ReadyRelease;
  readonly young: ReadyRelease;
  readonly other: ReadyRelease;
  readonly remove: () => Promise<void>;
}

/** Compiles three releases for tests. */
export async function makeReleases(): Promise<MadeReleases> {
  const cache = await mkdtemp(join(tmpdir(), 'publish-cache-'));
  const leftovers = [() => rm(cache, { recursive: true, force: true })];
  const prepare = async (files: ExhibitionWishes['files'] = {}): Promise<ReadyRelease> => {
    const { folder, remove } = await makeExhibitionFolder({ files });
    leftovers.push(remove);
    const out = `${folder}-out`;
    leftovers.push(() => rm(out, { recursive: true, force: true }));
    await compileExhibition(folder, { out, cache, faulty: 'refuse' });
    return done(await readReady(out));
  };
  const yaml = 'exhibition.yaml';
  return {
    old: await prepare(),
    young: await prepare({ [INDEX]: withLine(INDEX, 3, 'lead: 换了一句话') }),
    other: await prepare({ [yaml]: withLine(yaml, 1, 'id: another') }),
    remove: async () => {
      for (const leftover of leftovers) await leftover();
    },
  };
}

/** A desk with keys on it, and a stick beside it. */
export interface PublishingDesk extends Desk {
  readonly stick: string;
  /** The root file that kiosks were given. */
  readonly root: string;
  readonly publish: (
    release: ReadyRelease | null,
    wishes?: Partial<Publishing>,
  ) => ReturnType<typeof publish>;
}

/** Days after `NOW`. */
export function later(days: number): Date {
  return new Date(NOW.getTime() + days * 24 * 60 * 60 * 1000);
}

export async function makePublishingDesk(): Promise<PublishingDesk> {
  const desk = await makeDesk();
  const { root } = await desk.makeKeys();
  const { at, passphrases } = desk;
  const usual = { to: at('stick'), keys: at('keys'), passphrases, now: NOW };
  return {
    ...desk,
    root,
    stick: at('stick'),
    publish: async (release, wishes) => await publish(release, { ...usual, ...wishes }),
  };
}

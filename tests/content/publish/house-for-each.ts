import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, vi } from 'vitest';
import { NOW } from '../keys/made-keys.ts';
import {
  type MadeReleases,
  makePublishingDesk,
  makeReleases,
  type PublishingDesk,
} from './made-publication.ts';
import { stockClient } from './stock-client.ts';

/** What the tests of publishing share in a file: three releases, and as many desks as a test wants, which are gone after it. */
export interface PublishingHouse {
  readonly made: MadeReleases;
  readonly desk: () => Promise<PublishingDesk>;
}

/** Compiles the releases once for a file; clocks are true again and desks are gone after each of its tests. */
export function houseForEach(): PublishingHouse {
  let made: MadeReleases;
  const desks: PublishingDesk[] = [];
  beforeAll(async () => {
    made = await makeReleases();
  }, 120_000);
  afterAll(() => made.remove());
  afterEach(async () => {
    vi.useRealTimers();
    await Promise.all(desks.splice(0).map(({ remove }) => remove()));
  });
  return {
    get made() {
      return made;
    },
    desk: async () => {
      const one = await makePublishingDesk();
      desks.push(one);
      return one;
    },
  };
}

/** The one target of the made publications. */
export const NAME = 'test-exhibition.json';

/** The hash of the manifest that a client of the common library sees, at the time of the made keys. */
export async function seen({ stick, root }: PublishingDesk): Promise<string> {
  vi.useFakeTimers({ now: NOW, toFake: ['Date'] });
  const { sha256 } = await stockClient(stick, root, NAME);
  vi.useRealTimers();
  return sha256;
}

/** The names of a publication's metadata files, sorted. */
export async function numbersIn(stick: string): Promise<readonly string[]> {
  return (await readdir(join(stick, 'metadata'))).sort();
}

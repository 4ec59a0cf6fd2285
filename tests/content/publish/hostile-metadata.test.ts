import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { addAuthor } from '../../../build/content/keys/change-keys.ts';
import { readChain } from '../../../build/content/keys/root-chain.ts';
import { readPublication } from '../../../build/content/publish/read-publication.ts';
import { statusOf } from '../../../build/content/publish/status.ts';
import { codesOf, done } from '../keys/made-keys.ts';
import {
  type MadeReleases,
  makePublishingDesk,
  makeReleases,
  type PublishingDesk,
} from './made-publication.ts';

const NAMES = ['1.root.json', '1.targets.json', '1.snapshot.json', 'timestamp.json'] as const;

let made: MadeReleases;
let desk: PublishingDesk;
beforeAll(async () => {
  made = await makeReleases();
  desk = await makePublishingDesk();
  done(await addAuthor(desk.change(), '小王', desk.at('wang')));
  done(await desk.publish(made.old));
}, 120_000);
afterAll(async () => {
  await made.remove();
  await desk.remove();
});

const path = (name: string): string => join(desk.stick, 'metadata', name);
let good = new Map<string, Buffer>();
beforeAll(async () => {
  for (const name of NAMES) good = good.set(name, await readFile(path(name)));
});
afterEach(async () => {
  for (const [name, bytes] of good) await writeFile(path(name), bytes);
});

/** The file with signatures that anybody can add: they are not part of what is signed. */
async function addSignatures(name: string, ...keyIds: readonly string[]): Promise<void> {
  const json = JSON.parse(String(good.get(name)));
  for (const keyid of keyIds) json.signatures.push({ keyid, sig: '00'.repeat(64) });
  await writeFile(path(name), JSON.stringify(json));
}

describe('a publication that somebody has tampered with', () => {
  it('is not said to be signed by a person who did not sign it', async () => {
    const chain = done(await readChain(desk.at('keys')));
    const { id = '' } = chain.newest.authors.find(({ name }) => name === '小王') ?? {};
    await addSignatures('timestamp.json', id);
    const { signedBy } = done(await readPublication(desk.stick, chain));
    expect(signedBy).toEqual(['办公室']);
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'is refused when a signature of %j was added',
    async (id) => {
      await addSignatures('timestamp.json', id);
      expect(codesOf(await statusOf(desk.stick, null))).toEqual(['metadata-broken']);
    },
  );

  it('is read or refused with a code, whatever its bytes are', async () => {
    const change = fc.record({
      name: fc.constantFrom(...NAMES),
      at: fc.nat(2000),
      cut: fc.nat(40),
      put: fc.oneof(
        fc.string({ maxLength: 12 }),
        fc.constantFrom('{', '}', '[', '"', 'null', '-1', '1e999', '"constructor"', '{}', '[]'),
      ),
    });
    const refused = new Set<string>();
    await fc.assert(
      fc.asyncProperty(change, async ({ name, at, cut, put }) => {
        const text = String(good.get(name));
        const begin = at % text.length;
        await writeFile(path(name), text.slice(0, begin) + put + text.slice(begin + cut));
        const codes = codesOf(await statusOf(desk.stick, null));
        for (const code of codes) refused.add(code);
        await writeFile(path(name), text);
        expect(codes).toHaveLength(1);
      }),
      { numRuns: 400 },
    );
    expect([...refused]).toEqual(expect.arrayContaining(['metadata-broken', 'bad-root']));
  });
});

import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUARD_SENTENCES } from '../../../../../electron/host/release/guard/guard-problem.ts';
import {
  readMetadataFile,
  roleOf,
} from '../../../../../electron/host/release/guard/metadata-file.ts';
import type {
  Kept,
  RefreshOrder,
} from '../../../../../electron/host/release/guard/refresh-order.ts';
import { NOTHING_KEPT } from '../../../../../electron/host/release/guard/refresh-order.ts';
import { safeRefresh } from '../../../../../electron/host/release/guard/safe-refresh.ts';
import { makeFolder } from '../../../../support/host-for-test.ts';
import { signDocument, type TestKey } from '../../../../support/publication/keys.ts';
import { makeHouse } from '../../../../support/publication/kiosk-for-test.ts';
import { DAY, makeRoot, SIGNED_AT } from '../../../../support/publication/make-publication.ts';
import { memoryMedium } from '../../../../support/publication/memory-medium.ts';
import { jsonSpoiled, type Mutation, spoiled } from '../../../../support/publication/mutations.ts';

/**
 * How many go through the whole guard; each takes it some 5 ms, so that ten thousand are for whoever has a minute
 * (`MUTATIONS=10000`), and here as many go through the reading of files alone.
 */
const RUNS = Number(process.env.MUTATIONS ?? 600);

/** Long enough for a busy machine; nothing of this waits for anything. */
const LIMIT_MS = 600_000;

const house = makeHouse();
const next = makeRoot({ version: 2, rootKeys: house.rootKeys, authors: [house.author] });
const roots = [house.root, next];
const files = house.publish({ version: 2, roots });
/** The same without hashes of one document in another, so that a newly signed one comes as far as its signature. */
const loose = house.publish({
  version: 2,
  roots,
  changes: {
    timestamp: { meta: { 'snapshot.json': { version: 2 } } },
    snapshot: { meta: { 'targets.json': { version: 2 } } },
  },
});
const names = ['2.root', 'timestamp', '2.snapshot', '2.targets'].map((name) => `${name}.json`);

let folder: string;
let order: Omit<RefreshOrder, 'medium'>;
beforeAll(async () => {
  folder = await makeFolder();
  const scratch = join(folder, 'scratch');
  await mkdir(scratch);
  await writeFile(join(folder, 'witness'), 'untouched');
  const [now, buildTime] = [SIGNED_AT + DAY, SIGNED_AT - DAY];
  const kept = await keptAfterFirst({ shippedRoot: house.root, now, buildTime, scratch });
  order = { kept, shippedRoot: house.root, now, buildTime, scratch };
});
afterAll(() => rm(folder, { recursive: true }));

async function keptAfterFirst(parts: Omit<RefreshOrder, 'medium' | 'kept'>): Promise<Kept> {
  const medium = memoryMedium(house.publish({ version: 1 }));
  const seen = await safeRefresh({ ...parts, medium, kept: NOTHING_KEPT });
  if (!seen.ok) throw new Error(JSON.stringify(seen.problems));
  return seen.value;
}

/** A file of a publication, and the same file spoiled. */
function spoil(name: string, mutate: Mutation, from = files) {
  const before = from.get(`metadata/${name}`) ?? Buffer.alloc(0);
  return { before, after: mutate(before) };
}

/** What a spoiled publication comes to: the code it is refused with, or `ok`. Fails where something was left behind. */
async function see(name: string, content: Buffer, from = files): Promise<string> {
  const medium = memoryMedium(new Map([...from, [`metadata/${name}`, content]]));
  const seen = await safeRefresh({ ...order, medium });
  expect(await readdir(folder, { recursive: true })).toEqual(['scratch', 'witness']);
  if (!seen.ok) {
    for (const { code } of seen.problems) expect(GUARD_SENTENCES[code]).toBeDefined();
    return seen.problems[0]?.code ?? 'no code';
  }
  expect(seen.value.manifest.name).toMatch(/^[a-z0-9][a-z0-9._-]{0,58}\.json$/);
  expect(seen.value.manifest.sha256).toMatch(/^[0-9a-f]{64}$/);
  return 'ok';
}

/** Whether both say the same where it is signed: spaces and notes beside it are nobody's business. */
function isSameSigned(before: Buffer, after: Buffer): boolean {
  try {
    const [one, other] = [before, after].map((each) => JSON.parse(each.toString('utf8')).signed);
    return isDeepStrictEqual(one, other);
  } catch {
    return false; // No JSON any more.
  }
}

test(
  `of ${RUNS} spoiled files none is accepted, but where what is signed is as it was`,
  async () => {
    const codes = new Map<string, number>();
    const property = fc.asyncProperty(fc.constantFrom(...names), spoiled, async (name, mutate) => {
      const { before, after } = spoil(name, mutate);
      const seen = await see(name, after);
      codes.set(seen, (codes.get(seen) ?? 0) + 1);
      expect(seen === 'ok' ? isSameSigned(before, after) : seen).not.toBe(false);
    });
    await fc.assert(property, { numRuns: RUNS });
    const often = [...codes].filter(([, times]) => times > RUNS / 100).map(([code]) => code);
    expect(often).toEqual(
      expect.arrayContaining(['bad-signature', 'damaged', 'not-a-publication']),
    );
  },
  LIMIT_MS,
);

test(
  `${RUNS} documents of any form, signed with the true keys, are refused with a code or are in order`,
  async () => {
    const keysOf = (name: string): readonly TestKey[] =>
      name.endsWith('root.json') ? house.rootKeys : [house.author];
    const signed = fc.constantFrom(...names).chain((name) => {
      const seal = (json: unknown) => {
        const { signed } = json as { readonly signed?: object };
        return signDocument(signed ?? {}, keysOf(name));
      };
      return fc.tuple(fc.constant(name), jsonSpoiled(seal));
    });
    const codes = new Map<string, number>();
    const property = fc.asyncProperty(signed, async ([name, mutate]) => {
      const seen = await see(name, spoil(name, mutate, loose).after, loose);
      codes.set(seen, (codes.get(seen) ?? 0) + 1);
    });
    await fc.assert(property, { numRuns: RUNS });
    expect([...codes.keys()]).toEqual(
      expect.arrayContaining(['ok', 'bad-target', 'bad-signature']),
    );
  },
  LIMIT_MS,
);

test(
  '10,000 spoiled files are read or refused with a code, and nothing throws',
  () => {
    const property = fc.property(fc.constantFrom(...names), spoiled, (name, mutate) => {
      const { after } = spoil(name, mutate);
      const read = readMetadataFile(roleOf(name) ?? 'root', name, after);
      if (!read.ok) expect(GUARD_SENTENCES[read.problems[0]?.code ?? 'fork']).toBeDefined();
    });
    fc.assert(property, { numRuns: 10_000 });
  },
  LIMIT_MS,
);

test(
  '10,000 files of any bytes are no metadata',
  () => {
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      fc.json({ maxDepth: 4 }).map((json) => Buffer.from(json)),
      fc
        .string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ','), maxLength: 200 })
        .map((text) => Buffer.from(text)),
    );
    const property = fc.property(fc.constantFrom(...names), bytes, (name, content) => {
      expect(readMetadataFile(roleOf(name) ?? 'root', name, content).ok).toBe(false);
    });
    fc.assert(property, { numRuns: 10_000 });
  },
  LIMIT_MS,
);

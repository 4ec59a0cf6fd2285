import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type DrivenKiosk, makeSticks, type Sticks, startKiosk, until } from './driven-kiosk.ts';

let sticks: Sticks;
let kiosk: DrivenKiosk;
beforeAll(async () => {
  sticks = await makeSticks();
}, 120_000);
afterAll(() => sticks.remove());
beforeEach(async () => {
  kiosk = await startKiosk(sticks.root);
  kiosk.plug(sticks.first);
});
afterEach(() => kiosk.remove());

describe('a stick with a release', () => {
  test('is looked at: what it brings, in words, signed by whom', async () => {
    await kiosk.updates().look();
    const { offers, shown: now, previous } = await kiosk.updates().view();
    expect(now?.version).toBeNull();
    expect(previous).toBeNull();
    expect(offers).toHaveLength(1);
    const [offer] = offers;
    if (offer?.kind !== 'new') throw new Error(JSON.stringify(offer));
    expect(offer.release.version).toBe(1);
    expect(offer.release.signedBy).not.toEqual([]);
    expect(offer.changes.added.length).toBeGreaterThan(0);
  });

  test('is installed, rehearsed, shown when nobody is there, on trial until the page says ready', async () => {
    const before = kiosk.updates().current()?.hash;
    await kiosk.install(sticks.first);
    expect(kiosk.updates().current()?.hash).toBe(before);
    const hash = kiosk.hashOf('content');
    expect(kiosk.updates().wanted()).toBe(hash);
    await kiosk.updates().show(hash);
    expect(kiosk.updates().current()?.hash).toBe(hash);
    expect((await kiosk.updates().view()).onTrial).toBe(true);
    kiosk.pageShows(before ?? null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await kiosk.updates().view()).onTrial).toBe(true);
    kiosk.pageShows(hash);
    await until(async () => !(await kiosk.updates().view()).onTrial);
    expect((await kiosk.updates().view()).result).toMatchObject({ ok: true });
  });

  test('has said ready where the hall is too slow to come, and not while it may still come', async () => {
    await kiosk.install(sticks.first);
    const hash = kiosk.hashOf('content');
    await kiosk.updates().show(hash);
    kiosk.pageShows(hash, 'starting');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await kiosk.updates().view()).onTrial).toBe(true);
    kiosk.pageShows(hash, 'late');
    await until(async () => !(await kiosk.updates().view()).onTrial);
  });

  test('is not shown before its rehearsal is over, whoever asks', async () => {
    const before = kiosk.updates().current()?.hash;
    const done = kiosk.updates().install(sticks.first);
    await until(() => kiosk.hashOf('rehearse') !== '');
    const contentHash = kiosk.hashOf('rehearse');
    await kiosk.updates().show(contentHash);
    expect(kiosk.updates().current()?.hash).toBe(before);
    const end = { contentHash, drawn: 1, total: 1, done: true, problem: null };
    kiosk.updates().hearRehearsal({ ...end, contentHash: '0'.repeat(64) });
    await kiosk.updates().show(contentHash);
    expect(kiosk.updates().current()?.hash).toBe(before);
    kiosk.updates().hearRehearsal(end);
    await done;
    await kiosk.updates().show(contentHash);
    expect(kiosk.updates().current()?.hash).toBe(contentHash);
  });

  test('finds a receipt on it afterwards, in words and with the hash', async () => {
    await kiosk.install(sticks.first);
    const receipt = await readFile(join(sticks.first, '展厅回执-一号-展机-东门.txt'), 'utf8');
    expect(receipt).toContain(kiosk.hashOf('content'));
    expect(receipt).toContain('第 1 版已装好');
    await rm(join(sticks.first, '展厅回执-一号-展机-东门.txt'));
  });

  test('changes one sentence: the next one says which exhibit, and shows it', async () => {
    await kiosk.show(sticks.first);
    kiosk.plug(sticks.second);
    await kiosk.updates().look();
    const [offer] = (await kiosk.updates().view()).offers;
    if (offer?.kind !== 'new') throw new Error(JSON.stringify(offer));
    expect(offer.changes).toMatchObject({ added: [], removed: [] });
    expect(offer.changes.changed).toHaveLength(1);
    await kiosk.show(sticks.second);
    const file = kiosk.updates().current()?.find('exhibition.json')?.file ?? '';
    expect(await readFile(file, 'utf8')).toContain('换了一句话');
  });

  test('of old is refused once a younger one was seen', async () => {
    await kiosk.show(sticks.first);
    await kiosk.show(sticks.second);
    kiosk.plug(sticks.first);
    await kiosk.updates().look();
    const [offer] = (await kiosk.updates().view()).offers;
    expect(offer).toMatchObject({ kind: 'refused', say: { zh: expect.stringContaining('旧') } });
    await kiosk.updates().install(sticks.first);
    expect((await kiosk.updates().view()).result?.ok).toBe(false);
    expect((await kiosk.updates().view()).shown?.version).toBe(2);
  });

  test('is the one on show: there is nothing to do', async () => {
    await kiosk.show(sticks.first);
    await kiosk.updates().look();
    expect((await kiosk.updates().view()).offers).toEqual([
      { kind: 'same', medium: sticks.first, version: 1 },
    ]);
  });

  test('is refused by a kiosk without a root key, which says how to get one', async () => {
    await kiosk.restart({ root: null });
    await kiosk.updates().look();
    const { offers, warnings } = await kiosk.updates().view();
    expect(offers[0]).toMatchObject({
      kind: 'refused',
      say: { zh: expect.stringContaining('root.json') },
    });
    expect(warnings[0]?.zh).toContain('root.json');
  });

  test('of which a byte was changed is refused, and the old one stays', async () => {
    const spoiled = join(kiosk.folder, 'spoiled');
    await cp(sticks.first, spoiled, { recursive: true });
    await kiosk.updates().look();
    const [offer] = (await kiosk.updates().view()).offers;
    if (offer?.kind !== 'new') throw new Error('not offered');
    const timestamp = join(spoiled, 'metadata/timestamp.json');
    await writeFile(
      timestamp,
      (await readFile(timestamp, 'utf8')).replace('"version":1', '"version":9'),
    );
    kiosk.plug(spoiled);
    await kiosk.updates().install(spoiled);
    const { result, shown: now } = await kiosk.updates().view();
    expect(result?.ok).toBe(false);
    expect(now?.version).toBeNull();
  });
});

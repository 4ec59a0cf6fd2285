import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { until } from './driven-kiosk.ts';
import { kioskForEach } from './kiosk-for-each.ts';

const at = kioskForEach();

describe('a stick with a release', () => {
  test('is looked at: what it brings, in words, signed by whom', async () => {
    await at.kiosk.updates().look();
    const { offers, shown: now, previous } = await at.kiosk.updates().view();
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
    const before = at.kiosk.updates().current()?.hash;
    await at.kiosk.install(at.sticks.first);
    expect(at.kiosk.updates().current()?.hash).toBe(before);
    const hash = at.kiosk.hashOf('content');
    expect(at.kiosk.updates().wanted()).toBe(hash);
    await at.kiosk.updates().show(hash);
    expect(at.kiosk.updates().current()?.hash).toBe(hash);
    expect((await at.kiosk.updates().view()).onTrial).toBe(true);
    at.kiosk.pageShows(before ?? null);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await at.kiosk.updates().view()).onTrial).toBe(true);
    at.kiosk.pageShows(hash);
    await until(async () => !(await at.kiosk.updates().view()).onTrial);
    expect((await at.kiosk.updates().view()).result).toMatchObject({ ok: true });
  });

  test('has said ready where the hall is too slow to come, and not while it may still come', async () => {
    await at.kiosk.install(at.sticks.first);
    const hash = at.kiosk.hashOf('content');
    await at.kiosk.updates().show(hash);
    at.kiosk.pageShows(hash, 'starting');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect((await at.kiosk.updates().view()).onTrial).toBe(true);
    at.kiosk.pageShows(hash, 'late');
    await until(async () => !(await at.kiosk.updates().view()).onTrial);
  });

  test('is not shown before its rehearsal is over, whoever asks', async () => {
    const before = at.kiosk.updates().current()?.hash;
    const done = at.kiosk.updates().install(at.sticks.first);
    await until(() => at.kiosk.hashOf('rehearse') !== '');
    const contentHash = at.kiosk.hashOf('rehearse');
    await at.kiosk.updates().show(contentHash);
    expect(at.kiosk.updates().current()?.hash).toBe(before);
    const end = { contentHash, drawn: 1, total: 1, done: true, problem: null };
    at.kiosk.updates().hearRehearsal({ ...end, contentHash: '0'.repeat(64) });
    await at.kiosk.updates().show(contentHash);
    expect(at.kiosk.updates().current()?.hash).toBe(before);
    at.kiosk.updates().hearRehearsal(end);
    await done;
    await at.kiosk.updates().show(contentHash);
    expect(at.kiosk.updates().current()?.hash).toBe(contentHash);
  });

  test('finds a receipt on it afterwards, in words and with the hash', async () => {
    await at.kiosk.install(at.sticks.first);
    const receipt = await readFile(join(at.sticks.first, '展厅回执-一号-展机-东门.txt'), 'utf8');
    expect(receipt).toContain(at.kiosk.hashOf('content'));
    expect(receipt).toContain('第 1 版已装好');
    await rm(join(at.sticks.first, '展厅回执-一号-展机-东门.txt'));
  });

  test('changes one sentence: the next one says which exhibit, and shows it', async () => {
    await at.kiosk.show(at.sticks.first);
    at.kiosk.plug(at.sticks.second);
    await at.kiosk.updates().look();
    const [offer] = (await at.kiosk.updates().view()).offers;
    if (offer?.kind !== 'new') throw new Error(JSON.stringify(offer));
    expect(offer.changes).toMatchObject({ added: [], removed: [] });
    expect(offer.changes.changed).toHaveLength(1);
    await at.kiosk.show(at.sticks.second);
    const file = at.kiosk.updates().current()?.find('exhibition.json')?.file ?? '';
    expect(await readFile(file, 'utf8')).toContain('换了一句话');
  });

  test('of old is refused once a younger one was seen', async () => {
    await at.kiosk.show(at.sticks.first);
    await at.kiosk.show(at.sticks.second);
    at.kiosk.plug(at.sticks.first);
    await at.kiosk.updates().look();
    const [offer] = (await at.kiosk.updates().view()).offers;
    expect(offer).toMatchObject({ kind: 'refused', say: { zh: expect.stringContaining('旧') } });
    await at.kiosk.updates().install(at.sticks.first);
    expect((await at.kiosk.updates().view()).result?.ok).toBe(false);
    expect((await at.kiosk.updates().view()).shown?.version).toBe(2);
  });

  test('is the one on show: there is nothing to do', async () => {
    await at.kiosk.show(at.sticks.first);
    await at.kiosk.updates().look();
    expect((await at.kiosk.updates().view()).offers).toEqual([
      { kind: 'same', medium: at.sticks.first, version: 1 },
    ]);
  });

  test('is refused by a kiosk without a root key, which says how to get one', async () => {
    await at.kiosk.restart({ root: null });
    await at.kiosk.updates().look();
    const { offers, warnings } = await at.kiosk.updates().view();
    expect(offers[0]).toMatchObject({
      kind: 'refused',
      say: { zh: expect.stringContaining('root.json') },
    });
    expect(warnings[0]?.zh).toContain('root.json');
  });

  test('of which a byte was changed is refused, and the old one stays', async () => {
    const spoiled = join(at.kiosk.folder, 'spoiled');
    await cp(at.sticks.first, spoiled, { recursive: true });
    await at.kiosk.updates().look();
    const [offer] = (await at.kiosk.updates().view()).offers;
    if (offer?.kind !== 'new') throw new Error('not offered');
    const timestamp = join(spoiled, 'metadata/timestamp.json');
    await writeFile(
      timestamp,
      (await readFile(timestamp, 'utf8')).replace('"version":1', '"version":9'),
    );
    at.kiosk.plug(spoiled);
    await at.kiosk.updates().install(spoiled);
    const { result, shown: now } = await at.kiosk.updates().view();
    expect(result?.ok).toBe(false);
    expect(now?.version).toBeNull();
  });
});

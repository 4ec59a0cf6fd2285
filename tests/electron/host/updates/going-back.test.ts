import { readFile, writeFile } from 'node:fs/promises';
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

describe('going back', () => {
  test('staff go back to the release before; the stick does not put the other on again', async () => {
    await kiosk.show(sticks.first);
    await kiosk.show(sticks.second);
    expect((await kiosk.updates().view()).previous).toEqual({ version: 1 });
    await kiosk.updates().rollBack();
    const file = kiosk.updates().current()?.find('exhibition.json')?.file ?? '';
    expect(await readFile(file, 'utf8')).not.toContain('换了一句话');
    expect(kiosk.updates().wanted()).toBe(kiosk.updates().current()?.hash);
    kiosk.plug(sticks.second);
    await kiosk.updates().install(sticks.second);
    expect((await kiosk.updates().view()).shown?.version).toBe(1);
    expect((await kiosk.updates().view()).result?.say.zh).toContain('没有通过');
  });

  test('staff go back from the first release to the exhibition that came with the program', async () => {
    const before = kiosk.updates().current()?.hash;
    await kiosk.show(sticks.first);
    expect((await kiosk.updates().view()).previous).toEqual({ version: null });
    await kiosk.updates().rollBack();
    expect(kiosk.updates().current()?.hash).toBe(before);
  });

  test('a booth that cannot be drawn keeps a release from being shown, and the sentence names it', async () => {
    const before = kiosk.updates().current()?.hash;
    await kiosk.install(sticks.first, '2-1: picture');
    expect(kiosk.updates().current()?.hash).toBe(before);
    expect((await kiosk.updates().view()).result).toMatchObject({
      ok: false,
      say: { zh: expect.stringContaining('2-1: picture') },
    });
    await kiosk.updates().look();
    expect((await kiosk.updates().view()).offers[0]?.kind).toBe('refused');
  });

  test('a page that does not answer keeps it from being shown, and it may be tried again', async () => {
    await kiosk.restart({ silenceMs: 50 });
    await kiosk.updates().install(sticks.first);
    expect((await kiosk.updates().view()).result?.ok).toBe(false);
    await kiosk.updates().look();
    expect((await kiosk.updates().view()).offers[0]?.kind).toBe('new');
  });

  test('a page that was loaded anew meanwhile rehearses again, and is left alone after three times', async () => {
    await kiosk.restart({ silenceMs: 50 });
    await kiosk.updates().install(sticks.first);
    const before = kiosk.updates().current()?.hash ?? null;
    const rehearsals = async () => {
      kiosk.forget();
      kiosk.pageShows(before);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return kiosk.hashOf('rehearse') === '' ? 0 : 1;
    };
    expect([await rehearsals(), await rehearsals(), await rehearsals()]).toEqual([1, 1, 0]);
    expect((await kiosk.updates().view()).work).toBeNull();
  });

  test('a mistake of ours while a stick is read ends the work, not the kiosk', async () => {
    kiosk.breakMedia();
    await expect(kiosk.updates().install(sticks.first)).rejects.toThrow('broken');
    expect((await kiosk.updates().view()).work).toBeNull();
  });

  test('a release that does not say ready in time goes by itself, and is held', async () => {
    const before = kiosk.updates().current()?.hash;
    await kiosk.restart({ trialMs: 50 });
    await kiosk.install(sticks.first);
    await kiosk.updates().show(kiosk.hashOf('content'));
    await until(() => kiosk.updates().current()?.hash === before);
    expect(kiosk.hashOf('content')).toBe(before);
    expect((await kiosk.updates().view()).result?.ok).toBe(false);
  });

  test('three starts without a word from the page bring the release before back', async () => {
    const before = kiosk.updates().current()?.hash;
    await kiosk.install(sticks.first);
    const hash = kiosk.hashOf('content');
    await kiosk.updates().show(hash);
    const seen: (string | undefined)[] = [];
    for (let start = 0; start < 4; start += 1) {
      await kiosk.restart();
      seen.push(kiosk.updates().current()?.hash);
    }
    expect(seen).toEqual([hash, hash, hash, before]);
  });

  test('what was staged when the plug was pulled is rehearsed at the next start', async () => {
    const done = kiosk.updates().install(sticks.first);
    await until(() => kiosk.updates().staged() !== null);
    await kiosk.restart();
    kiosk.pageShows(kiosk.updates().current()?.hash ?? null);
    await until(() => kiosk.hashOf('rehearse') !== '');
    const contentHash = kiosk.hashOf('rehearse');
    kiosk.updates().hearRehearsal({ contentHash, drawn: 1, total: 1, done: true, problem: null });
    await until(() => kiosk.updates().wanted() === contentHash);
    await kiosk.updates().show(contentHash);
    expect(kiosk.updates().current()?.hash).toBe(contentHash);
    void done; // The install of the host that was stopped waits for a page that is gone.
  });

  test('a damaged file is found, the exhibition before is shown, and the stick repairs it', async () => {
    const before = kiosk.updates().current()?.hash;
    const hash = await kiosk.show(sticks.first);
    const file = kiosk.updates().current()?.find('exhibition.json')?.file ?? '';
    const whole = await readFile(file);
    const spoiled = Buffer.from(whole);
    spoiled[10] = (spoiled[10] ?? 0) ^ 1;
    await writeFile(file, spoiled);
    await kiosk.updates().verify();
    expect(kiosk.updates().current()?.hash).toBe(before);
    expect((await kiosk.updates().view()).warnings[0]?.zh).toContain('损坏');
    await kiosk.updates().look();
    expect(kiosk.updates().current()?.hash).toBe(hash);
    expect(await readFile(file)).toEqual(whole);
    expect((await kiosk.updates().view()).warnings).toEqual([]);
  });
});

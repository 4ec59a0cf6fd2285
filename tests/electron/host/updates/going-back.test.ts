import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { until } from './driven-kiosk.ts';
import { kioskForEach } from './kiosk-for-each.ts';

const at = kioskForEach();

describe('going back', () => {
  test('staff go back to the release before; the stick does not put the other on again', async () => {
    await at.kiosk.show(at.sticks.first);
    await at.kiosk.show(at.sticks.second);
    expect((await at.kiosk.updates().view()).previous).toEqual({ version: 1 });
    await at.kiosk.updates().rollBack();
    const file = at.kiosk.updates().current()?.find('exhibition.json')?.file ?? '';
    expect(await readFile(file, 'utf8')).not.toContain('换了一句话');
    expect(at.kiosk.updates().wanted()).toBe(at.kiosk.updates().current()?.hash);
    at.kiosk.plug(at.sticks.second);
    await at.kiosk.updates().install(at.sticks.second);
    expect((await at.kiosk.updates().view()).shown?.version).toBe(1);
    expect((await at.kiosk.updates().view()).result?.say.zh).toContain('没有通过');
  });

  test('staff go back from the first release to the exhibition that came with the program', async () => {
    const before = at.kiosk.updates().current()?.hash;
    await at.kiosk.show(at.sticks.first);
    expect((await at.kiosk.updates().view()).previous).toEqual({ version: null });
    await at.kiosk.updates().look();
    const offered = (await at.kiosk.updates().view()).offers[0];
    await at.kiosk.updates().rollBack();
    expect(at.kiosk.updates().current()?.hash).toBe(before);
    // The stick is still in: it holds what is no longer on show.
    expect((await at.kiosk.updates().view()).offers[0]).not.toEqual(offered);
  });

  test.each([
    ['not-drawn', '显示不出来', 'could not be drawn'],
    ['missing-glyphs', '字体没有的字', 'fonts lack'],
    ['too-heavy', '画得太慢', 'so long to draw'],
  ] as const)(
    'a rehearsal that ends with %s keeps a release from being shown, and the sentence says why and where',
    async (code, zh, en) => {
      const before = at.kiosk.updates().current()?.hash;
      await at.kiosk.install(at.sticks.first, { code, line: 'booth 2-1: …' });
      expect(at.kiosk.updates().current()?.hash).toBe(before);
      const { result } = await at.kiosk.updates().view();
      expect(result?.ok).toBe(false);
      expect(result?.say.zh).toMatch(new RegExp(`${zh}.*（booth 2-1: …）。$`));
      expect(result?.say.en).toMatch(new RegExp(`${en}.* \\(booth 2-1: …\\)\\.$`));
      await at.kiosk.updates().look();
      expect((await at.kiosk.updates().view()).offers[0]?.kind).toBe('refused');
    },
  );

  test('a rehearsal that only took too long keeps it from being shown, and it may be tried again', async () => {
    const before = at.kiosk.updates().current()?.hash;
    await at.kiosk.install(at.sticks.first, { code: 'too-slow', line: 'booth 2-1: …' });
    expect(at.kiosk.updates().current()?.hash).toBe(before);
    expect((await at.kiosk.updates().view()).result?.say.zh).toMatch(
      /展机正忙.*（booth 2-1: …）。$/,
    );
    await at.kiosk.updates().look();
    expect((await at.kiosk.updates().view()).offers[0]?.kind).not.toBe('refused');
    await at.kiosk.show(at.sticks.first);
    expect(at.kiosk.updates().current()?.hash).not.toBe(before);
  });

  test('a page that does not answer keeps it from being shown, and it may be tried again', async () => {
    await at.kiosk.restart({ silenceMs: 50 });
    await at.kiosk.updates().install(at.sticks.first);
    expect((await at.kiosk.updates().view()).result?.ok).toBe(false);
    await at.kiosk.updates().look();
    expect((await at.kiosk.updates().view()).offers[0]?.kind).toBe('new');
  });

  test('a page that was loaded anew meanwhile rehearses again, and is left alone after three times', async () => {
    await at.kiosk.restart({ silenceMs: 50 });
    await at.kiosk.updates().install(at.sticks.first);
    const before = at.kiosk.updates().current()?.hash ?? null;
    const rehearsals = async () => {
      at.kiosk.forget();
      at.kiosk.pageShows(before);
      await new Promise((resolve) => setTimeout(resolve, 150));
      return at.kiosk.hashOf('rehearse') === '' ? 0 : 1;
    };
    expect([await rehearsals(), await rehearsals(), await rehearsals()]).toEqual([1, 1, 0]);
    expect((await at.kiosk.updates().view()).work).toBeNull();
  });

  test('a mistake of ours while a stick is read ends the work, not the kiosk', async () => {
    at.kiosk.breakMedia();
    await expect(at.kiosk.updates().install(at.sticks.first)).rejects.toThrow('broken');
    expect((await at.kiosk.updates().view()).work).toBeNull();
  });

  test('a release that does not say ready in time goes by itself, and is held', async () => {
    const before = at.kiosk.updates().current()?.hash;
    await at.kiosk.restart({ trialMs: 50 });
    await at.kiosk.install(at.sticks.first);
    await at.kiosk.updates().show(at.kiosk.hashOf('content'));
    await until(() => at.kiosk.updates().current()?.hash === before);
    expect(at.kiosk.hashOf('content')).toBe(before);
    expect((await at.kiosk.updates().view()).result?.ok).toBe(false);
  });

  test('three starts without a word from the page bring the release before back', async () => {
    const before = at.kiosk.updates().current()?.hash;
    await at.kiosk.install(at.sticks.first);
    const hash = at.kiosk.hashOf('content');
    await at.kiosk.updates().show(hash);
    const seen: (string | undefined)[] = [];
    for (let start = 0; start < 4; start += 1) {
      await at.kiosk.restart();
      seen.push(at.kiosk.updates().current()?.hash);
    }
    expect(seen).toEqual([hash, hash, hash, before]);
  });

  test('what was staged when the plug was pulled is rehearsed at the next start', async () => {
    const done = at.kiosk.updates().install(at.sticks.first);
    await until(() => at.kiosk.updates().staged() !== null);
    await at.kiosk.restart();
    at.kiosk.pageShows(at.kiosk.updates().current()?.hash ?? null);
    await until(() => at.kiosk.hashOf('rehearse') !== '');
    const contentHash = at.kiosk.hashOf('rehearse');
    at.kiosk
      .updates()
      .hearRehearsal({ contentHash, drawn: 1, total: 1, done: true, problem: null });
    await until(() => at.kiosk.updates().wanted() === contentHash);
    await at.kiosk.updates().show(contentHash);
    expect(at.kiosk.updates().current()?.hash).toBe(contentHash);
    void done; // The install of the host that was stopped waits for a page that is gone.
  });

  test('a damaged file is found, the exhibition before is shown, and the stick repairs it', async () => {
    const before = at.kiosk.updates().current()?.hash;
    const hash = await at.kiosk.show(at.sticks.first);
    const file = at.kiosk.updates().current()?.find('exhibition.json')?.file ?? '';
    const whole = await readFile(file);
    const spoiled = Buffer.from(whole);
    spoiled[10] = (spoiled[10] ?? 0) ^ 1;
    await writeFile(file, spoiled);
    await at.kiosk.updates().verify();
    expect(at.kiosk.updates().current()?.hash).toBe(before);
    expect((await at.kiosk.updates().view()).warnings[0]?.zh).toContain('损坏');
    await at.kiosk.updates().look();
    expect(at.kiosk.updates().current()?.hash).toBe(hash);
    expect(await readFile(file)).toEqual(whole);
    expect((await at.kiosk.updates().view()).warnings).toEqual([]);
  });

  test('a damaged file of the exhibition that came with the program is found, and staff are told what to do', async () => {
    await at.kiosk.updates().verify();
    expect((await at.kiosk.updates().view()).warnings).toEqual([]);
    const file = at.kiosk.updates().current()?.find('exhibition.json')?.file ?? '';
    const spoiled = await readFile(file);
    spoiled[10] = (spoiled[10] ?? 0) ^ 1;
    await writeFile(file, spoiled);
    await at.kiosk.updates().verify();
    const { warnings } = await at.kiosk.updates().view();
    expect(warnings.map(({ zh }) => zh)).toEqual([expect.stringContaining('重新安装展厅程序')]);
  });
});

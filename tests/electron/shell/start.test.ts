import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markSoftwareDrawing } from '../../../electron/shell/software-drawing.ts';
import { makeFolder } from '../../support/host-for-test.ts';
import { type ShellChoice, startShellForTest } from '../../support/start-shell-for-test.ts';

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => rm(folder, { recursive: true }));

const start = (choice: Omit<ShellChoice, 'folder'> = {}) =>
  startShellForTest({ folder, ...choice });

test('the lock is taken before anything else is done', async () => {
  const { calls } = await start();
  expect(calls[0]).toBe('app.requestSingleInstanceLock');
});

test('a second start does nothing and ends as asked', async () => {
  const { calls, exits, windows } = await start({ hasLock: false });
  expect(calls).toEqual(['app.requestSingleInstanceLock']);
  expect(exits).toEqual([0]);
  expect(windows).toHaveLength(0);
});

test('a self-test beside a running kiosk has not tested anything: 1', async () => {
  const { exits } = await start({ hasLock: false, words: ['--self-test'] });
  expect(exits).toEqual([1]);
});

test('an argument without its path ends with 64 and a sentence', async () => {
  const { exits, log, calls } = await start({ words: ['--release'] });
  expect(exits).toEqual([64]);
  expect(log.join()).toContain('--release needs a path');
  expect(calls).toEqual([]);
});

test('the page opens over the kiosk scheme and the handler serves page, content and health', async () => {
  const { windows, session } = await start();
  expect(windows[0]?.did).toContain('load kiosk://app/');
  const handler = session.handlers.get('kiosk');
  const ask = async (path: string) => handler?.(new Request(`kiosk://app${path}`));
  expect(await (await ask('/'))?.text()).toContain('<title>Kiosk</title>');
  expect((await ask('/content/exhibition.json'))?.status).toBe(200);
  expect(await (await ask('/api/health'))?.json()).toMatchObject({
    ok: true,
    shell: 'electron',
    versions: { zhanting: '0.0.0', electron: '45.4.1', chromium: '156.0.0.0' },
  });
});

test('a packed kiosk takes the page from its archive and the exhibition from beside it', async () => {
  await mkdir(join(folder, 'electron/page'), { recursive: true });
  await writeFile(join(folder, 'electron/page/index.html'), 'packed page');
  const { session } = await start({ isPackaged: true });
  const answer = await session.handlers.get('kiosk')?.(new Request('kiosk://app/'));
  expect(await answer?.text()).toBe('packed page');
  const content = new Request('kiosk://app/content/exhibition.json');
  expect((await session.handlers.get('kiosk')?.(content))?.status).toBe(200);
});

test('without a page there is nothing to show: 73', async () => {
  const { exits, windows, log } = await start({ withoutPage: true });
  expect(exits).toEqual([73]);
  expect(windows).toHaveLength(0);
  expect(log.join()).toContain('No page here');
});

test('without a release the page opens all the same, and staff are told', async () => {
  const { exits, windows, log } = await start({ withoutRelease: true });
  expect(exits).toEqual([]);
  expect(windows).toHaveLength(1);
  expect(log.join()).toContain('No exhibition here');
});

test('a configuration with a mistake is told to staff, and the defaults hold', async () => {
  await writeFile(join(folder, 'kiosk.json'), '{"colour": 1}');
  const { windows, log } = await start({ words: ['--config', 'kiosk.json'] });
  expect(log.join()).toContain('colour');
  expect(windows[0]?.did).toContain('load kiosk://app/');
});

test('a screen that is asked for by its label is filled, and a missing one is told', async () => {
  await writeFile(join(folder, 'kiosk.json'), '{"display": "second"}');
  const { windows, log } = await start({ words: ['--config', 'kiosk.json'] });
  expect(log.join()).toContain('No such screen, using the primary one: second');
  expect(windows[0]?.options).toMatchObject({ x: 0, y: 0, width: 1080, height: 1920 });
});

test('over loopback, the window opens with a key, and nobody gets in without it', async () => {
  await writeFile(join(folder, 'kiosk.json'), '{"transport": "loopback", "port": 0}');
  const { windows, session } = await start({ words: ['--config', 'kiosk.json'] });
  const entry = windows[0]?.did.find((line) => line.startsWith('load '))?.slice('load '.length);
  expect(entry).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?key=[\w-]{43}$/);
  expect(session.handlers.size).toBe(0);
  const { origin, search } = new URL(entry ?? '');
  expect((await fetch(origin)).status).toBe(403);
  const admitted = await fetch(`${origin}/${search}`, { redirect: 'manual' });
  const cookie = admitted.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await fetch(origin, { headers: { cookie } });
  expect(await page.text()).toContain('<title>Kiosk</title>');
});

test('after the graphics card has failed, the hall is drawn in software', async () => {
  markSoftwareDrawing(folder, '45.4.1');
  const { calls, switches } = await start();
  expect(calls).toContain('app.disableHardwareAcceleration');
  expect(switches.has('enable-unsafe-swiftshader')).toBe(true);
});

test('a healthy graphics card is used', async () => {
  const { calls, switches } = await start();
  expect(calls).not.toContain('app.disableHardwareAcceleration');
  expect(switches.has('enable-unsafe-swiftshader')).toBe(false);
});

const GOOD = [{ name: 'page answers', ok: true, detail: '' }];

test('a self-test in which all is well prints its findings and ends with 0', async () => {
  const { printed, exits } = await start({ words: ['--self-test'], answer: () => GOOD });
  const report = JSON.parse(printed[0] ?? '');
  expect(report).toMatchObject({ ok: true, engine: { electron: '45.4.1' } });
  expect(report.checks.map(({ name }: { name: string }) => name)).toEqual([
    'page answers',
    'fills its screen',
    'stays',
  ]);
  expect(exits).toEqual([0]);
});

test.each([
  ['one bad finding', () => [{ name: 'WebGL2', ok: false, detail: 'no context' }], 'WebGL2'],
  ['a page that cannot run it', () => Promise.reject(new Error('gone')), 'self-test'],
])('a self-test with %s ends with 1', async (_case, answer, culprit) => {
  const { printed, exits } = await start({ words: ['--self-test'], answer });
  const report = JSON.parse(printed[0] ?? '');
  const bad = report.checks.filter(({ ok }: { ok: boolean }) => !ok);
  expect(bad.map(({ name }: { name: string }) => name)).toEqual([culprit]);
  expect(exits).toEqual([1]);
});

import { chmod, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chooseChromium, type Machine } from '../../../electron/loopback/choose-chromium.ts';
import { makeFolder } from '../../support/host-for-test.ts';

let folder: string;
let program: string;
let machine: Machine;
beforeAll(async () => {
  folder = await makeFolder();
  program = join(folder, 'google-chrome');
  await writeFile(program, '');
  await chmod(program, 0o755);
  await writeFile(join(folder, 'chromium'), 'cannot be run');
  const searchPath = ['', '/nowhere', folder].join(delimiter);
  machine = { searchPath, isRoot: false, mayDropSandbox: false };
});
afterAll(() => rm(folder, { recursive: true }));

test('the first Chromium on PATH that can be run is chosen, with its sandbox', async () => {
  const chosen = await chooseChromium(undefined, machine);
  expect(chosen).toEqual({ ok: true, value: { program, noSandbox: false } });
});

test('the one that was named is chosen, or nothing', async () => {
  const chosen = await chooseChromium(program, { ...machine, searchPath: '' });
  expect(chosen).toEqual({ ok: true, value: { program, noSandbox: false } });
  const named = await chooseChromium('/nowhere/chromium', machine);
  expect(named.ok ? [] : named.problems).toEqual([
    expect.stringMatching(/找不到.*\/nowhere\/chromium.*--shell serve/),
  ]);
});

test('without any, a sentence says what to do', async () => {
  const chosen = await chooseChromium(undefined, { ...machine, searchPath: '/nowhere' });
  expect(chosen.ok ? [] : chosen.problems).toEqual([
    expect.stringMatching(/请安装.*install one.*--chromium/),
  ]);
});

test('root is refused, but in a test that asked for it', async () => {
  const root = { ...machine, isRoot: true };
  const refused = await chooseChromium(undefined, root);
  expect(refused.ok ? [] : refused.problems).toEqual([expect.stringMatching(/root.*as root/)]);
  const tested = await chooseChromium(undefined, { ...root, mayDropSandbox: true });
  expect(tested).toEqual({ ok: true, value: { program, noSandbox: true } });
});

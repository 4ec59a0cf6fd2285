import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { configSentence, readKioskConfig } from '../../electron/kiosk-config.ts';
import { makeFolder } from '../support/host-for-test.ts';

let folder: string;
beforeAll(async () => {
  folder = await makeFolder();
});
afterAll(() => rm(folder, { recursive: true }));

async function read(text: string) {
  const file = join(folder, 'kiosk.json');
  await writeFile(file, text);
  return readKioskConfig(file);
}

const DEFAULTS = {
  name: '展厅',
  port: 4780,
  pxPerMm: null,
  lowerEdgeMm: null,
  holiday: false,
  drawing: 'auto',
  daylight: 'clock',
  language: 'zh-Hans',
  transport: 'scheme',
  rootFile: null,
  updateAddress: null,
  unattendedUpdates: false,
  display: null,
};

test('a kiosk without a configuration has the defaults', async () => {
  expect(await readKioskConfig(undefined)).toEqual({ ok: true, value: DEFAULTS });
  expect(await read('{}')).toEqual({ ok: true, value: DEFAULTS });
});

test('the root is looked for beside the configuration, and an address must be one', async () => {
  const config = await read('{"rootFile": "keys/1.root.json", "updateAddress": "http://a.b/c"}');
  expect(config).toMatchObject({ ok: true, value: { rootFile: join(folder, 'keys/1.root.json') } });
  expect((await read('{"updateAddress": "file:///c"}')).ok).toBe(false);
});

test('what staff set stands, the rest has its default, and nothing can change it', async () => {
  const config = await read('\uFEFF{"name": "A1", "port": 5000, "pxPerMm": 3.5}');
  expect(config).toEqual({
    ok: true,
    value: { ...DEFAULTS, name: 'A1', port: 5000, pxPerMm: 3.5 },
  });
  expect(config.ok && Object.isFrozen(config.value)).toBe(true);
});

test.each([
  ['{"colour": 1, "prot": 4780}', ['unknown-key colour', 'unknown-key prot']],
  ['{"port": 70000}', [expect.stringMatching(/^wrong-value port: /)]],
  ['{"port": "4780"}', [expect.stringMatching(/^wrong-value port: /)]],
  ['{"language": "de"}', [expect.stringMatching(/^wrong-value language: /)]],
  ['{"pxPerMm": 0}', [expect.stringMatching(/^wrong-value pxPerMm: /)]],
  ['[]', [expect.stringMatching(/^wrong-value /)]],
  ['{"name": "A1",}', [expect.stringMatching(/^not-json /)]],
])('the configuration %s is refused, key by key', async (text, expected) => {
  const config = await read(text);
  const problems = config.ok ? [] : config.problems;
  expect(problems.map(({ code, detail }) => `${code} ${detail}`)).toEqual(expected);
});

test('a missing file is told to staff, with what to do', async () => {
  const file = join(folder, 'missing.json');
  const config = await readKioskConfig(file);
  const [problem] = config.ok ? [] : config.problems;
  if (problem === undefined) throw new Error('was read');
  expect(configSentence(problem)).toMatch(/请检查路径.*check its path.*missing\.json: ENOENT\)$/);
});

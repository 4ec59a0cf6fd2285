import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { fileBody } from '../../../electron/host/file-body.ts';
import { makeFolder } from '../../support/host-for-test.ts';
import { countOpen } from '../../support/open-files.ts';

const BYTES = 1_000_000;

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await makeFolder();
  file = join(folder, 'film');
  await writeFile(file, Buffer.alloc(BYTES, 7));
});
afterAll(() => rm(folder, { recursive: true }));

test('a body that nobody reads opens no file', async () => {
  const body = fileBody(file, { start: 0, end: BYTES - 1 });
  await new Promise(setImmediate);
  expect(await countOpen(file)).toBe(0);
  await body.cancel();
});

test('a body that is cancelled while it reads lets go of its file', async () => {
  const reader = fileBody(file, { start: 0, end: BYTES - 1 }).getReader();
  const reading = reader.read();
  await reader.cancel();
  await reading;
  await vi.waitFor(async () => expect(await countOpen(file)).toBe(0));
});

test('a file that has become shorter is an error, not a short answer', async () => {
  const body = fileBody(file, { start: 0, end: BYTES });
  await expect(new Response(body).arrayBuffer()).rejects.toThrow('1 bytes shorter');
  await vi.waitFor(async () => expect(await countOpen(file)).toBe(0));
});

test('a file that has gone is an error', async () => {
  const body = fileBody(join(folder, 'gone'), { start: 0, end: 1 });
  await expect(new Response(body).arrayBuffer()).rejects.toThrow('ENOENT');
});

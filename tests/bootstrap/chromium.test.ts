import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findChromium } from '../../build/bootstrap/chromium.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhanting-chromium-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

/** A program in a folder of its own that says a version, or refuses to. */
function install(place: string, name: string, exitCode: number): string {
  const path = join(folder, place, name);
  mkdirSync(join(folder, place), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho "Chromium 156"\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return path;
}

function find(...places: readonly string[]): Promise<string | null> {
  const PATH = places.map((place) => join(folder, place)).join(delimiter);
  return findChromium(folder, { PATH });
}

test('the free browser is preferred, wherever on the path it lies', async () => {
  install('first', 'google-chrome', 0);
  const chromium = install('second', 'chromium', 0);
  expect(await find('first', 'second')).toBe(chromium);
});

test('a signpost that starts no browser is passed over', async () => {
  install('first', 'chromium-browser', 1);
  const chrome = install('second', 'google-chrome', 0);
  expect(await find('first', 'second')).toBe(chrome);
});

test('the one that is named comes before all that are installed', async () => {
  install('first', 'chromium', 0);
  const own = install('elsewhere', 'my-browser', 0);
  const env = { PATH: join(folder, 'first'), ZHANTING_CHROMIUM: own };
  expect(await findChromium(folder, env)).toBe(own);
});

test('where there is none, none is found', async () => {
  mkdirSync(join(folder, 'empty'));
  expect(await find('empty')).toBeNull();
});

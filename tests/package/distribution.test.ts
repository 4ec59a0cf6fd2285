import { mkdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { findDistribution, LEAST_PROGRAM_BYTES } from '../../build/package/distribution.ts';
import { packageSentence } from '../../build/package/problem.ts';
import { makeStub } from '../../build/package/stub.ts';
import { makeFolder } from '../support/host-for-test.ts';

let folder: string;
beforeEach(async () => {
  folder = await makeFolder();
});
afterEach(() => rm(folder, { recursive: true }));

/** A folder that looks like a real Electron; its program has holes, so that it takes no room. */
async function makeReal(name: string, version: string, bytes = LEAST_PROGRAM_BYTES) {
  const place = join(folder, name);
  await mkdir(place);
  await writeFile(join(place, 'version'), version);
  await writeFile(join(place, 'electron'), '');
  await truncate(join(place, 'electron'), bytes);
  return place;
}

const find = (folders: readonly string[], system: 'linux' | 'win' = 'linux') =>
  findDistribution({ system, version: '45.4.1', folders });

test('the first folder that holds the program is taken', async () => {
  const real = await makeReal('real', 'v45.4.1\n');
  expect(await find([join(folder, 'nowhere'), real])).toEqual({ ok: true, value: real });
});

test('without a program, the sentence says what to do', async () => {
  const found = await find([join(folder, 'nowhere')]);
  const [problem] = found.ok ? [] : found.problems;
  expect(problem).toMatchObject({ code: 'no-distribution' });
  expect(problem && packageSentence(problem)).toMatch(/ELECTRON_DIST.*npx install-electron/);
});

test('a program for another system does not count', async () => {
  const real = await makeReal('real', '45.4.1');
  expect(await find([real], 'win')).toMatchObject({ problems: [{ code: 'no-distribution' }] });
});

test('another version is refused', async () => {
  const old = await makeReal('old', '44.0.0');
  expect(await find([old])).toMatchObject({ problems: [{ code: 'wrong-version' }] });
});

test('a program under 50 MB is refused, and so is the stub', async () => {
  const small = await makeReal('small', '45.4.1', LEAST_PROGRAM_BYTES - 1);
  expect(await find([small])).toMatchObject({ problems: [{ code: 'not-a-release' }] });
  const stub = join(folder, 'stub');
  await makeStub(stub, 'linux', '45.4.1');
  expect(await find([stub])).toMatchObject({ problems: [{ code: 'not-a-release' }] });
});

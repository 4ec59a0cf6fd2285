import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeIfChanged } from '../../build/freshness.ts';

let folder = '';
let times = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhanting-fresh-'));
  times = 0;
  await mkdir(join(folder, 'in/deep'), { recursive: true });
  await writeFile(join(folder, 'in/deep/a'), 'one');
});

afterEach(() => rm(folder, { recursive: true }));

/** Makes `out` from `in`. */
function make(how: { whole?: boolean; writes?: boolean; mayBeFlawed?: boolean } = {}) {
  return makeIfChanged({
    stamp: join(folder, 'cache/stamp'),
    inputs: [join(folder, 'in'), join(folder, 'absent')],
    folder: join(folder, 'out'),
    outputs: ['result'],
    mayBeFlawed: how.mayBeFlawed === true,
    make: async () => {
      times += 1;
      await mkdir(join(folder, 'out'), { recursive: true });
      if (how.writes !== false) await writeFile(join(folder, 'out/result'), String(times));
      return how.whole !== false;
    },
  });
}

test('it is made once, and then not again', async () => {
  expect(await make()).toBe('made');
  expect(await make()).toBe('fresh');
  expect(times).toBe(1);
});

test.each<[string, () => Promise<void>]>([
  ['a byte changes', () => writeFile(join(folder, 'in/deep/a'), 'two')],
  ['a file comes', () => writeFile(join(folder, 'in/b'), '')],
  ['a file goes', () => rm(join(folder, 'in/deep/a'))],
  ['a missing input appears', () => writeFile(join(folder, 'absent'), '')],
  ['the result is deleted', () => rm(join(folder, 'out/result'))],
])('it is made again when %s', async (_what, change) => {
  await make();
  await change();
  expect(await make()).toBe('made');
});

test('bytes that move from one file to the next are a change', async () => {
  await writeFile(join(folder, 'in/a'), 'xy');
  await writeFile(join(folder, 'in/b'), 'z');
  await make();
  await writeFile(join(folder, 'in/a'), 'x');
  await writeFile(join(folder, 'in/b'), 'yz');
  expect(await make()).toBe('made');
});

test('a flawed result will do where that was said, and is made anew the next time', async () => {
  expect(await make({ whole: false })).toBe('failed');
  expect(await make({ whole: false, mayBeFlawed: true })).toBe('flawed');
  expect(await make()).toBe('made');
});

test('an old result is not taken for a new one that failed', async () => {
  await make();
  await writeFile(join(folder, 'in/deep/a'), 'two');
  expect(await make({ writes: false, whole: false })).toBe('failed');
  await expect(readFile(join(folder, 'out/result'))).rejects.toThrow('ENOENT');
});

test('what an earlier run left beside the result goes', async () => {
  await make();
  await writeFile(join(folder, 'out/left-over'), '');
  await writeFile(join(folder, 'in/deep/a'), 'two');
  await make();
  await expect(readFile(join(folder, 'out/left-over'))).rejects.toThrow('ENOENT');
});

test('a folder that links to itself is read to its end', async () => {
  await symlink(join(folder, 'in'), join(folder, 'in/circle'));
  expect(await make()).toBe('made');
});

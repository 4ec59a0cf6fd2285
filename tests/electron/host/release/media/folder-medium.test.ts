import { execFileSync } from 'node:child_process';
import { mkdir, rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPublication } from '../../../../../electron/host/release/media/find-publication.ts';
import { folderMedium } from '../../../../../electron/host/release/media/folder-medium.ts';
import { type Medium, MediumLost } from '../../../../../electron/host/release/medium.ts';
import { makeFolder } from '../../../../support/host-for-test.ts';
import { countOpen } from '../../../../support/open-files.ts';
import { collect, readAll } from '../../../../support/publication/read-all.ts';

const NAME = 'a'.repeat(64);
const PATH = `blobs/sha256/${NAME}`;

let folder: string;
let stick: string;
let medium: Medium;
beforeEach(async () => {
  folder = await makeFolder();
  stick = join(folder, 'stick');
  await mkdir(join(stick, 'blobs/sha256'), { recursive: true });
  await mkdir(join(stick, 'metadata'));
  await writeFile(join(stick, PATH), '0123456789');
  await writeFile(join(folder, 'secret'), '0123456789');
  medium = folderMedium(stick);
});
afterEach(() => rm(folder, { recursive: true }));

/** The code of what is wrong with reading a path, both ways; `ok` when nothing is. */
async function codes(path: string): Promise<string> {
  const read = await medium.read(path, 10);
  const opened = await medium.open(path, 10, 0);
  const all = [read, opened].map((one) => (one.ok ? 'ok' : one.problems.map(({ code }) => code)));
  return [...new Set(all.flat())].join(' ');
}

test('a file is read whole, and from a byte on', async () => {
  expect(await medium.read(PATH, 10)).toEqual({ ok: true, value: Buffer.from('0123456789') });
  expect(await readAll(medium, PATH, 10, 0)).toBe('0123456789');
  expect(await readAll(medium, PATH, 10, 7)).toBe('789');
  expect(await readAll(medium, PATH, 10, 10)).toBe('');
});

test('a long file comes in pieces, each whole until the next is asked for', async () => {
  const long = Buffer.alloc(1_500_000, 'zhanting');
  await writeFile(join(stick, PATH), long);
  const opened = await medium.open(PATH, long.length, 3);
  if (!opened.ok) throw new Error('does not open');
  const parts = await collect(opened.value);
  expect(parts.length).toBeGreaterThan(1);
  expect(Buffer.concat(parts).equals(long.subarray(3))).toBe(true);
});

describe('nothing but a true file is read:', () => {
  test('a link to a file', async () => {
    await rm(join(stick, PATH));
    await symlink(join(folder, 'secret'), join(stick, PATH));
    expect(await codes(PATH)).toBe('not-a-file');
  });

  test('a link in place of a folder on the way', async () => {
    await rename(join(stick, 'blobs'), join(folder, 'elsewhere'));
    await symlink(join(folder, 'elsewhere'), join(stick, 'blobs'));
    expect(await codes(PATH)).toBe('not-a-file');
  });

  test('a folder', async () => {
    expect(await codes('blobs/sha256')).toBe('not-a-file');
  });

  test('a pipe, which nobody waits for', async () => {
    await rm(join(stick, PATH));
    execFileSync('mkfifo', [join(stick, PATH)]);
    expect(await codes(PATH)).toBe('not-a-file');
  });

  test('a device', async () => {
    expect(await folderMedium('/').read('dev/zero', 10)).toMatchObject({
      problems: [{ code: 'not-a-file' }],
    });
  });

  test('a socket', async () => {
    await rm(join(stick, PATH));
    const short = join(stick, 'blobs/s');
    const server = createServer().listen(short);
    await new Promise((listening) => server.once('listening', listening));
    expect(await codes('blobs/s')).toBe('not-a-file');
    server.close();
  });
});

test('a file that turns into a pipe or a link between looking and reading is not followed', async () => {
  for (const turn of [
    () => execFileSync('mkfifo', [join(stick, PATH)]),
    () => symlink(join(folder, 'secret'), join(stick, PATH)),
  ]) {
    const opened = await medium.open(PATH, 10, 0);
    if (!opened.ok) throw new Error('does not open');
    await rm(join(stick, PATH));
    await turn();
    await expect(collect(opened.value)).rejects.toThrow(MediumLost);
    await rm(join(stick, PATH));
    await writeFile(join(stick, PATH), '0123456789');
  }
});

test.each([
  '../secret',
  '/etc/hostname',
  'metadata/../../secret',
  'blobs//x',
  '.hidden',
  '',
  'a\\b',
])('the path %j is no path of a publication', async (path) => {
  expect(await codes(path)).toBe('absent');
});

test('what is not there is absent, also below a file', async () => {
  expect(await codes('metadata/timestamp.json')).toBe('absent');
  expect(await codes(`${PATH}/x`)).toMatch(/^(absent|not-a-file)$/);
});

test('a file of another length is refused before a byte is read, be it a terabyte', async () => {
  await truncate(join(stick, PATH), 2 ** 40);
  expect(await codes(PATH)).toBe('wrong-length');
  await truncate(join(stick, PATH), 9);
  expect(await medium.open(PATH, 10, 0)).toMatchObject({ problems: [{ code: 'wrong-length' }] });
});

test('a file that becomes shorter while it is read is lost, not short', async () => {
  await truncate(join(stick, PATH), 2_000_000);
  const opened = await medium.open(PATH, 2_000_000, 0);
  if (!opened.ok) throw new Error('does not open');
  const reading = opened.value[Symbol.asyncIterator]();
  await reading.next();
  await truncate(join(stick, PATH), 600_000);
  const rest = async () => {
    while (!(await reading.next()).done);
  };
  await expect(rest()).rejects.toThrow(MediumLost);
});

test('a stick pulled out before reading begins is lost', async () => {
  const opened = await medium.open(PATH, 10, 0);
  if (!opened.ok) throw new Error('does not open');
  await rm(stick, { recursive: true });
  await expect(collect(opened.value)).rejects.toThrow('ENOENT');
  expect(await codes(PATH)).toBe('absent');
});

test('no file stays open: neither one that nobody reads, nor one that is left half-way', async () => {
  await truncate(join(stick, PATH), 2_000_000);
  await medium.open(PATH, 2_000_000, 0);
  expect(await countOpen(join(stick, PATH))).toBe(0);
  const opened = await medium.open(PATH, 2_000_000, 0);
  if (!opened.ok) throw new Error('does not open');
  for await (const _ of opened.value) break;
  expect(await countOpen(join(stick, PATH))).toBe(0);
});

describe('a publication is found', () => {
  test('at the top', async () => {
    expect((await findPublication(stick))?.name).toBe(stick);
  });

  test('in its own folder beside other things', async () => {
    const own = join(folder, '展厅更新');
    await rename(stick, own);
    expect((await findPublication(folder))?.name).toBe(own);
  });

  test('not through a link, and not where there is none', async () => {
    await symlink(stick, join(folder, '展厅更新'));
    expect(await findPublication(folder)).toBeNull();
    expect(await findPublication(join(folder, 'nothing'))).toBeNull();
  });
});

import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KeptOpinions, openOpinions } from '../../../electron/host/kept-opinions.ts';
import { MOST } from '../../../electron/host/opinion-file.ts';
import { makeFolder } from '../../support/host-for-test.ts';

let folder: string;
let log: string[];
/** What waits for its minute to pass. */
let waiting: (() => void)[];
beforeEach(async () => {
  folder = join(await makeFolder(), 'kiosk');
  log = [];
  waiting = [];
});
afterEach(() => rm(join(folder, '..'), { recursive: true }));

const FILE = 'opinions.json';
const HAPPY = { kind: 'face', face: 'happy' } as const;
const FUN = { kind: 'remark', remark: 'fun' } as const;

function open(): Promise<KeptOpinions> {
  return openOpinions({
    folder,
    log: (line) => log.push(line),
    later: (work) => {
      waiting.push(work);
      return () => waiting.splice(waiting.indexOf(work), 1);
    },
  });
}

const kept = async () => JSON.parse(await readFile(join(folder, FILE), 'utf8'));
const files = async () => (await readdir(folder)).sort();

/** The file as somebody or something left it. */
async function leave(text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, FILE), text);
}

/** A minute passes; what was to be written then is on the disk, or was refused by it, when this returns. */
async function minute(opinions: KeptOpinions): Promise<void> {
  for (const work of waiting.splice(0)) work();
  // Nothing is left to do for it: it waits for what is under way.
  await opinions.close();
}

describe('what visitors think', () => {
  test('is there again after a restart, and goes on from there', async () => {
    const before = await open();
    for (const said of [HAPPY, HAPPY, FUN]) before.add(said);
    await before.close();
    const after = await open();
    after.add({ kind: 'face', face: 'sad', instead: 'happy' });
    expect(after.read()).toMatchObject({ 'face.happy': 1, 'face.sad': 1, 'remark.fun': 1 });
    expect(log).toEqual([]);
  });

  test('is written a minute after the first of it, once for all of them, and nothing but numbers', async () => {
    const opinions = await open();
    for (let n = 0; n < 50; n += 1) opinions.add(n % 2 ? FUN : HAPPY);
    expect(waiting).toHaveLength(1);
    await expect(stat(folder)).rejects.toThrow('ENOENT');
    await minute(opinions);
    expect(await kept()).toEqual(opinions.read());
    expect(await files()).toEqual([FILE]);
    expect((await readFile(join(folder, FILE))).length).toBeLessThan(300);
    opinions.add(FUN);
    expect(waiting).toHaveLength(1);
  });

  test('is not written where nobody has said anything', async () => {
    const opinions = await open();
    await opinions.close();
    await expect(stat(folder)).rejects.toThrow('ENOENT');
  });

  test('that is said while it is being written is written next', async () => {
    const opinions = await open();
    opinions.add(HAPPY);
    const writing = opinions.close();
    opinions.add(HAPPY);
    await writing;
    await opinions.close();
    expect(await kept()).toMatchObject({ 'face.happy': 2 });
  });

  test('is taken by name: what an older kiosk did not ask is 0, what this one does not is dropped', async () => {
    await leave('{"face.happy": 7, "remark.loud": 3}');
    const opinions = await open();
    expect(opinions.read()).toMatchObject({ 'face.happy': 7, 'face.sad': 0 });
    expect(Object.keys(opinions.read())).toHaveLength(9);
    expect(log).toEqual([]);
  });

  test('is counted no further than the file may hold', async () => {
    await leave(JSON.stringify({ 'face.happy': MOST }));
    const opinions = await open();
    opinions.add(HAPPY);
    await opinions.close();
    expect((await open()).read()).toMatchObject({ 'face.happy': MOST });
    expect(log).toEqual([]);
  });
});

describe('a file that is damaged', () => {
  test.each([
    ['nothing', ''],
    ['half of it', '{"face.happy": 7, "fa'],
    ['a list', '[7]'],
    ['a number below zero', '{"face.happy": -1}'],
    ['half a visitor', '{"face.happy": 0.5}'],
    ['words', '{"face.happy": "many"}'],
    ['far too much', `{"face.happy": 7}${' '.repeat(5000)}`],
  ])('and holds %s is set aside with one line, and counting begins anew', async (_, text) => {
    await leave(text);
    const opinions = await open();
    expect(Object.values(opinions.read()).every((count) => count === 0)).toBe(true);
    expect(log).toEqual([
      expect.stringMatching(/^观众评价.*begins anew.*opinions\.json\.damaged$/),
    ]);
    expect(await readFile(join(folder, `${FILE}.damaged`), 'utf8')).toBe(text);
    opinions.add(FUN);
    await opinions.close();
    expect((await open()).read()).toMatchObject({ 'remark.fun': 1 });
    expect(log).toHaveLength(1);
  });

  test('stands alone: one that was damaged before makes room for it', async () => {
    for (const text of ['first', 'second']) {
      await leave(text);
      await open();
    }
    expect(await files()).toEqual([`${FILE}.damaged`]);
  });

  test('may be no file at all', async () => {
    await mkdir(join(folder, FILE), { recursive: true });
    const opinions = await open();
    opinions.add(FUN);
    await opinions.close();
    expect(await kept()).toMatchObject({ 'remark.fun': 1 });
  });
});

describe('a disk that takes nothing', () => {
  /** Nobody, root included, can write a file where a folder of that name is. */
  const block = () => mkdir(join(folder, `${FILE}.new`), { recursive: true });

  test('is named once; counting goes on, and all of it is written when the disk takes it again', async () => {
    const opinions = await open();
    await block();
    for (let n = 0; n < 3; n += 1) {
      opinions.add(HAPPY);
      await minute(opinions);
    }
    expect(log).toEqual([expect.stringMatching(/^观众评价.*cannot be written down/)]);
    expect(opinions.read()).toMatchObject({ 'face.happy': 3 });
    await rm(join(folder, `${FILE}.new`), { recursive: true });
    await opinions.close();
    expect(await kept()).toMatchObject({ 'face.happy': 3 });
  });

  test('is named again when it fails anew, and keeps what it had', async () => {
    const opinions = await open();
    for (let n = 0; n < 2; n += 1) {
      opinions.add(HAPPY);
      await minute(opinions);
      await block();
      opinions.add(HAPPY);
      await minute(opinions);
      expect(log).toHaveLength(n + 1);
      expect(await kept()).toMatchObject({ 'face.happy': 2 * n + 1 });
      await rm(join(folder, `${FILE}.new`), { recursive: true });
    }
  });

  test('has no room for a data folder at all', async () => {
    await writeFile(folder, 'a file');
    const opinions = await open();
    opinions.add(FUN);
    await opinions.close();
    expect(opinions.read()).toMatchObject({ 'remark.fun': 1 });
  });
});

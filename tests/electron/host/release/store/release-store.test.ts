import { describe, expect, test } from 'vitest';
import { stageOf } from '../../../../../electron/host/release/store/release-lifecycle.ts';
import { storeSentence } from '../../../../../electron/host/release/store/store-problem.ts';
import { memoryMedium, publicationOf } from '../../../../support/memory-publication.ts';
import { emptyDisk, type FileNode, find } from './memory-disk.ts';
import {
  codeOf,
  contentsOf,
  diskWith,
  install,
  names,
  openOn,
  published,
  shownFrom,
  spoil,
  versions,
  WISHES,
} from './store-scenario.ts';

describe('a release on trial', () => {
  test('that says ready is active', async () => {
    const store = await openOn(await diskWith(1));
    await install(store, published(2));
    expect(stageOf(store.state(), 2)).toMatchObject({ stage: 'on-trial', startsLeft: 3 });
    await store.confirmReady(2);
    expect(stageOf(store.state(), 2)).toMatchObject({ stage: 'active' });
  });

  test('that was started three times without a word gives way to the one before, and is held', async () => {
    const disk = await diskWith(1);
    await install(await openOn(disk), published(2));
    for (let start = 0; start < 3; start += 1) await (await openOn(disk)).noteStart();
    expect(await shownFrom(disk)).toBe(2);
    const store = await openOn(disk);
    await store.noteStart();
    expect(versions(store)).toEqual([1]);
    expect(stageOf(store.state(), 2)).toEqual({ stage: 'held', version: 2, why: 'starts' });
    expect(codeOf(await install(store, published(2)))).toBe('held');
  });

  test('that is the first of all gives way to the exhibition that came with the program', async () => {
    const disk = emptyDisk();
    const store = await openOn(disk);
    await install(store, published(1));
    await store.fallBack('not-ready');
    expect(store.state()).toMatchObject({ active: null, held: [{ version: 1, why: 'not-ready' }] });
  });

  test('keeps another from being copied, and its files from being removed', async () => {
    const store = await openOn(await diskWith(1));
    await install(store, published(2));
    expect(codeOf(await install(store, published(3)))).toBe('on-trial');
    expect(codeOf(await store.collectGarbage())).toBe('on-trial');
  });
});

describe('going back', () => {
  test('shows the release before, keeps the floor, and holds the one that was left until a higher one comes', async () => {
    const store = await openOn(await diskWith(1, 2));
    await store.rollBack();
    expect(versions(store)).toEqual([1]);
    expect(store.state().floor?.targets).toBe(2);
    expect(codeOf(await install(store, published(2)))).toBe('held');
    expect(codeOf(await install(store, published(3)))).toBe('fine');
    expect(store.state().held).toEqual([]);
  });

  test('from the exhibition that came with the program leads nowhere', async () => {
    const store = await openOn(emptyDisk());
    expect(codeOf(await store.rollBack())).toBe('nothing-earlier');
  });
});

test('a staged release that failed its rehearsal is held, and the one on show stays', async () => {
  const store = await openOn(await diskWith(1));
  const { verified, files } = published(2);
  const staged = await store.stage(verified, memoryMedium(files), WISHES);
  if (staged.ok) await store.commit(staged.value);
  expect(stageOf(store.state(), 2)).toMatchObject({ stage: 'staged' });
  await store.holdStaged(2, 'rehearsal');
  expect(versions(store)).toEqual([1]);
  expect(codeOf(await store.activate(2))).toBe('not-staged');
  expect(codeOf(await install(store, published(2)))).toBe('held');
});

test('three releases are kept; the files of older ones go, and those that are shared stay', async () => {
  const disk = await diskWith(1, 2, 3, 4);
  const store = await openOn(disk);
  await store.noteStart();
  await store.collectGarbage();
  expect(versions(store)).toEqual([4, 3, 2]);
  // Of each release its manifest and three files of its own, and one that all share.
  expect(names(disk, 'blobs')).toHaveLength(3 * 4 + 1);
  expect(await shownFrom(disk)).toBe(4);
});

test('a release with the content of the one on show takes its place without a trial', async () => {
  const store = await openOn(await diskWith(1));
  const renewed = { ...published(1), verified: { ...published(1).verified, version: 2 } };
  const staged = await store.stage(renewed.verified, memoryMedium(renewed.files), WISHES);
  if (staged.ok) await store.commit(staged.value);
  expect(versions(store)).toEqual([2]);
  expect(store.state()).toMatchObject({ staged: null, trial: null });
});

test('only the files that are not there yet are read from the medium', async () => {
  const store = await openOn(await diskWith(1));
  const opened: string[] = [];
  const { verified, files } = published(2);
  const medium = memoryMedium(files, { opened: (path) => opened.push(path) });
  const progress: (readonly [number, number])[] = [];
  const onProgress = (bytes: number, total: number) => progress.push([bytes, total]);
  await store.stage(verified, medium, { ...WISHES, onProgress });
  // The manifest is not among them: it was read whole.
  expect(opened).toHaveLength(3);
  const total = 900 + 1300 + 2600 + verified.manifest.bytes;
  expect(progress.at(-1)).toEqual([total, total]);
});

describe('a medium that goes away half-way', () => {
  test('is gone on with where it stopped', async () => {
    const disk = await diskWith(1);
    const { verified, files } = published(2);
    const lost = memoryMedium(files, { lostAfter: 4000 });
    expect(codeOf(await (await openOn(disk)).stage(verified, lost, WISHES))).toBe('medium-lost');
    expect(names(disk, 'tmp')).toHaveLength(1);
    const opened: number[] = [];
    const back = memoryMedium(files, { opened: (_path, from) => opened.push(from) });
    const store = await openOn(disk);
    const staged = await store.stage(verified, back, WISHES);
    expect(codeOf(staged)).toBe('fine');
    expect(opened[0]).toBeGreaterThan(0);
    expect(names(disk, 'tmp')).toEqual([]);
  });

  test('whose first half has rotted since is read again from the beginning', async () => {
    const disk = await diskWith(1);
    const { verified, files } = published(2);
    const lost = memoryMedium(files, { lostAfter: 4000 });
    await (await openOn(disk)).stage(verified, lost, WISHES);
    for (const name of names(disk, 'tmp')) spoil(disk, `tmp/${name}`);
    const store = await openOn(disk);
    expect(codeOf(await store.stage(verified, memoryMedium(files), WISHES))).toBe('fine');
  });
});

describe('refused, with what is on show unharmed', () => {
  const [exhibition, ...others] = contentsOf(2);
  test.each<[string, ReturnType<typeof published>, string]>([
    ['a file with another content', changed((bytes) => bytes.with(3, 77)), 'wrong-hash'],
    ['a shorter file', changed((bytes) => bytes.subarray(1)), 'wrong-length'],
    ['a missing file', changed(() => null), 'absent'],
    [
      'a page',
      publicationOf(2, [
        exhibition as never,
        { ...(others[0] as never as object), type: 'text/html' } as never,
      ]),
      'unsafe-type',
    ],
    [
      'what a newer program shows',
      publicationOf(2, contentsOf(2), { minApp: '9.0.0' }),
      'app-too-old',
    ],
  ])('%s', async (_name, publication, code) => {
    const disk = await diskWith(1);
    const store = await openOn(disk);
    expect(codeOf(await install(store, publication))).toBe(code);
    expect(names(disk, 'tmp')).toEqual([]);
    expect(await shownFrom(disk)).toBe(1);
  });

  function changed(change: (bytes: Uint8Array) => Uint8Array | null) {
    const publication = published(2);
    const path = `blobs/sha256/${publication.manifest.files.at(-1)?.sha256}`;
    const files = new Map(publication.files);
    const bytes = change(files.get(path) ?? new Uint8Array());
    if (bytes === null) files.delete(path);
    else files.set(path, bytes);
    return { ...publication, files };
  }
});

describe('a disk that is full', () => {
  test('is found out before anything is copied, and how much is missing is said', async () => {
    const disk = await diskWith(1);
    const { verified, files } = published(2);
    disk.capacity = 20_000;
    const store = await openOn(disk);
    const wishes = { ...WISHES, reserve: 49_990_000 };
    const staged = await store.stage(verified, memoryMedium(files), wishes);
    expect(staged).toMatchObject({ ok: false, problems: [{ code: 'disk-full' }] });
    const [problem] = staged.ok ? [] : staged.problems;
    expect(problem && storeSentence(problem).zh).toContain('还差 50 MB');
    expect(names(disk, 'tmp')).toEqual([]);
  });

  test('at any level leaves the old release or the new one', async () => {
    const { verified, files } = published(2);
    const base = await diskWith(1);
    const used = [
      ...(find(base, '/kiosk/blobs') as never as { cache: Map<string, FileNode> }).cache.values(),
    ];
    const full = used.reduce((sum, { cache }) => sum + cache.byteLength, 0);
    const shown = new Set<unknown>();
    for (let room = 8000; room < 20_000; room += 211) {
      const disk = await diskWith(1);
      disk.capacity = full + room;
      const store = await openOn(disk);
      const { ok } = await install(store, { verified, files, manifest: published(2).manifest });
      expect(await shownFrom(disk)).toBe(ok ? 2 : 1);
      shown.add(ok);
    }
    expect([...shown]).toEqual([false, true]);
  });
});

test('of two installers the second is told to wait', async () => {
  const store = await openOn(await diskWith(1));
  const { verified, files } = published(2);
  const both = [1, 2].map(() => store.stage(verified, memoryMedium(files), WISHES));
  expect((await Promise.all(both)).map(codeOf)).toEqual(['fine', 'busy']);
});

test('an installation that was stopped says so', async () => {
  const disk = await diskWith(1);
  const store = await openOn(disk);
  const { verified, files } = published(2);
  const stop = new AbortController();
  const onProgress = () => stop.abort();
  const wishes = { ...WISHES, signal: stop.signal, onProgress };
  expect(codeOf(await store.stage(verified, memoryMedium(files), wishes))).toBe('stopped');
  expect(await shownFrom(disk)).toBe(1);
});

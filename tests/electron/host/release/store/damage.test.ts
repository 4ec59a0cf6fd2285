import { describe, expect, test } from 'vitest';
import { memoryMedium } from '../../../../support/memory-publication.ts';
import {
  codeOf,
  diskWith,
  install,
  names,
  openOn,
  published,
  shownFrom,
  spoil,
  WISHES,
} from './store-scenario.ts';

describe('a file that rots', () => {
  test('is found, and the release before is shown until a medium has repaired it', async () => {
    const disk = await diskWith(1, 2);
    const store = await openOn(disk);
    const sha256 = published(2).manifest.files.at(-1)?.sha256 ?? '';
    spoil(disk, `blobs/${sha256}`);
    expect(await store.verifyBlobs(WISHES.signal)).toMatchObject([{ sha256 }]);
    expect((await store.openActive()).problems[0]).toMatchObject({ code: 'rotten' });
    const repaired = await store.repair(memoryMedium(published(2).files), WISHES.signal);
    expect(repaired).toEqual({ ok: true, value: [] });
    expect(await shownFrom(disk)).toBe(2);
  });

  test('is not repaired by a medium that has it not', async () => {
    const disk = await diskWith(1, 2);
    const store = await openOn(disk);
    const { sha256 } = published(2).verified.manifest;
    spoil(disk, `blobs/${sha256}`);
    const repaired = await store.repair(memoryMedium(published(1).files), WISHES.signal);
    expect(repaired).toMatchObject({ ok: true, value: [{ sha256 }] });
  });
});

test('the metadata that was trusted comes back, and is empty when its file is torn', async () => {
  const disk = await diskWith(1);
  const store = await openOn(disk);
  expect(await store.metadata()).toEqual({ ok: true, value: published(1).verified.metadata });
  for (const name of names(disk, 'meta')) spoil(disk, `meta/${name}`);
  expect(await store.metadata()).toEqual({ ok: true, value: new Map() });
  expect(store.state().floor?.targets).toBe(1);
  await store.rememberTrust(published(1).verified);
  expect(await store.metadata()).toEqual({ ok: true, value: published(1).verified.metadata });
});

describe('with damage to the state', () => {
  test('of one place, the older state holds', async () => {
    const disk = await diskWith(1, 2);
    const newest = (await openOn(disk)).state().generation % 2 === 1 ? 'state-a' : 'state-b';
    spoil(disk, newest);
    expect([1, 2]).toContain(await shownFrom(disk));
  });

  test('of both, the exhibition that came with the program is shown and staff are told', async () => {
    const disk = await diskWith(1, 2);
    for (const name of ['state-a', 'state-b']) spoil(disk, name);
    const store = await openOn(disk);
    expect(store.lost).toBe(true);
    expect(store.state().active).toBeNull();
    expect(codeOf(await install(store, published(2)))).toBe('fine');
    expect(await shownFrom(disk)).toBe(2);
  });
});

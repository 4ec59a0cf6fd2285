import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { folderMedium } from '../../../../../electron/host/release/media/folder-medium.ts';
import { realFileSystem } from '../../../../../electron/host/release/store/real-file-system.ts';
import { openStore } from '../../../../../electron/host/release/store/release-store.ts';
import { makeRelease } from '../../../../support/make-release.ts';
import { verifiedOf } from '../../../../support/memory-publication.ts';
import { WISHES } from './store-scenario.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'store-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function open() {
  return openStore({ fs: realFileSystem, folder: join(folder, 'kiosk'), now: () => 1_795_000_000 });
}

async function publish(version: number, filmBytes: number) {
  const made = await makeRelease(join(folder, `release-${version}`), filmBytes);
  const medium = join(folder, 'stick');
  const blobs = join(medium, 'blobs/sha256');
  await mkdir(blobs, { recursive: true });
  const manifest = Buffer.from(JSON.stringify(made.manifest));
  const verified = verifiedOf(version, manifest);
  await writeFile(join(blobs, verified.manifest.sha256), manifest);
  for (const { path, sha256 } of made.manifest.files)
    await writeFile(join(blobs, sha256), await readFile(join(made.folder, path)));
  return { verified, medium: folderMedium(medium), made };
}

test('a release on a real disk is copied, opened before it is shown, shown, and opened again after a restart', async () => {
  const { verified, medium, made } = await publish(1, 3_000_000);
  const store = await open();
  const staged = await store.stage(verified, medium, WISHES);
  if (!staged.ok) throw new Error(JSON.stringify(staged.problems));
  await store.commit(staged.value);
  expect(await store.openStaged()).toMatchObject({ ok: true, value: { exhibits: 1 } });
  await store.activate(1);
  await store.confirmReady(1);
  const { release, open: shown, problems } = await (await open()).openActive();
  expect(problems).toEqual([]);
  expect(release).toMatchObject({ version: 1, signedBy: ['李老师'], installedAt: 1_795_000_000 });
  expect(shown).toMatchObject({ id: made.manifest.id, hash: made.manifest.contentHash });
  const film = shown?.find(made.film.path);
  expect(film).toMatchObject({ bytes: 3_000_000, type: 'video/webm' });
  expect(made.film.content.equals(await readFile(film?.file ?? ''))).toBe(true);
  expect(shown?.find('../state-a')).toBeNull();
  expect(await readdir(join(folder, 'kiosk/tmp'))).toEqual([]);
});

test('with nothing installed nothing is opened, and nothing is written', async () => {
  expect(await (await open()).openActive()).toEqual({ release: null, open: null, problems: [] });
  expect(await readdir(folder)).toEqual([]);
});

test('a release whose file is gone gives way to the one before, which a restart keeps', async () => {
  const store = await open();
  for (const [version, bytes] of [
    [1, 1000],
    [2, 2000],
  ] as const) {
    const { verified, medium } = await publish(version, bytes);
    const staged = await store.stage(verified, medium, WISHES);
    if (staged.ok) await store.commit(staged.value);
    await store.activate(version);
    await store.confirmReady(version);
  }
  const film = (await store.openActive()).open;
  const manifest = (await publish(2, 2000)).made.film.path;
  await rm(film?.find(manifest)?.file ?? '');
  const shown = await (await open()).openActive();
  expect(shown).toMatchObject({ release: { version: 1 }, problems: [{ code: 'rotten' }] });
  const { medium } = await publish(2, 2000);
  expect(await store.repair(medium, WISHES.signal)).toEqual({ ok: true, value: [] });
  expect((await (await open()).openActive()).release?.version).toBe(2);
});

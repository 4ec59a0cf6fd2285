import { rename, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ReleaseFile } from '../../../assets/schema/manifest.ts';
import { releaseSentence } from '../../../electron/host/release-problem.ts';
import { openRelease } from '../../../electron/host/release-source.ts';
import { makeFolder } from '../../support/host-for-test.ts';
import { MADE_ID, type MadeRelease, makeRelease } from '../../support/make-release.ts';

let folder: string;
let made: MadeRelease;
beforeEach(async () => {
  folder = await makeFolder();
  made = await makeRelease(folder);
});
afterEach(() => rm(folder, { recursive: true }));

/** The codes and paths of what is wrong with the folder; empty when it opens. */
async function problems(): Promise<readonly string[]> {
  const release = await openRelease(folder);
  return release.ok ? [] : release.problems.map(({ code, path }) => `${code} ${path}`);
}

async function rewrite(change: (file: ReleaseFile) => ReleaseFile): Promise<void> {
  const manifest = { ...made.manifest, files: made.manifest.files.map(change) };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

test('a whole release opens and knows its id, hash and exhibits', async () => {
  const release = await openRelease(folder);
  expect(release).toMatchObject({
    ok: true,
    value: { id: MADE_ID, hash: made.manifest.contentHash, exhibits: 1 },
  });
});

test('a release gives the files its manifest lists, and no others', async () => {
  await writeFile(join(folder, 'media', 'extra.webp'), 'extra');
  const release = await openRelease(folder);
  if (!release.ok) throw new Error('does not open');
  expect(release.value.find(made.film.path)).toMatchObject({ bytes: 1000, type: 'video/webm' });
  for (const path of ['manifest.json', 'media/extra.webp', '', 'media', '__proto__', '../x'])
    expect(release.value.find(path)).toBeNull();
});

test('a folder without a manifest is named', async () => {
  await rm(join(folder, 'manifest.json'));
  expect(await problems()).toEqual([`no-manifest ${join(folder, 'manifest.json')}`]);
});

test.each([
  ['no JSON', '{'],
  ['no manifest', '{"format":1}'],
  ['a path that leaves the folder', 'path'],
  ['no exhibition', 'empty'],
])('a manifest that holds %s is refused', async (_what, text) => {
  const manifest = made.manifest;
  const leaving = manifest.files.map((file) => ({ ...file, path: '../secret' }));
  const written: Record<string, string> = {
    path: JSON.stringify({ ...manifest, files: leaving }),
    empty: JSON.stringify({ ...manifest, files: [] }),
  };
  await writeFile(join(folder, 'manifest.json'), written[text] ?? text);
  expect(await problems()).toEqual([`bad-manifest ${join(folder, 'manifest.json')}`]);
});

test.each(['text/html', 'text/javascript', 'image/svg+xml'])(
  'a file that a browser would run (%s) is refused',
  async (type) => {
    await rewrite((file) => (file.path === made.film.path ? { ...file, type } : file));
    expect(await problems()).toEqual([`unsafe-type ${made.film.path}`]);
  },
);

test('every missing and every shortened file is named', async () => {
  await rm(join(folder, made.picture.path));
  await truncate(join(folder, made.film.path), 999);
  const expected = [`missing-file ${made.picture.path}`, `wrong-size ${made.film.path}`];
  expect([...(await problems())].sort()).toEqual(expected);
});

test('a link in place of a file is refused: it could lead out of the folder', async () => {
  const file = join(folder, made.film.path);
  await rename(file, `${folder}/elsewhere`);
  await symlink(`${folder}/elsewhere`, file);
  expect(await problems()).toEqual([`missing-file ${made.film.path}`]);
});

test('an exhibition that is not one, or not the one of the manifest, is refused', async () => {
  const text = made.exhibition.content.toString('utf8');
  const wrong = text.replace(MADE_ID, 'other-exhibition');
  for (const content of ['x'.repeat(text.length), '{}'.padEnd(text.length), wrong]) {
    await writeFile(join(folder, 'exhibition.json'), content);
    await rewrite((file) =>
      file.path === 'exhibition.json' ? { ...file, bytes: Buffer.byteLength(content) } : file,
    );
    expect(await problems()).toEqual(['bad-exhibition exhibition.json']);
  }
});

test('a problem is told to staff in Chinese and English, with its file', () => {
  const sentence = releaseSentence({ code: 'missing-file', path: 'media/a.webp', detail: '' });
  expect(sentence).toMatch(/缺少文件.*missing.*\(media\/a\.webp\)$/);
});

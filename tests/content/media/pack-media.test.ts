import { readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { media as mediaShape } from '#schema/media.ts';
import { hashBytes } from '../../../build/content/media/media-store.ts';
import { packMedia } from '../../../build/content/media/pack-media.ts';
import { filesOf } from '../../../build/content/media/packed-media.ts';
import { codesOf, drawing, inStore, makeFolder, makeStore, pack, packedOf } from './made-files.ts';

async function makePng(): Promise<Buffer> {
  const create = { width: 700, height: 500, channels: 3, background: '#336699' } as const;
  return await sharp({ create }).png().toBuffer();
}

async function noteIn(folder: string): Promise<string> {
  return (await readdir(folder)).find((name) => name.endsWith('.json')) ?? '';
}

describe('the store', () => {
  it('holds every file under the hash of what is in it, and nothing half-written', async () => {
    const { result, store } = await pack('p.png', await makePng());
    const { media, files } = packedOf(result);
    expect(mediaShape.parse(media)).toEqual(media);
    for (const { path, bytes } of filesOf(media)) {
      const content = await readFile(inStore(store, path));
      expect(content.length).toBe(bytes);
      expect(basename(path)).toBe(`${hashBytes(content)}.webp`);
    }
    const names = await readdir(store.folder);
    expect(names).toEqual(expect.arrayContaining([...files]));
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  it('names a media by the bytes of its source', async () => {
    const bytes = await makePng();
    const { result } = await pack('p.png', bytes);
    expect(packedOf(result).id).toBe(hashBytes(bytes));
  });

  it('remembers: packing again only reads the note of the first time', async () => {
    const source = join(await makeFolder(), 'p.png');
    await writeFile(source, await makePng());
    const store = await makeStore();
    const first = packedOf(await packMedia(source, store));
    const note = join(store.folder, await noteIn(store.folder));
    await writeFile(note, (await readFile(note, 'utf8')).replace('#336699', '#abcdef'));
    const second = packedOf(await packMedia(source, store));
    expect(second).toEqual({ ...first, media: { ...first.media, colour: '#abcdef' } });
  });

  it('packs again what has lost a file, or whose note is spoilt', async () => {
    const source = join(await makeFolder(), 'p.png');
    await writeFile(source, await makePng());
    const store = await makeStore();
    const first = packedOf(await packMedia(source, store));
    await rm(join(store.folder, first.files[0] ?? ''));
    expect(packedOf(await packMedia(source, store))).toEqual(first);
    expect(await readdir(store.folder)).toEqual(expect.arrayContaining([...first.files]));
    await writeFile(join(store.folder, await noteIn(store.folder)), '{"id":');
    expect(packedOf(await packMedia(source, store))).toEqual(first);
  });

  it('can be filled with the same file from many sides at once', async () => {
    const source = join(await makeFolder(), 'p.png');
    await writeFile(source, await makePng());
    const store = await makeStore();
    const results = await Promise.all(Array.from({ length: 8 }, () => packMedia(source, store)));
    expect(new Set(results.map((result) => JSON.stringify(packedOf(result)))).size).toBe(1);
  });
});

describe('a file is refused', () => {
  test.each([
    ['format-unknown', 'p.png', 'hello'],
    ['format-unknown', 'p.png', ''],
    ['ending-differs', 'p.jpg', '\x89PNG\r\n\x1a\n'],
    ['ending-differs', 'p.png', '<svg viewBox="0 0 9 9"/>'],
    ['ending-differs', 'p', '\x89PNG\r\n\x1a\n'],
    ['ending-differs', 'p.mp4', 'RIFF\x24\0\0\0WAVEfmt '],
    ['format-unsupported', 'p.bmp', 'BM\x36\0\0\0'],
    ['format-unsupported', 'p.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
    ['format-unsupported', 'p.pdf', '%PDF-1.7'],
    ['picture-broken', 'p.png', '\x89PNG\r\n\x1a\n and then nothing'],
    ['picture-broken', 'p.jpg', '\xff\xd8\xff\xe0'],
  ])('%s: %s', async (code, name, content) => {
    const { result, store } = await pack(name, Buffer.from(content, 'latin1'));
    expect(codesOf(result)).toEqual([code]);
    await expect(readdir(store.folder)).rejects.toThrow('ENOENT');
  });

  it('that is not there, or is a folder', async () => {
    const folder = await makeFolder();
    const store = await makeStore();
    expect(codesOf(await packMedia(join(folder, 'a.png'), store))).toEqual(['media-unreadable']);
    expect(codesOf(await packMedia(folder, store))).toEqual(['media-unreadable']);
  });

  it('that is too long, before it is read', async () => {
    const source = join(await makeFolder(), 'p.svg');
    await writeFile(source, drawing('<g/>'));
    await truncate(source, 200 * 1024 * 1024);
    expect(codesOf(await packMedia(source, await makeStore()))).toEqual(['file-too-large']);
  });

  it('whatever the case of its ending', async () => {
    expect(codesOf((await pack('P.PNG', await makePng())).result)).toEqual([]);
  });
});

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { toWebVtt } from '../../../build/content/media/captions.ts';
import { packMedia } from '../../../build/content/media/pack-media.ts';
import { codesOf, inStore, makeFolder, makeStore, pack, packedOf } from './made-files.ts';
import { box, makeMp4, makeWebm } from './made-films.ts';

const FILM = makeMp4('isom', [
  ['vide', 'avc1.64002A'],
  ['soun', 'mp4a.40.2'],
]);
const WEBM = makeWebm([
  [1, 'V_VP9'],
  [2, 'A_OPUS'],
]);
const SRT =
  '1\n00:00:01,000 --> 00:00:02,500\n你好\n\n2\n00:00:03,000 --> 00:00:04,000\n<i>再见</i>\n';

describe('a packed film', () => {
  it('is the film as it was, under the hash of its bytes', async () => {
    for (const [name, bytes, type] of [
      ['f.mp4', FILM, 'video/mp4'],
      ['f.webm', WEBM, 'video/webm'],
    ] as const) {
      const { result, store } = await pack(name, bytes);
      const { media, id, files } = packedOf(result);
      expect(media).toMatchObject({ kind: 'film', type, captions: [] });
      if (media.kind !== 'film') return;
      expect(media.file).toEqual({ path: `media/${id}.${name.slice(2)}`, bytes: bytes.length });
      expect(files).toEqual([`${id}.${name.slice(2)}`]);
      expect(await readFile(inStore(store, media.file.path))).toEqual(bytes);
    }
  });

  it('brings the subtitles that lie beside it, as WebVTT, each with its language', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, '片.mp4'), FILM);
    await writeFile(join(folder, '片.srt'), SRT);
    await writeFile(join(folder, '片.en.vtt'), 'WEBVTT\n\n00:01.000 --> 00:02.000 line:0\nHello\n');
    await writeFile(join(folder, '片.zh-hant.srt'), SRT);
    await writeFile(join(folder, '片子.fr.srt'), SRT);
    await writeFile(join(folder, '片.txt'), 'no');
    await mkdir(join(folder, 'en'));
    const store = await makeStore();
    const { media, files } = packedOf(await packMedia(join(folder, '片.mp4'), store));
    if (media.kind !== 'film') throw new Error(media.kind);
    expect(media.captions.map(({ language }) => language)).toEqual(['en', 'zh-Hans', 'zh-Hant']);
    expect(files).toHaveLength(3); // Two of the subtitles are the same text.
    const [english] = media.captions;
    expect(await readFile(inStore(store, english?.file.path ?? ''), 'utf8')).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n',
    );
  });

  it('is packed anew when its subtitles change', async () => {
    const [folder, store] = [await makeFolder(), await makeStore()];
    await writeFile(join(folder, 'f.mp4'), FILM);
    const without = packedOf(await packMedia(join(folder, 'f.mp4'), store));
    await writeFile(join(folder, 'f.srt'), SRT);
    const withThem = packedOf(await packMedia(join(folder, 'f.mp4'), store));
    expect([without.files.length, withThem.files.length]).toEqual([1, 2]);
    expect(withThem.id).toBe(without.id);
  });
});

describe('a film is refused', () => {
  test.each([
    ['film-codec', 'HEVC, as telephones make it', makeMp4('isom', [['vide', 'hvc1']])],
    ['film-profile', 'H.264 as cameras make it', makeMp4('isom', [['vide', 'avc1.7A0033']])],
    ['film-broken', 'no pictures', makeMp4('isom', [['soun', 'mp4a.40.2']])],
    ['film-broken', 'no table of contents', box('ftyp', Buffer.from('isom\0\0\0\0'))],
    ['film-broken', 'cut off', FILM.subarray(0, FILM.length - 20)],
    [
      'film-broken',
      'a box that says it is smaller than its own head',
      Buffer.concat([
        box('ftyp', Buffer.from('isom\0\0\0\0')),
        Buffer.from([0, 0, 0, 2, 0x6d, 0x6f, 0x6f, 0x76, 0, 0]),
      ]),
    ],
  ])('with the code %s: %s', async (code, _, bytes) => {
    expect(codesOf((await pack('f.mp4', bytes)).result)).toEqual([code]);
  });

  it('also as WebM', async () => {
    const film = makeWebm([[1, 'V_MPEG4/ISO/AVC']]);
    expect(codesOf((await pack('f.webm', film)).result)).toEqual(['film-codec']);
  });

  it('with subtitles that cannot be read', async () => {
    const folder = await makeFolder();
    await writeFile(join(folder, 'f.mp4'), FILM);
    await writeFile(join(folder, 'f.srt'), 'hello');
    const result = await packMedia(join(folder, 'f.mp4'), await makeStore());
    expect(codesOf(result)).toEqual(['captions-broken']);
  });
});

describe('subtitles', () => {
  it('become plain WebVTT: no looks, no markup that could do anything', () => {
    const srt =
      '\ufeff1\r\n00:00:01,000 --> 00:00:02,000 X1:1\r\n{\\an8}<b>一</b> & 二 <c.red>x</c> 3 < 4\r\n<script>\r\n\r\n\r\n9\r\n00:01:00,000 --> 00:01:01,000\r\nlast';
    expect(toWebVtt(Buffer.from(srt))).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n一 &amp; 二 x 3 &lt; 4\n\n00:01:00.000 --> 00:01:01.000\nlast\n',
    );
  });

  it('leave styles, notes and regions behind', () => {
    const vtt =
      'WEBVTT - t\n\nSTYLE\n::cue { background: url(http://example.org) }\n\nNOTE x\n\na\n00:01.000 --> 00:02.000\nb &lt;c&gt;\n';
    expect(toWebVtt(Buffer.from(vtt))).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nb &lt;c&gt;\n',
    );
  });

  it('may be in the encoding of older Chinese programs', () => {
    const gb18030 = Buffer.from([0xc4, 0xe3, 0xba, 0xc3]); // 你好
    const srt = Buffer.concat([Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n'), gb18030]);
    expect(toWebVtt(srt)).toContain('你好');
  });

  it('are nothing if there is nothing to read', () => {
    expect(toWebVtt(Buffer.from(''))).toBeNull();
    expect(toWebVtt(Buffer.from('WEBVTT\n\n00:01.000 --> 00:02.000\n\n'))).toBeNull();
    expect(toWebVtt(Buffer.from([0xff, 0xff, 0xff]))).toBeNull();
  });
});

describe('a packed recording', () => {
  test.each([
    ['r.mp3', 'ID3\x04…', 'audio/mpeg'],
    ['r.ogg', 'OggS\0…', 'audio/ogg'],
    ['r.wav', 'RIFF\x24\0\0\0WAVEfmt ', 'audio/wav'],
    ['r.m4a', '\0\0\0\x1cftypM4A \0\0\x02\0', 'audio/mp4'],
    ['r.m4a', '\0\0\0\x1cftypisom\0\0\x02\0', 'audio/mp4'],
  ])('%s is copied as it is', async (name, start, type) => {
    const bytes = Buffer.from(start, 'latin1');
    const { result, store } = await pack(name, bytes);
    const { media, id } = packedOf(result);
    expect(media).toMatchObject({ kind: 'recording', type });
    expect(await readFile(inStore(store, `media/${id}${name.slice(1)}`))).toEqual(bytes);
  });
});

import { describe, expect, test } from 'vitest';
import { type Manifest, parseManifest, writtenManifest } from '../../assets/schema/manifest.ts';
import { madeMedia } from '../support/make-world.ts';

const FILE = { path: 'exhibition.json', bytes: 3, sha256: madeMedia(1), type: 'application/json' };
const FILM = {
  path: `media/${madeMedia(2)}.mp4`,
  bytes: 0,
  sha256: madeMedia(2),
  type: 'video/mp4',
};
const WHOLE: Manifest = {
  format: 1,
  id: 'made-exhibition',
  minApp: '0.1.0',
  contentHash: madeMedia(3),
  files: [FILE, FILM],
};

function sentencesOf(json: unknown): readonly string[] {
  const parsed = parseManifest(json);
  return parsed.ok ? [] : parsed.problems;
}

describe('a manifest', () => {
  test('that is whole is accepted, and comes out as it went in', () => {
    const parsed = parseManifest(JSON.parse(JSON.stringify(WHOLE)));
    expect(parsed).toEqual({ ok: true, value: WHOLE });
  });

  test('says each hash once as it is written, and comes out whole', () => {
    const text = JSON.stringify(writtenManifest(WHOLE));
    expect(text.split(FILM.sha256)).toHaveLength(2);
    expect(parseManifest(JSON.parse(text))).toEqual({ ok: true, value: WHOLE });
  });

  test.each([
    '',
    '/etc/passwd',
    'manifest.json',
    'media',
    'media/',
    'media/a.webp',
    'media/**.webp',
    '*',
    '*.json',
    `media/${madeMedia(2)}`,
    `media/${madeMedia(2)}.WEBP`,
    `media/${madeMedia(2)}.webp/x`,
    `media/../media/${madeMedia(2)}.webp`,
    `media/${'A'.repeat(64)}.webp`,
    `media\\${madeMedia(2)}.webp`,
    `media/${madeMedia(2)}.webp\n`,
    'exhibition.json\n',
    'exhibition-json',
    '../exhibition.json',
  ])('that lists the path %j is refused', (path) => {
    const sentences = sentencesOf({ ...WHOLE, files: [FILE, { ...FILM, path }] });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^files\.1\.path: /);
  });

  test.each<[string, object, string]>([
    ['another format', { format: 2 }, 'format: '],
    ['no exhibition', { id: '' }, 'id: '],
    ['an id that is no file name', { id: '../x' }, 'id: '],
    ['half a version', { minApp: '1.2' }, 'minApp: '],
    ['half a hash', { contentHash: 'abc' }, 'contentHash: '],
    ['a key nobody knows', { signed: true }, ': '],
    ['a file of negative size', { files: [{ ...FILE, bytes: -1 }] }, 'files.0.bytes: '],
    ['a file of half a byte', { files: [{ ...FILE, bytes: 0.5 }] }, 'files.0.bytes: '],
    ['a hash in capitals', { files: [{ ...FILE, sha256: 'A'.repeat(64) }] }, 'files.0.sha256: '],
    [
      'a type with a second header',
      { files: [{ ...FILE, type: 'a/b\r\nc: d' }] },
      'files.0.type: ',
    ],
  ])('with %s is refused, with a sentence that says where', (_, change, start) => {
    const sentences = sentencesOf({ ...WHOLE, ...change });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]?.startsWith(start)).toBe(true);
  });

  test.each([null, undefined, 'x', [], 7])('is not %j', (json) => {
    expect(sentencesOf(json)).not.toEqual([]);
  });
});

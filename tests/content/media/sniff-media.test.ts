import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { type MediaType, sniffMedia } from '../../../build/content/media/sniff-media.ts';
import { makeMp4 } from './made-films.ts';

function bytes(latin1: string): Uint8Array {
  return Buffer.from(latin1, 'latin1');
}

const STARTS: readonly (readonly [MediaType, string])[] = [
  ['tiff', 'II*\0\x08\0\0\0'],
  ['tiff', 'MM\0*\0\0\0\x08'],
  ['bmp', 'BM\x36\0\0\0'],
  ['heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'],
  ['heic', '\0\0\0\x18ftypmif1\0\0\0\0mif1heic'],
  ['glb', 'glTF\x02\0\0\0'],
  ['mp4', '\0\0\0\x20ftypisom\0\0\x02\0isomiso2avc1mp41'],
  ['quicktime', '\0\0\0\x14ftypqt  \0\0\0\0qt  '],
  ['m4a', '\0\0\0\x1cftypM4A \0\0\x02\0'],
  ['webm', '\x1aE\xdf\xa3\x9fB\x86\x81\x01B\x82\x84webm'],
  ['matroska', '\x1aE\xdf\xa3\xa3B\x86\x81\x01B\x82\x88matroska'],
  ['mp3', 'ID3\x04\0\0\0'],
  ['mp3', '\xff\xfb\x90\x64\0\0'],
  ['ogg', 'OggS\0\x02'],
  ['wav', 'RIFF\x24\0\0\0WAVEfmt '],
  ['avi', 'RIFF\x24\0\0\0AVI LIST'],
  ['flac', 'fLaC\0\0\0\x22'],
  ['pdf', '%PDF-1.7'],
  ['zip', 'PK\x03\x04'],
  ['svg', '<svg viewBox="0 0 1 1"/>'],
  ['svg', '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- a\nb -->\n<svg\nxmlns="x">'],
  ['svg', '<?xml version="1.0"?><!DOCTYPE svg [<!ENTITY a "b">]><svg/>'],
];

describe('what a file is', () => {
  test.each(STARTS)('%s is known by its first bytes', (type, start) => {
    expect(sniffMedia(bytes(start))).toBe(type);
  });

  test.each(['png', 'jpeg', 'webp', 'gif', 'avif'] as const)(
    '%s as sharp writes it',
    async (type) => {
      const create = { width: 8, height: 8, channels: 3, background: '#123456' } as const;
      expect(sniffMedia(await sharp({ create }).toFormat(type).toBuffer())).toBe(type);
    },
  );

  it('is nothing for text, pages, programs and silence', () => {
    for (const start of [
      '',
      'hello',
      '<!doctype html><svg>',
      '<html><svg>',
      '#!/bin/sh',
      'MZ',
      '\xff\xff\xff',
    ]) {
      expect(sniffMedia(bytes(start))).toBeNull();
    }
  });

  it('needs no more than the start, and takes no time over a long start of nothing', () => {
    const started = performance.now();
    expect(sniffMedia(bytes('<!--'.repeat(1_000_000)))).toBeNull();
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(sniffMedia(makeMp4('mp42', []))).toBe('mp4');
  });
});

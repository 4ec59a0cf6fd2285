import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { codesOf, inStore, pack, packedOf, pictureOf } from './made-files.ts';

/** A picture of a given size: the left half red, the right half blue. */
async function makePicture(width: number, height: number): Promise<Sharp> {
  const half = { width: Math.ceil(width / 2), height, channels: 3, background: '#0000ff' } as const;
  const blue = await sharp({ create: half }).png().toBuffer();
  const create = { width, height, channels: 3, background: '#ff0000' } as const;
  return sharp({ create }).composite([{ input: blue, left: Math.floor(width / 2), top: 0 }]);
}

/** A PNG that says it is that large, and holds a few zeros. */
function makeBomb(width: number, height: number): Buffer {
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type), content]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(content.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1_000_000))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

describe('a packed picture', () => {
  test.each([
    [2400, [480, 960, 1920]],
    [1920, [480, 960, 1920]],
    [1200, [480, 960, 1200]],
    [480, [480]],
    [300, [300]],
  ])('%i pixels wide comes in widths %j: never enlarged', async (width, widths) => {
    const { result } = await pack('p.png', await (await makePicture(width, 400)).png().toBuffer());
    const { sizes } = pictureOf(packedOf(result).media);
    expect(sizes.map((size) => size.width)).toEqual(widths);
    expect(sizes.map((size) => size.height)).toEqual(
      widths.map((step) => Math.round((step * 400) / width)),
    );
  });

  it('is WebP of the size that it says it is, whatever it was', async () => {
    for (const [name, format] of [
      ['p.jpg', 'jpeg'],
      ['p.jpeg', 'jpeg'],
      ['p.webp', 'webp'],
      ['p.avif', 'avif'],
      ['p.gif', 'gif'],
    ] as const) {
      const bytes = await (await makePicture(600, 300)).toFormat(format).toBuffer();
      const { result, store } = await pack(name, bytes);
      for (const size of pictureOf(packedOf(result).media).sizes) {
        const read = await sharp(inStore(store, size.path)).metadata();
        expect([read.format, read.width, read.height]).toEqual(['webp', size.width, size.height]);
      }
    }
  });

  it('has its average colour', async () => {
    const { result } = await pack('p.png', await (await makePicture(600, 300)).png().toBuffer());
    const { colour } = pictureOf(packedOf(result).media);
    const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    expect(parts[0]).toBeCloseTo(128, -1);
    expect(parts[1]).toBe(0);
    expect(parts[2]).toBeCloseTo(128, -1);
  });

  it('has an average colour even without colours', async () => {
    const create = { width: 50, height: 50, channels: 3, background: '#404040' } as const;
    const bytes = await sharp({ create }).toColourspace('b-w').png().toBuffer();
    const { result } = await pack('p.png', bytes);
    expect(pictureOf(packedOf(result).media).colour).toBe('#404040');
  });

  it('stands upright, and says neither where nor with what it was taken', async () => {
    const taken = (await makePicture(600, 300)).withExif({
      IFD0: { Make: 'SecretCamera', Orientation: '6' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '40/1 2/1 3/1', GPSLongitude: '116/1 17/1 0/1' },
    });
    const bytes = await taken.withMetadata({ orientation: 6 }).jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).exif?.toString('latin1')).toContain('SecretCamera');
    const { result, store } = await pack('p.jpg', bytes);
    for (const { path, width, height } of pictureOf(packedOf(result).media).sizes) {
      expect(height).toBe(width * 2);
      const metadata = await sharp(inStore(store, path)).metadata();
      expect([metadata.exif, metadata.xmp, metadata.icc, metadata.orientation]).toEqual([
        undefined,
        undefined,
        undefined,
        undefined,
      ]);
      // Turned clockwise, what was left is now on top.
      const { data } = await sharp(inStore(store, path))
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect([...data.subarray(0, 3)].map((part) => part > 127)).toEqual([true, false, false]);
    }
  });

  it('is the same bytes every time, in every store', async () => {
    const bytes = await (await makePicture(700, 300)).jpeg().toBuffer();
    const [one, two] = [await pack('a.jpg', bytes), await pack('b.jpg', bytes)];
    expect(packedOf(one.result)).toEqual(packedOf(two.result));
  });
});

describe('a picture is refused', () => {
  it('that claims more pixels than fit, without being unpacked', async () => {
    const started = performance.now();
    const { result } = await pack('bomb.png', makeBomb(30_000, 30_000));
    expect(codesOf(result)).toEqual(['picture-too-many-pixels']);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  it('that moves', async () => {
    const frames = await Promise.all(
      ['#ff0000', '#00ff00'].map((background) =>
        sharp({ create: { width: 20, height: 20, channels: 3, background } })
          .png()
          .toBuffer(),
      ),
    );
    for (const format of ['gif', 'webp'] as const) {
      const moving = await sharp(frames, { join: { animated: true } })
        .toFormat(format)
        .toBuffer();
      expect(codesOf((await pack(`p.${format}`, moving)).result)).toEqual(['picture-animated']);
    }
  });

  it('that is cut off', async () => {
    const whole = await (await makePicture(900, 600)).png({ compressionLevel: 0 }).toBuffer();
    const { result } = await pack('p.png', whole.subarray(0, whole.length / 2));
    expect(codesOf(result)).toEqual(['picture-broken']);
  });

  it('that is a ribbon', async () => {
    const bytes = await (await makePicture(3000, 400)).png().toBuffer();
    expect(codesOf((await pack('p.png', bytes)).result)).toEqual(['picture-shape']);
  });
});

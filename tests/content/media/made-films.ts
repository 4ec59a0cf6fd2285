import type { FilmBytes } from '../../../build/content/media/film-bytes.ts';

/** An ISO box: its length, four letters, and what is in it. */
export function box(type: string, ...inside: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(inside);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(8 + content.length);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** An MP4 with no samples, only a table of contents that says how its tracks are coded: `avc1.64002A`, `mp4a.40.2`, `hvc1`. */
export function makeMp4(
  brand: string,
  tracks: readonly (readonly [handler: string, ...codecs: readonly string[]])[],
): Buffer {
  const made = tracks.map(([handler, ...codecs]) => {
    const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, codecs.length]);
    const samples = box('stsd', head, ...codecs.map(sampleEntry));
    const kind = Buffer.concat([Buffer.alloc(8), Buffer.from(handler), Buffer.alloc(13)]);
    return box('trak', box('mdia', box('hdlr', kind), box('minf', box('stbl', samples))));
  });
  const type = box('ftyp', Buffer.from(`${brand}\0\0\0\0isom`, 'latin1'));
  return Buffer.concat([type, box('free'), box('moov', box('mvhd', Buffer.alloc(100)), ...made)]);
}

function sampleEntry(codec: string): Buffer {
  const [type = '', first, second] = codec.split(/(?<=.)\./);
  if (first === undefined) return box(type, Buffer.alloc(78));
  const details = Buffer.from(first, 'hex');
  if (type !== 'mp4a') {
    return box(type, Buffer.alloc(78), box('avcC', Buffer.from([1]), details, Buffer.alloc(4)));
  }
  const specific =
    second === undefined ? [] : [descriptor(5, Buffer.from([Number(second) << 3, 16]))];
  const decoder = descriptor(4, details, Buffer.alloc(12), ...specific);
  const stream = descriptor(3, Buffer.alloc(3), decoder);
  return box('mp4a', Buffer.alloc(28), box('esds', Buffer.alloc(4), stream));
}

/** A descriptor of MPEG-4, its length written in four bytes as some programs do. */
function descriptor(tag: number, ...inside: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(inside);
  return Buffer.concat([Buffer.from([tag, 0x80, 0x80, 0x80, content.length]), content]);
}

/** An EBML element: its number in hexadecimal, its length in eight bytes (or unknown), and what is in it. */
export function element(id: string, inside: readonly Uint8Array[], unknown = false): Buffer {
  const content = Buffer.concat(inside);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(2n ** 56n + BigInt(content.length));
  return Buffer.concat([Buffer.from(id, 'hex'), unknown ? LIVE : length, content]);
}

/** A length that is not written. */
const LIVE = Buffer.from('01ffffffffffffff', 'hex');

/** A WebM with one empty cluster after the tracks, which are of a type (1 pictures, 2 sound, 17 subtitles) and coded somehow. `live`: written while it happened. */
export function makeWebm(
  tracks: readonly (readonly [type: number, codec: string])[],
  live = false,
): Buffer {
  const entries = tracks.map(([type, codec]) =>
    element('ae', [
      Buffer.from('d7810173c58101', 'hex'),
      Buffer.from([0x83, 0x81, type]),
      element('86', [Buffer.from(codec, 'latin1')]),
    ]),
  );
  const head = element('1a45dfa3', [Buffer.from('4282847765626d', 'hex')]);
  const inside = [
    element('ec', [Buffer.alloc(20)]),
    element('1549a966', [element('4d80', [Buffer.from('made')])]),
    element('1654ae6b', entries),
    element('1f43b675', [Buffer.from('e78100', 'hex')], live),
  ];
  return Buffer.concat([head, element('18538067', inside, live)]);
}

/** A film in memory that counts how often and how much of it is read; `size` may be a lie. */
export function filmInMemory(
  bytes: Buffer,
  size: number = bytes.length,
): FilmBytes & { readonly readings: number[] } {
  const readings: number[] = [];
  return {
    size,
    readings,
    read: async (position, length) => {
      readings.push(length);
      return bytes.subarray(position, position + length);
    },
  };
}

import { type FileHandle, open } from 'node:fs/promises';

/** How a track of an MP4 file is coded: `avc1`, `hvc1`, `mp4a` …; and whether it holds pictures, sound or something else. */
export interface Mp4Track {
  readonly kind: 'pictures' | 'sound' | 'other';
  readonly codec: string;
}

interface Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The longest table of contents (`moov`) read, in bytes. Two hours of film have about 5 MB. */
const MAX_CONTENTS = 64 * 1024 * 1024;

/** The most boxes at the top of a file; more is not a film but a trap. */
const MAX_BOXES = 10_000;

/** Boxes between `moov` and the description of the samples. */
const PATH: readonly string[] = ['mdia', 'minf', 'stbl', 'stsd'];

/** The tracks of an MP4 file, or null if its table of contents is missing or broken. */
export async function readMp4Tracks(source: string): Promise<readonly Mp4Track[] | null> {
  const file = await open(source);
  try {
    const contents = await readContents(file);
    return contents && tracksIn(contents);
  } finally {
    await file.close();
  }
}

async function readContents(file: FileHandle): Promise<Buffer | null> {
  const { size } = await file.stat();
  let position = 0;
  for (let count = 0; count < MAX_BOXES && position + 8 <= size; count++) {
    const head = Buffer.alloc(16);
    await file.read(head, 0, 16, position);
    const box = boxAt(head, position, size);
    if (!box || box.end > size) {
      return null;
    }
    if (box.type === 'moov') {
      const length = box.end - box.start;
      const contents = Buffer.alloc(Math.min(length, MAX_CONTENTS));
      await file.read(contents, 0, contents.length, box.start);
      return length <= MAX_CONTENTS ? contents : null;
    }
    position = box.end;
  }
  return null;
}

/** The box whose header is given; `position` is where it lies, `limit` the end of what it lies in. */
function boxAt(head: Buffer, position: number, limit: number): Box | null {
  const short = head.readUInt32BE(0);
  const type = head.toString('latin1', 4, 8);
  const isLong = short === 1;
  if (isLong && head.length < 16) {
    return null;
  }
  const headerBytes = isLong ? 16 : 8;
  const written = isLong ? Number(head.readBigUInt64BE(8)) : short;
  const length = short === 0 ? limit - position : written;
  return length < headerBytes
    ? null
    : { type, start: position + headerBytes, end: position + length };
}

function tracksIn(contents: Buffer): readonly Mp4Track[] | null {
  const tracks: Mp4Track[] = [];
  for (const track of boxesIn(contents).filter(({ type }) => type === 'trak')) {
    const inside = contents.subarray(track.start, track.end);
    const media = find(inside, ['mdia']);
    const handler = media && find(media, ['hdlr']);
    const samples = find(inside, PATH);
    if (!handler || handler.length < 12 || !samples || samples.length < 16) {
      return null;
    }
    const codec = samples.toString('latin1', 12, 16);
    tracks.push({ kind: kindOf(handler.toString('latin1', 8, 12)), codec });
  }
  return tracks;
}

function kindOf(handler: string): Mp4Track['kind'] {
  if (handler === 'vide') {
    return 'pictures';
  }
  return handler === 'soun' ? 'sound' : 'other';
}

function find(contents: Buffer, path: readonly string[]): Buffer | null {
  let inside = contents;
  for (const step of path) {
    const box = boxesIn(inside).find(({ type }) => type === step);
    if (!box) {
      return null;
    }
    inside = inside.subarray(box.start, box.end);
  }
  return inside;
}

function boxesIn(contents: Buffer): readonly Box[] {
  const boxes: Box[] = [];
  let position = 0;
  while (position + 8 <= contents.length && boxes.length < MAX_BOXES) {
    const box = boxAt(contents.subarray(position, position + 16), position, contents.length);
    if (!box || box.end > contents.length) {
      break;
    }
    boxes.push(box);
    position = box.end;
  }
  return boxes;
}

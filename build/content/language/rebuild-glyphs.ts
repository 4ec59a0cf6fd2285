import { ByteReader } from './byte-reader.ts';

interface Point {
  readonly dx: number;
  readonly dy: number;
  readonly onCurve: boolean;
}

interface Streams {
  readonly contours: ByteReader;
  readonly points: ByteReader;
  readonly flags: ByteReader;
  readonly coordinates: ByteReader;
  readonly composites: ByteReader;
  readonly boxBits: Uint8Array;
  readonly boxes: ByteReader;
}

/** Flags of a part of a composite glyph, from the TrueType format. */
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE_PARTS = 0x0020;
const SCALE_XY = 0x0040;
const MATRIX = 0x0080;
const INSTRUCTIONS = 0x0100;

/** Undoes WOFF2's packing of outlines: the tables `glyf` and `loca` (four-byte offsets), without hinting instructions. */
export function rebuildGlyphs(packed: Uint8Array): { glyf: Uint8Array; loca: Uint8Array } {
  const header = new ByteReader(packed);
  header.uint32();
  const count = header.uint16();
  const streams = openStreams(packed, header, count);
  const glyphs = Array.from({ length: count }, (_, index) => rebuildGlyph(streams, index));
  const loca = new DataView(new ArrayBuffer((count + 1) * 4));
  let offset = 0;
  for (const [index, glyph] of glyphs.entries()) {
    offset += Math.ceil(glyph.length / 4) * 4;
    loca.setUint32((index + 1) * 4, offset);
  }
  const glyf = new Uint8Array(offset);
  for (const [index, glyph] of glyphs.entries()) {
    glyf.set(glyph, loca.getUint32(index * 4));
  }
  return { glyf, loca: new Uint8Array(loca.buffer) };
}

function openStreams(packed: Uint8Array, header: ByteReader, count: number): Streams {
  header.uint16();
  const lengths = Array.from({ length: 7 }, () => header.uint32());
  const parts = lengths.map((length) => header.bytes(length));
  const at = (index: number): Uint8Array => parts[index] ?? packed.subarray(0, 0);
  const boxBitsBytes = 4 * Math.floor((count + 31) / 32);
  return {
    contours: new ByteReader(at(0)),
    points: new ByteReader(at(1)),
    flags: new ByteReader(at(2)),
    coordinates: new ByteReader(at(3)),
    composites: new ByteReader(at(4)),
    boxBits: at(5).subarray(0, boxBitsBytes),
    boxes: new ByteReader(at(5), boxBitsBytes),
  };
}

function rebuildGlyph(streams: Streams, index: number): Uint8Array {
  const contours = streams.contours.int16();
  const hasBox = ((streams.boxBits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
  const readBox = (): number[] => Array.from({ length: 4 }, () => streams.boxes.int16());
  if (contours === 0) {
    return new Uint8Array(0);
  }
  if (contours < 0) {
    const parts = readParts(streams.composites, streams.coordinates);
    return joinGlyph(contours, readBox(), parts);
  }
  const ends: number[] = [];
  for (let contour = 0; contour < contours; contour++) {
    ends.push((ends.at(-1) ?? -1) + read255(streams.points));
  }
  const points = Array.from({ length: (ends.at(-1) ?? -1) + 1 }, () => readPoint(streams));
  read255(streams.coordinates); // How many instructions: they are left out.
  return joinGlyph(contours, hasBox ? readBox() : boxOf(points), simpleGlyph(ends, points));
}

function joinGlyph(contours: number, box: readonly number[], rest: Uint8Array): Uint8Array {
  const glyph = new Uint8Array(10 + rest.length);
  const view = new DataView(glyph.buffer);
  view.setInt16(0, contours);
  for (const [index, edge] of box.entries()) {
    view.setInt16(2 + index * 2, edge);
  }
  glyph.set(rest, 10);
  return glyph;
}

/** Every coordinate as two bytes: longer than a font would, and easier to get right. */
function simpleGlyph(ends: readonly number[], points: readonly Point[]): Uint8Array {
  const start = ends.length * 2 + 2;
  const bytes = new Uint8Array(start + points.length * 5);
  const view = new DataView(bytes.buffer);
  for (const [index, end] of ends.entries()) {
    view.setUint16(index * 2, end);
  }
  for (const [index, point] of points.entries()) {
    view.setUint8(start + index, point.onCurve ? 1 : 0);
    view.setInt16(start + points.length + index * 2, point.dx);
    view.setInt16(start + points.length * 3 + index * 2, point.dy);
  }
  return bytes;
}

function boxOf(points: readonly Point[]): number[] {
  let [x, y] = [0, 0];
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { dx, dy } of points) {
    x += dx;
    y += dy;
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return [left, bottom, right, top];
}

/** The parts of a composite glyph as they are, only without instructions. */
function readParts(parts: ByteReader, coordinates: ByteReader): Uint8Array {
  const bytes: number[] = [];
  let flags = MORE_PARTS;
  let hasInstructions = false;
  while (flags & MORE_PARTS) {
    flags = parts.uint16();
    hasInstructions ||= (flags & INSTRUCTIONS) !== 0;
    const kept = flags & ~INSTRUCTIONS;
    bytes.push(kept >> 8, kept & 0xff, ...parts.bytes(2 + partBytes(flags)));
  }
  if (hasInstructions) {
    read255(coordinates);
  }
  return Uint8Array.from(bytes);
}

function partBytes(flags: number): number {
  const offsets = flags & WORDS ? 4 : 2;
  if (flags & SCALE) {
    return offsets + 2;
  }
  if (flags & SCALE_XY) {
    return offsets + 4;
  }
  return flags & MATRIX ? offsets + 8 : offsets;
}

/** A number of WOFF2's own, one to three bytes, mostly one. */
function read255(reader: ByteReader): number {
  const first = reader.uint8();
  if (first === 253) {
    return reader.uint16();
  }
  if (first === 255) {
    return reader.uint8() + 253;
  }
  return first === 254 ? reader.uint8() + 506 : first;
}

/** A step from point to point: its flag says how many bits each direction has, and the signs. */
function readPoint({ flags, coordinates }: Streams): Point {
  const flag = flags.uint8();
  const [dx, dy] = readStep(flag & 0x7f, coordinates);
  return { dx, dy, onCurve: flag < 0x80 };
}

function readStep(code: number, bytes: ByteReader): [dx: number, dy: number] {
  const sign = (bit: number, size: number): number => (code & bit ? size : -size);
  if (code < 10) {
    return [0, sign(1, ((code & 14) << 7) + bytes.uint8())];
  }
  if (code < 20) {
    return [sign(1, (((code - 10) & 14) << 7) + bytes.uint8()), 0];
  }
  if (code < 84) {
    const high = code - 20;
    const low = bytes.uint8();
    return [
      sign(1, 1 + (high & 0x30) + (low >> 4)),
      sign(2, 1 + ((high & 0x0c) << 2) + (low & 15)),
    ];
  }
  if (code < 120) {
    const high = code - 84;
    const dx = sign(1, 1 + (Math.floor(high / 12) << 8) + bytes.uint8());
    return [dx, sign(2, 1 + (((high % 12) >> 2) << 8) + bytes.uint8())];
  }
  if (code < 124) {
    const [first, middle, last] = [bytes.uint8(), bytes.uint8(), bytes.uint8()];
    return [sign(1, (first << 4) + (middle >> 4)), sign(2, ((middle & 15) << 8) + last)];
  }
  const dx = sign(1, bytes.uint16());
  return [dx, sign(2, bytes.uint16())];
}

import { findBox } from './mp4-boxes.ts';

/** Bytes of a description of pictures or of sound before the boxes in it. */
const PICTURES_BYTES = 78;
const SOUND_BYTES = 28;

/** Descriptors of MPEG-4 by their tags: of a stream, of its decoder, of what the decoder must know. */
const STREAM = 3;
const DECODER = 4;
const SPECIFIC = 5;

/** MPEG-4 sound; the decoder must know which kind. */
const MPEG4_SOUND = 0x40;

/** How the samples are coded that this entry of `stsd` describes, as RFC 6381 writes it; without what the entry does not say. */
export function codecOf(type: string, entry: Buffer): string {
  const details = type === 'mp4a' ? soundDetails(entry) : avcDetails(type, entry);
  return [type, ...details].join('.');
}

/** Profile, constraints and level of H.264, two hexadecimal digits each. */
function avcDetails(type: string, entry: Buffer): readonly string[] {
  if (type !== 'avc1' && type !== 'avc3') return [];
  const config = findBox(entry.subarray(PICTURES_BYTES), ['avcC']);
  return config && config.length >= 4 ? [config.toString('hex', 1, 4).toUpperCase()] : [];
}

/** The kind of sound, hexadecimal; of MPEG-4 sound also which: 2 is AAC-LC. */
function soundDetails(entry: Buffer): readonly string[] {
  const config = findBox(entry.subarray(SOUND_BYTES), ['esds']);
  const stream = config && descriptor(config.subarray(4), STREAM);
  const decoder = stream && descriptor(stream.subarray(streamBytes(stream)), DECODER);
  const [kind] = decoder ?? [];
  if (!decoder || kind === undefined) return [];
  const name = kind.toString(16).toUpperCase().padStart(2, '0');
  const [first] = kind === MPEG4_SOUND ? (descriptor(decoder.subarray(13), SPECIFIC) ?? []) : [];
  return first === undefined ? [name] : [name, String(first >> 3)];
}

/** Bytes of a stream's descriptor before those in it: its flags say which parts it has. */
function streamBytes(stream: Buffer): number {
  const flags = stream[2] ?? 0;
  const dependence = flags & 0x80 ? 2 : 0;
  const address = flags & 0x40 ? 1 + (stream[3 + dependence] ?? 0) : 0;
  return 3 + dependence + address + (flags & 0x20 ? 2 : 0);
}

/** What is in the descriptor at the start of `bytes`; null if another stands there, or none. */
function descriptor(bytes: Buffer, tag: number): Buffer | null {
  if (bytes[0] !== tag) return null;
  let length = 0;
  for (let at = 1; at <= 4; at++) {
    const byte = bytes[at] ?? 0;
    length = length * 128 + (byte & 0x7f);
    if (byte < 0x80) return bytes.subarray(at + 1, at + 1 + length);
  }
  return null;
}

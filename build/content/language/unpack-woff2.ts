import { brotliDecompressSync } from 'node:zlib';
import { ByteReader } from './byte-reader.ts';
import { rebuildGlyphs } from './rebuild-glyphs.ts';

interface Table {
  readonly tag: string;
  readonly bytes: Uint8Array;
}

interface TableEntry {
  readonly tag: string;
  readonly packedBytes: number;
  readonly transformed: boolean;
}

/** Length of the fixed part of a WOFF2 file, in bytes. */
const HEADER_BYTES = 48;

/** The table number that says: the name is written out. */
const OTHER_TAG = 63;

/** Names of the tables that WOFF2 knows by number, four characters each. */
const KNOWN_TAGS =
  'cmapheadhheahmtxmaxpnameOS/2postcvt fpgmglyflocaprepCFF VORGEBDTEBLCgasphdmxkernLTSHPCLTVDMXvheavmtxBASEGDEFGPOS' +
  'GSUBEBSCJSTFMATHCBDTCBLCCOLRCPALSVG sbixacntavarbdatblocbslncvarfdscfeatfmtxfvargvarhstyjustlcarmortmorxopbdprop' +
  'trakZapfSilfGlatGlocFeatSill';

/** Where in `head` stands the size of the offsets of `loca`: 0 for two bytes, 1 for four. */
const HEAD_LOCA_FORMAT = 50;

/**
 * The TrueType font inside a WOFF2 file. Meant for the fonts that the product brings with it: a font that is not WOFF2, or
 * uses a part of the format that those do not (collections, packed `hmtx`), throws.
 */
export function unpackWoff2(woff2: Uint8Array): Uint8Array {
  const reader = new ByteReader(woff2);
  if (reader.uint32() !== 0x774f4632) {
    throw new Error('Not a WOFF2 font');
  }
  const flavour = reader.uint32();
  reader.uint32();
  const tableCount = reader.uint16();
  const directory = new ByteReader(woff2, HEADER_BYTES);
  const entries = Array.from({ length: tableCount }, () => readEntry(directory));
  const packed = new ByteReader(brotliDecompressSync(woff2.subarray(directory.position)));
  const tables = entries.map((entry) => ({ ...entry, bytes: packed.bytes(entry.packedBytes) }));
  return joinTables(flavour, tables.flatMap(restore));
}

function readEntry(reader: ByteReader): TableEntry {
  const flags = reader.uint8();
  const index = flags & OTHER_TAG;
  const tag =
    index === OTHER_TAG
      ? new TextDecoder('ascii').decode(reader.bytes(4))
      : KNOWN_TAGS.slice(index * 4, index * 4 + 4);
  const version = flags >> 6;
  // Glyphs are packed unless they say otherwise, everything else the other way round.
  const transformed = tag === 'glyf' || tag === 'loca' ? version === 0 : version !== 0;
  const bytes = readBase128(reader);
  return { tag, transformed, packedBytes: transformed ? readBase128(reader) : bytes };
}

function readBase128(reader: ByteReader): number {
  let value = 0;
  for (let count = 0; count < 5; count++) {
    const byte = reader.uint8();
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) {
      return value;
    }
  }
  throw new Error('A length of the font is too long');
}

function restore(table: Table & TableEntry): readonly Table[] {
  if (table.tag === 'head') {
    const bytes = table.bytes.slice();
    new DataView(bytes.buffer).setInt16(HEAD_LOCA_FORMAT, 1);
    return [{ tag: table.tag, bytes }];
  }
  if (!table.transformed) {
    return [table];
  }
  if (table.tag === 'glyf') {
    const { glyf, loca } = rebuildGlyphs(table.bytes);
    return [
      { tag: 'glyf', bytes: glyf },
      { tag: 'loca', bytes: loca },
    ];
  }
  if (table.tag === 'loca') {
    return []; // It comes with the glyphs.
  }
  throw new Error(`The font packs its table ${table.tag} in a way not supported here`);
}

function joinTables(flavour: number, tables: readonly Table[]): Uint8Array {
  const start = 12 + tables.length * 16;
  const size = tables.reduce((sum, { bytes }) => sum + padded(bytes.length), start);
  const font = new Uint8Array(size);
  const view = new DataView(font.buffer);
  view.setUint32(0, flavour);
  view.setUint16(4, tables.length);
  let offset = start;
  for (const [index, { tag, bytes }] of tables.entries()) {
    const entry = 12 + index * 16;
    font.set(new TextEncoder().encode(tag), entry);
    view.setUint32(entry + 8, offset);
    view.setUint32(entry + 12, bytes.length);
    font.set(bytes, offset);
    offset += padded(bytes.length);
  }
  return font;
}

/** Tables start at multiples of four bytes. */
function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}

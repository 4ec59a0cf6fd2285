/** The resource kind, name and language under which Windows looks for a program's version. */
const VERSION_KIND = 16;
const VERSION_NAME = 1;
const ENGLISH = 0x0409;
/** UTF-16. */
const CODE_PAGE = 1200;

/** One level of the resource tree: a head of 16 bytes and a single entry of 8. */
const LEVEL_BYTES = 24;
/** What describes the data below the three levels. */
const LEAF_BYTES = 16;
const SUBTREE = 0x8000_0000;

/**
 * A resource section that holds nothing but a version, with one language, as electron-builder expects to find it in a
 * program before it writes its own. `address` is where the section will lie in memory.
 */
export function versionResource(address: number, sentence: string): Buffer {
  const version = versionInfo(sentence);
  const leafAt = 3 * LEVEL_BYTES;
  const leaf = Buffer.alloc(LEAF_BYTES);
  leaf.writeUInt32LE(address + leafAt + LEAF_BYTES, 0);
  leaf.writeUInt32LE(version.byteLength, 4);
  leaf.writeUInt32LE(CODE_PAGE, 8);
  return Buffer.concat([
    level(VERSION_KIND, SUBTREE + LEVEL_BYTES),
    level(VERSION_NAME, SUBTREE + 2 * LEVEL_BYTES),
    level(ENGLISH, leafAt),
    leaf,
    version,
  ]);
}

function level(id: number, below: number): Buffer {
  const bytes = Buffer.alloc(LEVEL_BYTES);
  bytes.writeUInt16LE(1, 14); // entries with a number
  bytes.writeUInt32LE(id, 16);
  bytes.writeUInt32LE(below, 20);
  return bytes;
}

function versionInfo(sentence: string): Buffer {
  const fixed = Buffer.alloc(52);
  fixed.writeUInt32LE(0xfeef_04bd, 0);
  fixed.writeUInt32LE(0x0001_0000, 4);
  const table = block('040904b0', null, [text('FileDescription', sentence)]);
  const translation = Buffer.alloc(4);
  translation.writeUInt16LE(ENGLISH, 0);
  translation.writeUInt16LE(CODE_PAGE, 2);
  return block('VS_VERSION_INFO', fixed, [
    block('StringFileInfo', null, [table]),
    block('VarFileInfo', null, [block('Translation', translation, [])]),
  ]);
}

function text(key: string, value: string): Buffer {
  const bytes = utf16(value);
  const made = block(key, bytes, []);
  made.writeUInt16LE(bytes.byteLength / 2, 2); // a text's length counts characters
  made.writeUInt16LE(1, 4);
  return made;
}

/** Length, length of the value, kind, key, value, children: each begins at a multiple of four. */
function block(key: string, value: Buffer | null, children: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(6);
  head.writeUInt16LE(value?.byteLength ?? 0, 2);
  head.writeUInt16LE(value === null ? 1 : 0, 4);
  const parts = [
    Buffer.concat([head, utf16(key)]),
    ...(value === null ? [] : [value]),
    ...children,
  ];
  const made = Buffer.concat(parts.map(padded));
  made.writeUInt16LE(made.byteLength, 0);
  return made;
}

function utf16(value: string): Buffer {
  return Buffer.from(`${value}\0`, 'utf16le');
}

function padded(bytes: Buffer): Buffer {
  return Buffer.concat([bytes, Buffer.alloc((4 - (bytes.byteLength % 4)) % 4)]);
}

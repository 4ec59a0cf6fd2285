/** Reads the text out of a code's modules, the way a telephone does once it has found them; for whole codes only: nothing is repaired. */
export function readQr(modules: readonly (readonly boolean[])[]): string {
  const size = modules.length;
  const version = (size - 17) / 4;
  const dark = (x: number, y: number) => modules[y]?.[x] === true;
  const isFlipped = MASKS[maskOf(dark)];
  const blocks = BLOCKS[version];
  if (!isFlipped || !blocks) throw new Error(`version ${version} cannot be read here`);
  const bits: number[] = [];
  for (const [x, y] of pathOf(size)) {
    if (!isFunction(x, y, size, version)) bits.push(Number(dark(x, y) !== isFlipped(x, y)));
  }
  return textOf(disentangle(bytesOf(bits), blocks), version);
}

/** Data bytes of each block at error correction level M, by version (ISO/IEC 18004, table 9). */
const BLOCKS: Readonly<Record<number, readonly number[]>> = {
  1: [16],
  2: [28],
  3: [44],
  4: [32, 32],
  5: [43, 43],
  6: [27, 27, 27, 27],
  7: [31, 31, 31, 31],
  8: [38, 38, 39, 39],
  9: [36, 36, 36, 37, 37],
  10: [43, 43, 43, 43, 44],
  11: [50, 51, 51, 51, 51],
  12: [36, 36, 36, 36, 36, 36, 37, 37],
};

/** Middles of the small squares, by version. */
const ALIGNED: Readonly<Record<number, readonly number[]>> = {
  1: [],
  2: [6, 18],
  3: [6, 22],
  4: [6, 26],
  5: [6, 30],
  6: [6, 34],
  7: [6, 22, 38],
  8: [6, 24, 42],
  9: [6, 26, 46],
  10: [6, 28, 50],
  11: [6, 30, 54],
  12: [6, 32, 58],
};

const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** The mask's number out of the format bits beside the upper left square; throws when the level is not M. */
function maskOf(dark: (x: number, y: number) => boolean): number {
  const bits = [0, 1, 2, 3, 4].map((x) => Number(dark(x, 8)));
  const format = bits.reduce((value, bit) => value * 2 + bit, 0) ^ 0b10101;
  if (format >> 3 !== 0) throw new Error('the error correction level is not M');
  return format & 0b111;
}

function isFunction(x: number, y: number, size: number, version: number): boolean {
  const corners = (x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8);
  if (corners || x === 6 || y === 6) return true;
  if (version >= 7 && ((x >= size - 11 && y < 6) || (y >= size - 11 && x < 6))) return true;
  const middles = ALIGNED[version] ?? [];
  const last = middles.at(-1);
  return middles.some((a) =>
    middles.some((b) => {
      const onCorner = (a === 6 && (b === 6 || b === last)) || (b === 6 && a === last);
      return !onCorner && Math.abs(x - a) <= 2 && Math.abs(y - b) <= 2;
    }),
  );
}

/** The modules in the order in which bits are written: up and down in pairs of columns, from the right. */
function* pathOf(size: number): Generator<readonly [number, number]> {
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right = 5;
    for (let n = 0; n < size; n += 1) {
      const y = up ? size - 1 - n : n;
      yield [right, y];
      yield [right - 1, y];
    }
    up = !up;
  }
}

function bytesOf(bits: readonly number[]): number[] {
  return Array.from({ length: Math.floor(bits.length / 8) }, (_, n) =>
    bits.slice(n * 8, n * 8 + 8).reduce((value, bit) => value * 2 + bit, 0),
  );
}

/** Blocks are written in turns, a byte each. */
function disentangle(bytes: readonly number[], blocks: readonly number[]): number[] {
  const read: number[][] = blocks.map(() => []);
  let at = 0;
  for (let n = 0; n < Math.max(...blocks); n += 1) {
    blocks.forEach((length, block) => {
      if (n >= length) return;
      read[block]?.push(bytes[at] ?? 0);
      at += 1;
    });
  }
  return read.flat();
}

function textOf(bytes: readonly number[], version: number): string {
  const bits = bytes.flatMap((byte) => [...byte.toString(2).padStart(8, '0')].map(Number));
  let at = 0;
  const next = (count: number) => {
    const value = bits.slice(at, at + count).reduce((sum, bit) => sum * 2 + bit, 0);
    at += count;
    return value;
  };
  if (next(4) !== 0b0100) throw new Error('these are no bytes');
  const length = next(version < 10 ? 8 : 16);
  return new TextDecoder().decode(Uint8Array.from({ length }, () => next(8)));
}

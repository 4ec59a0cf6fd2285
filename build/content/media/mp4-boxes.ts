/** A box of an MP4 file: four letters, and where what is in it begins and ends. */
export interface Mp4Box {
  readonly type: string;
  readonly start: number;
  readonly end: number;
}

/** The most boxes side by side; more is not a film but a trap. */
export const MAX_BOXES = 10_000;

/** Bytes of a box's head, at most. */
export const HEAD_BYTES = 16;

/** The box whose head is given, or null if that is broken; `position` is where it lies, `limit` the end of what it lies in. */
export function boxAt(head: Buffer, position: number, limit: number): Mp4Box | null {
  if (head.length < 8) return null;
  const short = head.readUInt32BE(0);
  const isLong = short === 1;
  if (isLong && head.length < HEAD_BYTES) return null;
  const headBytes = isLong ? HEAD_BYTES : 8;
  const written = isLong ? Number(head.readBigUInt64BE(8)) : short;
  const length = short === 0 ? limit - position : written;
  const end = position + length;
  if (length < headBytes || end > limit) return null;
  return { type: head.toString('latin1', 4, 8), start: position + headBytes, end };
}

/** The boxes that follow one another in `bytes`, up to the first that is broken. */
export function boxesIn(bytes: Buffer): readonly Mp4Box[] {
  const boxes: Mp4Box[] = [];
  let position = 0;
  while (boxes.length < MAX_BOXES) {
    const box = boxAt(bytes.subarray(position, position + HEAD_BYTES), position, bytes.length);
    if (!box) break;
    boxes.push(box);
    position = box.end;
  }
  return boxes;
}

/** What is in the box to which a path of types leads; null if there is none. */
export function findBox(bytes: Buffer, path: readonly string[]): Buffer | null {
  let inside = bytes;
  for (const step of path) {
    const box = boxesIn(inside).find(({ type }) => type === step);
    if (!box) return null;
    inside = inside.subarray(box.start, box.end);
  }
  return inside;
}

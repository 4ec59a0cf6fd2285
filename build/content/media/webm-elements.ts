/** An element of a WebM file: its number, and where what is in it begins and ends; `end` null: its length is not written. */
export interface WebmElement {
  readonly id: number;
  readonly start: number;
  readonly end: number | null;
}

/** The most elements side by side; more is not a film but a trap. */
export const MAX_ELEMENTS = 10_000;

/** Bytes of an element's head, at most: four of its number, eight of its length. */
export const HEAD_BYTES = 12;

/** A number that begins with a bit which says how many bytes it has; `value` is without that bit. */
interface Written {
  readonly bytes: number;
  readonly value: number;
}

/** The element whose head is given, or null if that is broken; `position` is where it lies, `limit` the end of what it lies in. */
export function elementAt(head: Buffer, position: number, limit: number): WebmElement | null {
  const id = numberAt(head, 4);
  const length = id && numberAt(head.subarray(id.bytes), 8);
  if (!id || !length) return null;
  // Elements are known by their numbers with that bit.
  const known = id.value + bitOf(id);
  const start = position + id.bytes + length.bytes;
  // All bits set: a film that was written while it happened.
  if (length.value === bitOf(length) - 1) return { id: known, start, end: null };
  const end = start + length.value;
  return end > limit ? null : { id: known, start, end };
}

/** The elements that follow one another in `bytes`, up to the first that is broken or has no length. */
export function elementsIn(bytes: Buffer): readonly (WebmElement & { readonly end: number })[] {
  const elements: (WebmElement & { readonly end: number })[] = [];
  let position = 0;
  while (elements.length < MAX_ELEMENTS) {
    const head = bytes.subarray(position, position + HEAD_BYTES);
    const element = elementAt(head, position, bytes.length);
    if (!element || element.end === null) break;
    elements.push({ ...element, end: element.end });
    position = element.end;
  }
  return elements;
}

function bitOf({ bytes }: Written): number {
  return 2 ** (7 * bytes);
}

function numberAt(bytes: Buffer, most: number): Written | null {
  const [first = 0] = bytes;
  const length = Math.clz32(first) - 23;
  if (length > most || length > bytes.length) return null;
  const rest = bytes.subarray(1, length);
  const value = rest.reduce((sum, byte) => sum * 256 + byte, first & (0xff >> length));
  return { bytes: length, value };
}

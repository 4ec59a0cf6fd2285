/** The bytes of a file that are asked for; both ends are included. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

const ONE_RANGE: RegExp = /^bytes=(\d*)-(\d*)$/i;

/**
 * Reads a `Range` header for a file of `bytes` bytes (RFC 9110, 14.2). `whole` when there is none, or one that may be
 * ignored: another unit, several ranges, nonsense. An open range `bytes=N-` always reaches the end of the file: for a scheme
 * of our own, Chromium takes a shorter answer for the whole film.
 */
export function readRange(
  header: string | null,
  bytes: number,
): ByteRange | 'whole' | 'unsatisfiable' {
  const match = ONE_RANGE.exec(header?.trim() ?? '');
  const [first, last] = [match?.[1] ?? '', match?.[2] ?? ''];
  if (first === '') return last === '' ? 'whole' : suffix(Number(last), bytes);
  const start = Number(first);
  const end = last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  if (last !== '' && Number(last) < start) return 'whole';
  return start < bytes ? { start, end } : 'unsatisfiable';
}

/** The last `length` bytes, or all of a shorter file. */
function suffix(length: number, bytes: number): ByteRange | 'unsatisfiable' {
  if (length === 0 || bytes === 0) return 'unsatisfiable';
  return { start: Math.max(0, bytes - length), end: bytes - 1 };
}

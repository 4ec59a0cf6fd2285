import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readRange } from '../../../electron/host/byte-range.ts';

test.each([
  [null, 10, 'whole'],
  ['', 10, 'whole'],
  ['bytes=-', 10, 'whole'],
  ['bytes=0-', 0, 'unsatisfiable'],
  ['bytes=-5', 0, 'unsatisfiable'],
  ['bytes=0-', 1, { start: 0, end: 0 }],
  ['BYTES=3-', 10, { start: 3, end: 9 }],
  [' bytes=3-4 ', 10, { start: 3, end: 4 }],
  [`bytes=0-${'9'.repeat(400)}`, 10, { start: 0, end: 9 }],
  [`bytes=${'9'.repeat(400)}-`, 10, 'unsatisfiable'],
  [`bytes=-${'9'.repeat(400)}`, 10, { start: 0, end: 9 }],
])('the range %j of a file of %i bytes', (header, bytes, expected) => {
  expect(readRange(header, bytes)).toEqual(expected);
});

test('an open range reaches the end of the file, however long it is', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (start, more) => {
      const bytes = start + more + 1;
      expect(readRange(`bytes=${start}-`, bytes)).toEqual({ start, end: bytes - 1 });
    }),
  );
});

test('whatever a header says, a range lies inside the file', () => {
  const header = fc.stringMatching(/^bytes=\d{0,4}-\d{0,4}$/);
  fc.assert(
    fc.property(header, fc.nat({ max: 9999 }), (text, bytes) => {
      const range = readRange(text, bytes);
      if (typeof range === 'string') return;
      expect(range.start).toBeGreaterThanOrEqual(0);
      expect(range.start).toBeLessThanOrEqual(range.end);
      expect(range.end).toBeLessThan(bytes);
    }),
  );
});

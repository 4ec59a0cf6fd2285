import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HALL_NUMBER } from '../../../assets/schema/hall-file.ts';
import { packHall, unpackHall } from '../../../renderer/form/hall/hall-file.ts';
import { buildHall } from '../../../renderer/form/hall/hall-forms.ts';
import { makeWorld } from '../../support/make-world.ts';

const { plan, exhibition } = makeWorld([4, 4, 3, 2, 10, 3, 2, 1].map((booths) => ({ booths })));
const BUILT = buildHall(plan, exhibition.zones);
const FILE = packHall(BUILT);

/** Number and hash of the building of these booths. Another hash wants another number, in `assets/schema/hall-file.ts`. */
const KNOWN = [1, '4c535a04c36ee67d'];

test('a changed building has a number of its own, so that no kiosk shows the hall of another program', () => {
  const hash = createHash('sha256').update(FILE).digest('hex').slice(0, 16);
  expect([HALL_NUMBER, hash]).toEqual(KNOWN);
});

test('what was packed is unpacked again', () => {
  expect(unpackHall(FILE.buffer)).toEqual(BUILT);
});

test.each([
  ['nothing', new Uint8Array(0)],
  ['another mark', changed(0, 7)],
  ['the number of another program', changed(4, HALL_NUMBER + 1)],
  ['more behind its end', new Uint8Array([...FILE, 0, 0, 0, 0])],
])('%s is the building of no hall', (_, file) => {
  expect(unpackHall(file.buffer)).toBeNull();
});

test('a file cut off anywhere, or changed anywhere in its head, is never drawn from outside of its lists', () => {
  fc.assert(
    fc.property(fc.nat(FILE.length - 1), fc.nat(40), fc.nat(255), (end, at, byte) => {
      expect(unpackHall(FILE.slice(0, end).buffer)).toBeNull();
      const hall = unpackHall(changed(at, byte).buffer);
      for (const { positions, indices } of Object.values(hall ?? {}))
        expect(indices.every((corner: number) => corner < positions.length / 3)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

/** The file with another byte somewhere. */
function changed(at: number, byte: number): Uint8Array<ArrayBuffer> {
  const file = FILE.slice();
  file[at] = byte;
  return file;
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { List } from '../../renderer/form/list.ts';

const threes = fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255)), { maxLength: 900 });

test('a list gives back what was pushed, in order, however far it grows', () => {
  const property = fc.property(threes, (all) => {
    const list = new List(new Uint8Array(0));
    for (const three of all) list.push(...three);
    expect(list.length).toBe(all.length * 3);
    expect([...list.finish()]).toEqual(all.flat());
    expect(all.flat().filter((value, i) => list.at(i) !== value)).toEqual([]);
  });
  fc.assert(property, { numRuns: 40 });
});

test('what a list has finished is an array of its own, of its own kind', () => {
  const list = new List(new Float32Array(0));
  list.push(0.5, -1, 2);
  const before = list.finish();
  list.push(3, 4, 5);
  expect(before).toEqual(new Float32Array([0.5, -1, 2]));
  expect(list.finish()).toEqual(new Float32Array([0.5, -1, 2, 3, 4, 5]));
  expect(before.buffer.byteLength).toBe(12);
});

test('a list does not write into the array it began with', () => {
  const empty = new Int8Array(3);
  const list = new List(empty);
  list.push(-1, -2, -3);
  list.push(-4, -5, -6);
  expect(list.finish()).toEqual(new Int8Array([-1, -2, -3, -4, -5, -6]));
  expect(list.finish().length).toBe(6);
});

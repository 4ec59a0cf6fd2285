import fc from 'fast-check';
import { expect, test } from 'vitest';
import { List } from '../../renderer/form/list.ts';

const pieces = fc.array(fc.array(fc.nat(255), { maxLength: 700 }), { maxLength: 9 });

/** Adds numbers to a list as forms do. */
function add<A extends Float32Array | Int8Array | Uint8Array>(list: List<A>, ...numbers: number[]) {
  const from = list.length;
  list.extend(numbers.length).set(numbers, from);
}

test('a list gives back what was written, in order, however far it grows', () => {
  const property = fc.property(pieces, (all) => {
    const list = new List(new Uint8Array(0));
    for (const piece of all) add(list, ...piece);
    expect(list.length).toBe(all.flat().length);
    expect([...list.finish()]).toEqual(all.flat());
  });
  fc.assert(property, { numRuns: 40 });
});

test('a list takes in another, once or many times', () => {
  const [list, other] = [new List(new Uint8Array(0)), new List(new Uint8Array(0))];
  add(other, ...Array.from({ length: 900 }, (_, i) => i % 256));
  for (let i = 0; i < 3; i += 1) list.append(other);
  const once = [...other.finish()];
  expect([...list.finish()]).toEqual([...once, ...once, ...once]);
});

test('what a list has finished is an array of its own, of its own kind', () => {
  const list = new List(new Float32Array(0));
  add(list, 0.5, -1, 2);
  const before = list.finish();
  add(list, 3, 4, 5);
  expect(before).toEqual(new Float32Array([0.5, -1, 2]));
  expect(list.finish()).toEqual(new Float32Array([0.5, -1, 2, 3, 4, 5]));
  expect(before.buffer.byteLength).toBe(12);
});

test('a list does not write into the array it began with', () => {
  const empty = new Int8Array(3);
  const list = new List(empty);
  add(list, -1, -2, -3, -4, -5, -6);
  expect(list.finish()).toEqual(new Int8Array([-1, -2, -3, -4, -5, -6]));
  expect([...empty]).toEqual([0, 0, 0]);
});

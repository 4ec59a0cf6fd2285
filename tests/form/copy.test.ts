import { expect, test } from 'vitest';
import { addCopy } from '../../renderer/form/copy.ts';
import { addFace, createForm } from '../../renderer/form/form.ts';

const PAINT = { colour: '#804020', gloss: 0.5 };

test('a copy is what shaping the same anew in its place would be', () => {
  const original = createForm();
  addFace(original, [0, 1, 0], [2, 0, 0], [0, 0, -1], PAINT);
  const copied = createForm();
  addFace(copied, [9, 0, 9], [1, 0, 0], [0, 1, 0], PAINT);
  addCopy(copied, original, 5, -3);
  const shaped = createForm();
  addFace(shaped, [9, 0, 9], [1, 0, 0], [0, 1, 0], PAINT);
  addFace(shaped, [5, 1, -3], [2, 0, 0], [0, 0, -1], PAINT);
  for (const name of ['positions', 'normals', 'colours', 'surfaces', 'indices'] as const)
    expect(copied[name].finish()).toEqual(shaped[name].finish());
});

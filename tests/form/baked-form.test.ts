import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type BakedForm,
  geometryOf,
  packForms,
  unpackForms,
} from '../../renderer/form/baked-form.ts';
import { createForm, finishForm } from '../../renderer/form/form.ts';
import { addBox } from '../../renderer/form/solids.ts';

/** Forms whose lists have every length, also such as fill no whole number of four bytes. */
const forms: fc.Arbitrary<BakedForm> = fc.nat(9).chain((corners) =>
  fc.record({
    positions: fc.float32Array({ minLength: corners * 3, maxLength: corners * 3 }),
    normals: fc.int8Array({ minLength: corners * 3, maxLength: corners * 3 }),
    colours: fc.uint8Array({ minLength: corners * 3, maxLength: corners * 3 }),
    surfaces: fc.uint8Array({ minLength: corners * 3, maxLength: corners * 3 }),
    lights: fc.uint8Array({ minLength: corners * 2, maxLength: corners * 2 }),
    indices: fc.uint32Array({ minLength: 0, maxLength: 12 }),
  }),
);

test('forms that were packed are unpacked as they were, in their order', () => {
  const property = fc.property(fc.array(forms, { maxLength: 6 }), (all) => {
    expect(unpackForms(packForms(all).buffer)).toEqual(all);
  });
  fc.assert(property, { numRuns: 200 });
});

test('a packed file is as small as its lists allow: no more than three bytes lost on each', () => {
  const property = fc.property(forms, (form) => {
    const lists = Object.values(form) as readonly Uint8Array[];
    const bytes = lists.reduce((sum, list) => sum + list.byteLength, 0);
    expect(packForms([form]).length - bytes).toBeLessThanOrEqual(6 * 4 + 6 * 3);
    expect(packForms([form]).length % 4).toBe(0);
  });
  fc.assert(property, { numRuns: 50 });
});

test('a part of a larger array is packed alone', () => {
  const form = finishForm(createForm(), () => [0, 0]);
  const large = new Float32Array([9, 9, 9, 1, 2, 3, 9, 9, 9]);
  const [unpacked] = unpackForms(packForms([{ ...form, positions: large.subarray(3, 6) }]).buffer);
  expect(unpacked?.positions).toEqual(new Float32Array([1, 2, 3]));
});

test('a form’s geometry shows its bytes as parts and knows how far it reaches', () => {
  const form = createForm();
  addBox(
    form,
    { x: 0, y: -1, z: 0, width: 2, height: 2, depth: 2 },
    { colour: '#ff0000', tint: 1 },
  );
  const geometry = geometryOf(finishForm(form, () => [1, 0.2]));
  const part = (name: string, i: number) => geometry.getAttribute(name).getX(i);
  expect(geometry.index?.count).toBe(30);
  expect([part('paint', 0), part('surface', 0), part('light', 0)]).toEqual([1, 1, 1]);
  expect(geometry.getAttribute('light').getY(0)).toBeCloseTo(0.2, 2);
  expect(geometry.getAttribute('normal').getZ(0)).toBeCloseTo(-1, 2);
  expect(geometry.boundingSphere?.radius).toBeCloseTo(Math.sqrt(3), 5);
  geometry.dispose();
});

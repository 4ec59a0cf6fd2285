import type { Form } from './form.ts';

/** Adds a copy of a form, moved over the floor by `x` and `z`, in metres: what a hall has many times is shaped once. */
export function addCopy(form: Form, original: Form, x: number, z: number): void {
  const first = form.positions.length / 3;
  const { positions, indices } = original;
  for (let i = 0; i < positions.length; i += 3)
    form.positions.push(positions.at(i) + x, positions.at(i + 1), positions.at(i + 2) + z);
  form.normals.append(original.normals);
  form.colours.append(original.colours);
  form.surfaces.append(original.surfaces);
  for (let i = 0; i < indices.length; i += 3)
    form.indices.push(first + indices.at(i), first + indices.at(i + 1), first + indices.at(i + 2));
}

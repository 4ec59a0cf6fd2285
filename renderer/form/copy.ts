import type { Form } from './form.ts';

/** Adds a copy of a form, moved over the floor by `x` and `z`, in metres: what a hall has many times is shaped once. */
export function addCopy(form: Form, original: Form, x: number, z: number): void {
  const [at, place] = [form.positions.length, form.indices.length];
  form.positions.append(original.positions);
  form.normals.append(original.normals);
  form.colours.append(original.colours);
  form.surfaces.append(original.surfaces);
  form.indices.append(original.indices);
  const positions = form.positions.extend(0);
  for (let i = at; i < form.positions.length; i += 3) {
    positions[i] = (positions[i] ?? 0) + x;
    positions[i + 2] = (positions[i + 2] ?? 0) + z;
  }
  const indices = form.indices.extend(0);
  for (let i = place; i < form.indices.length; i += 1) indices[i] = (indices[i] ?? 0) + at / 3;
}

import { HALL_NUMBER } from '#schema/hall-file.ts';
import { type BakedForm, packForms, unpackForms } from '../baked-form.ts';
import type { HallForms } from './hall-forms.ts';

/** What the file begins with: `HALL` and the number of the building, 32 bits each. */
const MARK = 0x4c4c4148;
const HEAD = 8;

/** Packs the building of a hall into a file. */
export function packHall({ standing, overhead, outside }: HallForms): Uint8Array<ArrayBuffer> {
  const forms = packForms([standing, overhead, outside]);
  const file = new Uint8Array(HEAD + forms.length);
  file.set(new Uint8Array(new Uint32Array([MARK, HALL_NUMBER]).buffer));
  file.set(forms, HEAD);
  return file;
}

/** Unpacks the building of a hall; the lists are views of the file. Null for the building of another program, or what is none. */
export function unpackHall(file: ArrayBuffer): HallForms | null {
  if (file.byteLength < HEAD) return null;
  const [mark, number] = new Uint32Array(file, 0, 2);
  if (mark !== MARK || number !== HALL_NUMBER) return null;
  try {
    const [standing, overhead, outside, ...more] = unpackForms(file, HEAD);
    if (!standing || !overhead || !outside || more.length > 0) return null;
    return [standing, overhead, outside].every(isWhole) ? { standing, overhead, outside } : null;
  } catch {
    return null; // Its lengths lead out of the file.
  }
}

/** Whether each corner has its entry in every list, and only corners are named. */
function isWhole({ positions, normals, colours, surfaces, lights, indices }: BakedForm): boolean {
  const corners = positions.length / 3;
  const triples = [positions, normals, colours, surfaces];
  const fits = triples.every(({ length }) => length === corners * 3);
  return fits && lights.length === corners * 2 && indices.every((corner) => corner < corners);
}

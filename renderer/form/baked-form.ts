import { BufferAttribute, BufferGeometry } from 'three';

/** A form with its light, ready for the card: one entry a corner in each list, by threes but for `lights`, by twos. */
export interface BakedForm {
  /** Metres. */
  readonly positions: Float32Array;
  /** Unit vectors times 127. */
  readonly normals: Int8Array;
  /** Square roots of linear red, green and blue, times 255. */
  readonly colours: Uint8Array;
  /** Tint, glow and gloss, times 255. */
  readonly surfaces: Uint8Array;
  /** Daylight and lamp light, times 255. */
  readonly lights: Uint8Array;
  readonly indices: Uint32Array;
}

/** A form with room for so many corners and numbers of corners, of it nothing to be seen yet. */
export function blankForm(corners: number, indices: number): BakedForm {
  return {
    positions: new Float32Array(corners * 3),
    normals: new Int8Array(corners * 3),
    colours: new Uint8Array(corners * 3),
    surfaces: new Uint8Array(corners * 3),
    lights: new Uint8Array(corners * 2),
    indices: new Uint32Array(indices),
  };
}

/** The geometry of a form, for the hall's material; the caller disposes of it. */
export function geometryOf(form: BakedForm): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', new BufferAttribute(form.positions, 3));
  geometry.setAttribute('normal', new BufferAttribute(form.normals, 3, true));
  geometry.setAttribute('paint', new BufferAttribute(form.colours, 3, true));
  geometry.setAttribute('surface', new BufferAttribute(form.surfaces, 3, true));
  geometry.setAttribute('light', new BufferAttribute(form.lights, 2, true));
  geometry.setIndex(new BufferAttribute(form.indices, 1));
  geometry.computeBoundingSphere();
  return geometry;
}

/** Lists of each form in a packed file, in their order, and the bytes of one number in each. */
const LISTS = ['positions', 'indices', 'normals', 'colours', 'surfaces', 'lights'] as const;
const ARRAYS = {
  positions: Float32Array,
  indices: Uint32Array,
  normals: Int8Array,
  colours: Uint8Array,
  surfaces: Uint8Array,
  lights: Uint8Array,
} as const;

/** Packs forms into one file: for each form the six lengths (32 bits each), then its lists, each from a multiple of four bytes on. */
export function packForms(forms: readonly BakedForm[]): Uint8Array<ArrayBuffer> {
  const parts = forms.flatMap((form) => {
    const lists = LISTS.map((name) => form[name]);
    const lengths = new Uint32Array(lists.map((list) => list.length));
    return [lengths, ...lists].map(
      (list) => new Uint8Array(list.buffer, list.byteOffset, list.byteLength),
    );
  });
  const size = parts.reduce((sum, part) => sum + padded(part.length), 0);
  const file = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    file.set(part, at);
    at += padded(part.length);
  }
  return file;
}

/** Unpacks what `packForms` has packed, from a multiple of four bytes on; the lists are views of the file. Throws where their lengths lead out of it. */
export function unpackForms(file: ArrayBuffer, from = 0): BakedForm[] {
  const forms: BakedForm[] = [];
  let at = from;
  while (at < file.byteLength) {
    const lengths = new Uint32Array(file, at, LISTS.length);
    at += LISTS.length * 4;
    const lists = LISTS.map((name, i) => {
      const List = ARRAYS[name];
      const list = new List(file, at, lengths[i] ?? 0);
      at += padded(list.byteLength);
      return [name, list] as const;
    });
    forms.push(Object.fromEntries(lists) as unknown as BakedForm);
  }
  return forms;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / 4) * 4;
}

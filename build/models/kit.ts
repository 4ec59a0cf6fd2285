import { type BufferGeometry, Euler, Matrix4, Quaternion, Vector3 } from 'three';
import type { Paint } from './museum.ts';

// The bodies to add are in boxes.ts, turned-shapes.ts, tubes.ts and shapes.ts, the paints in museum.ts.

/** Where a part stands: metres, radians about X, Y, Z in that order. */
export interface Place {
  readonly at?: readonly [number, number, number];
  readonly turn?: readonly [number, number, number];
  readonly scale?: number | readonly [number, number, number];
}

/** One painted body of a sculpture, already where it belongs. */
export interface Part {
  readonly geometry: BufferGeometry;
  readonly paint: Paint;
}

/** A model in the making: bodies with a paint, in metres, front towards +Z. */
export interface Sculpture {
  readonly parts: readonly Part[];
  /** Adds a body; the geometry itself is left as it was, so it can be added again. */
  add(geometry: BufferGeometry, paint: Paint, place?: Place): Sculpture;
  /** Adds all of another sculpture, moved as one: what is built upright can be tilted whole. */
  join(other: Sculpture, place?: Place): Sculpture;
}

/** How one exhibit's model is made; `zoneColour` (`#rrggbb`) is the accent of its zone. */
export type Recipe = { readonly id: string; readonly build: (zoneColour: string) => Sculpture };

/** An empty sculpture. */
export function createSculpture(): Sculpture {
  const parts: Part[] = [];
  const sculpture: Sculpture = {
    parts,
    add(geometry, paint, place = {}) {
      parts.push({ geometry: geometry.clone().applyMatrix4(matrixOf(place)), paint });
      return sculpture;
    },
    join(other, place = {}) {
      for (const { geometry, paint } of other.parts) sculpture.add(geometry, paint, place);
      return sculpture;
    },
  };
  return sculpture;
}

function matrixOf({ at = [0, 0, 0], turn = [0, 0, 0], scale = 1 }: Place): Matrix4 {
  const size = typeof scale === 'number' ? new Vector3(scale, scale, scale) : new Vector3(...scale);
  const turned = new Quaternion().setFromEuler(new Euler(...turn));
  return new Matrix4().compose(new Vector3(...at), turned, size);
}

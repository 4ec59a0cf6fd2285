import { BufferGeometry, Vector3 } from 'three';
import { LoftGeometry } from 'three/addons/geometries/LoftGeometry.js';
import type { Point } from '../tubes.ts';

/** A closed line in space, going round to the left when seen from its end. */
export type Section = readonly Point[];

/** A skin over closed lines, from the lowest to the highest; all have the same number of points. Open at both ends. */
export function loft(sections: readonly Section[]): BufferGeometry {
  const skin = new LoftGeometry(sections.map((line) => line.map((point) => new Vector3(...point))));
  // A plain body: one that remembers its sections cannot be cloned.
  return new BufferGeometry().copy(skin);
}

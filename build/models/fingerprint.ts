import { createHash } from 'node:crypto';
import type { Sculpture } from './kit.ts';

/** Smaller differences than this are none (metres). */
const GRAIN = 1e-6;

/**
 * What a sculpture is made of, as a short hash: every body where it stands, and its paint. A model carries it, so that
 * a file older than its recipe is found without the slow baking.
 */
export function fingerprintOf({ parts }: Sculpture): string {
  const hash = createHash('sha256');
  for (const { geometry, paint } of parts) {
    hash.update(JSON.stringify([paint.colour, paint.material ?? 'matte']));
    for (const name of ['position', 'normal']) {
      const values = geometry.getAttribute(name).array;
      hash.update(Int32Array.from(values, (value) => Math.round(value / GRAIN)));
    }
    hash.update(Uint32Array.from(geometry.index?.array ?? []));
  }
  return hash.digest('hex').slice(0, 16);
}

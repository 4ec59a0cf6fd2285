import { Box3, type BufferGeometry, Color, Float32BufferAttribute, Matrix4, Vector3 } from 'three';
import { mergeGeometries, mergeVertices } from 'three/addons/utils/BufferGeometryUtils.js';
import { createOccluders, shadeOn } from './ambient-occlusion.ts';
import type { Part, Sculpture } from './kit.ts';
import type { Material } from './museum.ts';
import { tessellate } from './tessellate.ts';

/** The longest side of a finished model, in metres: what a plinth carries. */
const MODEL_SIZE = 0.6;

const MATERIALS: readonly Material[] = ['matte', 'metal', 'glass', 'glow'];

/** One piece of a finished model: indexed, with position, normal and linear colour (`color`). */
export interface Piece {
  readonly material: Material;
  readonly geometry: BufferGeometry;
}

/**
 * A finished model: standing on y = 0, centred, no larger than MODEL_SIZE, one piece a material, with the shade of its
 * surroundings in its colours and nothing that lies inside of something else. What glows neither casts nor takes shade.
 */
export function bake({ parts }: Sculpture): readonly Piece[] {
  const settled = settle(parts);
  const solid = settled.filter(({ paint }) => paint.material !== 'glow');
  const occluders = createOccluders(mergeGeometries(solid.map(({ geometry }) => geometry)));
  return MATERIALS.flatMap((material) => {
    const own = settled.filter(({ paint }) => (paint.material ?? 'matte') === material);
    if (own.length === 0) return [];
    const painted = own.map(({ geometry, paint }) => {
      const body = mergeVertices(geometry);
      if (material === 'glow') return paintBody(body, paint.colour, []);
      const { light, seen } = shadeOn(body, occluders);
      return paintBody(body.setIndex([...seen]), paint.colour, light);
    });
    return [{ material, geometry: mergeVertices(mergeGeometries(painted)) }];
  });
}

function settle(parts: readonly Part[]): readonly Part[] {
  const box = new Box3();
  for (const { geometry } of parts) {
    geometry.computeBoundingBox();
    box.union(geometry.boundingBox ?? new Box3());
  }
  const [size, centre] = [box.getSize(new Vector3()), box.getCenter(new Vector3())];
  const scale = Math.min(1, MODEL_SIZE / Math.max(size.x, size.y, size.z));
  const moved = new Matrix4()
    .makeScale(scale, scale, scale)
    .multiply(new Matrix4().makeTranslation(-centre.x, -box.min.y, -centre.z));
  return parts.map(({ geometry, paint }) => {
    return { geometry: tessellate(geometry.clone().applyMatrix4(moved)), paint };
  });
}

/** The body in its colour, as light as its corners are; without the corners that no triangle uses. */
function paintBody(body: BufferGeometry, colour: string, light: readonly number[]): BufferGeometry {
  const { r, g, b } = new Color(colour);
  const { count } = body.getAttribute('position');
  const colours = Array.from({ length: count }, (_, index) => {
    const bright = light[index] ?? 1;
    return [r * bright, g * bright, b * bright];
  });
  body.setAttribute('color', new Float32BufferAttribute(colours.flat(), 3));
  return body.toNonIndexed();
}

import {
  Box3,
  BufferAttribute,
  BufferGeometry,
  type Group,
  Matrix4,
  Mesh,
  type MeshBasicMaterial,
  type MeshStandardMaterial,
  Vector3,
} from 'three';
import { HERO_SIZE } from '../../form/booth/anchors.ts';

/** How much lamp light falls on what looks up and on what does not: heroes are lit from above. */
const LAMP = { side: 0.3, top: 0.5 } as const;

/**
 * A model as one geometry for the hall's material: its pieces merged, its colours at the corners, no larger than a plinth
 * takes, standing on y = 0, its front towards −Z as a booth's. Null when there is nothing to be seen in it.
 */
export function heroForm(scene: Group): BufferGeometry | null {
  scene.updateMatrixWorld(true);
  const fit = fitting(scene);
  if (!fit) return null;
  const pieces: Mesh[] = [];
  scene.traverse((object) => {
    if (object instanceof Mesh) pieces.push(object);
  });
  const count = pieces.reduce(
    (sum, { geometry }) => sum + geometry.getAttribute('position').count,
    0,
  );
  const merged = new Merged(count);
  for (const piece of pieces) merged.add(piece, fit);
  return merged.finish();
}

/** What brings a model to the size of a plinth and its front to −Z. */
function fitting(scene: Group): Matrix4 | null {
  const box = new Box3().setFromObject(scene);
  if (box.isEmpty()) return null;
  const size = box.getSize(new Vector3());
  const middle = box.getCenter(new Vector3());
  const scale = HERO_SIZE / Math.max(size.x, size.y, size.z, 1e-6);
  const move = new Matrix4().makeTranslation(-middle.x, -box.min.y, -middle.z);
  return new Matrix4()
    .makeRotationY(Math.PI)
    .multiply(new Matrix4().makeScale(scale, scale, scale))
    .multiply(move);
}

/** How much of a material shines by itself and how much it mirrors, 0 to 1. What no light falls on in glTF (unlit) is a light. */
function sheen(material: MeshStandardMaterial | MeshBasicMaterial): readonly [number, number] {
  if (!('emissive' in material)) return [1, 0];
  const { emissive, metalness, roughness } = material;
  const glow = Math.max(emissive.r, emissive.g, emissive.b);
  return [Math.min(1, glow), Math.max(metalness * 0.6, (1 - roughness) * 0.25)];
}

/** The lists of a merged geometry, filled piece by piece. */
class Merged {
  readonly #positions: Float32Array;
  readonly #normals: Int8Array;
  readonly #paint: Uint8Array;
  readonly #surface: Uint8Array;
  readonly #light: Uint8Array;
  readonly #indices: number[] = [];
  #at = 0;

  constructor(count: number) {
    this.#positions = new Float32Array(count * 3);
    this.#normals = new Int8Array(count * 3);
    this.#paint = new Uint8Array(count * 3);
    this.#surface = new Uint8Array(count * 3);
    this.#light = new Uint8Array(count * 2);
  }

  add(piece: Mesh, fit: Matrix4): void {
    const place = new Matrix4().multiplyMatrices(fit, piece.matrixWorld);
    const { geometry } = piece;
    const position = geometry.getAttribute('position');
    const normal = geometry.getAttribute('normal');
    const colour = geometry.getAttribute('color');
    const material = piece.material as MeshStandardMaterial | MeshBasicMaterial;
    const [glow, gloss] = sheen(material);
    const point = new Vector3();
    for (let i = 0; i < position.count; i += 1) {
      const n = this.#at + i;
      point
        .fromBufferAttribute(position, i)
        .applyMatrix4(place)
        .toArray(this.#positions, n * 3);
      if (normal) point.fromBufferAttribute(normal, i).transformDirection(place);
      else point.set(0, 1, 0);
      this.#normals.set([point.x * 127, point.y * 127, point.z * 127], n * 3);
      this.#light.set([255, 255 * (LAMP.side + LAMP.top * Math.max(0, point.y))], n * 2);
      const { r, g, b } = material.color;
      const shade = colour ? [colour.getX(i), colour.getY(i), colour.getZ(i)] : [1, 1, 1];
      this.#paint.set(
        [r, g, b].map((c, k) => Math.sqrt(Math.min(1, c * (shade[k] ?? 1))) * 255),
        n * 3,
      );
      this.#surface.set([0, glow * 255, gloss * 255], n * 3);
    }
    const { index } = geometry;
    const corners = index?.count ?? position.count;
    for (let i = 0; i < corners; i += 1) this.#indices.push(this.#at + (index ? index.getX(i) : i));
    this.#at += position.count;
  }

  finish(): BufferGeometry {
    const geometry = new BufferGeometry();
    geometry.setAttribute('position', new BufferAttribute(this.#positions, 3));
    geometry.setAttribute('normal', new BufferAttribute(this.#normals, 3, true));
    geometry.setAttribute('paint', new BufferAttribute(this.#paint, 3, true));
    geometry.setAttribute('surface', new BufferAttribute(this.#surface, 3, true));
    geometry.setAttribute('light', new BufferAttribute(this.#light, 2, true));
    geometry.setIndex(new BufferAttribute(new Uint32Array(this.#indices), 1));
    return geometry;
  }
}

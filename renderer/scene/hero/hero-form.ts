import {
  Box3,
  type BufferGeometry,
  type Group,
  Matrix4,
  Mesh,
  type MeshBasicMaterial,
  type MeshStandardMaterial,
  Vector3,
} from 'three';
import { type BakedForm, blankForm, geometryOf } from '../../form/baked-form.ts';
import { HERO_SIZE } from '../../form/booth/anchors.ts';
import { takeTurns } from '../take-turns.ts';

/** How much lamp light falls on what looks up and on what does not: heroes are lit from above. */
const LAMP = { side: 0.3, top: 0.5 } as const;

/**
 * A model as one geometry for the hall's material: its pieces merged, its colours at the corners, no larger than a plinth
 * takes, standing on y = 0, its front towards −Z as a booth's. Null when there is nothing to be seen in it.
 */
export async function heroForm(scene: Group): Promise<BufferGeometry | null> {
  scene.updateMatrixWorld(true);
  const fit = fitting(scene);
  if (!fit) return null;
  const pieces: Mesh[] = [];
  scene.traverse((object) => {
    if (object instanceof Mesh) pieces.push(object);
  });
  return geometryOf(await merge(pieces, fit));
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

/** All pieces as one form, placed by `fit`. */
async function merge(pieces: readonly Mesh[], fit: Matrix4): Promise<BakedForm> {
  const sum = (count: (piece: Mesh) => number) => pieces.reduce((all, one) => all + count(one), 0);
  const form = blankForm(sum(cornersOf), sum(indicesOf));
  let [corner, place] = [0, 0];
  const pause = takeTurns();
  for (const piece of pieces) {
    await pause();
    paintCorners(form, corner, piece, fit);
    const { index } = piece.geometry;
    for (let i = 0; i < indicesOf(piece); i += 1)
      form.indices[place + i] = corner + (index ? index.getX(i) : i);
    corner += cornersOf(piece);
    place += indicesOf(piece);
  }
  return form;
}

function cornersOf({ geometry }: Mesh): number {
  return geometry.getAttribute('position').count;
}

function indicesOf(piece: Mesh): number {
  return piece.geometry.index?.count ?? cornersOf(piece);
}

/** Writes a piece's corners into a form, from the corner with number `first` on. */
function paintCorners(form: BakedForm, first: number, piece: Mesh, fit: Matrix4): void {
  const place = new Matrix4().multiplyMatrices(fit, piece.matrixWorld);
  const position = piece.geometry.getAttribute('position');
  const normal = piece.geometry.getAttribute('normal');
  const colour = piece.geometry.getAttribute('color');
  const material = piece.material as MeshStandardMaterial | MeshBasicMaterial;
  const { r, g, b } = material.color;
  const [glow, gloss] = sheen(material);
  const point = new Vector3();
  for (let i = 0; i < position.count; i += 1) {
    const n = first + i;
    point
      .fromBufferAttribute(position, i)
      .applyMatrix4(place)
      .toArray(form.positions, n * 3);
    if (normal) point.fromBufferAttribute(normal, i).transformDirection(place);
    else point.set(0, 1, 0);
    setThree(form.normals, n, point.x * 127, point.y * 127, point.z * 127);
    form.lights[n * 2] = 255;
    form.lights[n * 2 + 1] = 255 * (LAMP.side + LAMP.top * Math.max(0, point.y));
    const red = shine(colour ? r * colour.getX(i) : r);
    const green = shine(colour ? g * colour.getY(i) : g);
    const blue = shine(colour ? b * colour.getZ(i) : b);
    setThree(form.colours, n, red, green, blue);
    setThree(form.surfaces, n, 0, glow * 255, gloss * 255);
  }
}

/** A form's number for a part of linear light. */
function shine(light: number): number {
  return Math.sqrt(Math.min(1, light)) * 255;
}

/** Sets a corner's entry in a list by threes; without an array of its own for each of some ten thousand corners. */
function setThree(
  list: Int8Array | Uint8Array,
  corner: number,
  a: number,
  b: number,
  c: number,
): void {
  list[corner * 3] = a;
  list[corner * 3 + 1] = b;
  list[corner * 3 + 2] = c;
}

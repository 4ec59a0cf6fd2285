import sharp from 'sharp';
import { ok, type Result } from '#schema/result.ts';
import {
  COMPONENT_BYTES,
  ELEMENT_NUMBERS,
  type Gltf,
  type GltfAccessor,
  type GltfPrimitive,
} from './gltf.ts';
import { type MediaProblem, refuse } from './media-problem.ts';
import type { Glb } from './read-glb.ts';
import { sniffMedia } from './sniff-media.ts';

/** The most nodes; readers take time with the square of their number. */
const MAX_NODES = 5_000;

/** The most pieces that the model is drawn in. */
const MAX_PRIMITIVES = 5_000;

/** The most corners of all pieces together; pieces may share their corners, and each is then given its own. */
const MAX_CORNERS = 2_000_000;

/** The deepest nesting of nodes. */
const MAX_DEPTH = 200;

/** The most memory that the numbers of a model take when unpacked. A file can claim any amount in a few bytes. */
const MAX_UNPACKED_BYTES = 256 * 1024 * 1024;

/** The widest and highest picture on a model, in pixels. */
const MAX_TEXTURE = 4096;

/** The most triangles: one of many exhibits in a hall that runs without a graphics card. */
const MAX_TRIANGLES = 40_000;

/** What a model may need that is not in plain glTF 2.0. Draco and KTX2 are not here: their decoders are not bundled. */
const EXTENSIONS: RegExp =
  /^(?:KHR_materials_\w+|KHR_mesh_quantization|KHR_texture_transform|KHR_lights_punctual|EXT_meshopt_compression|EXT_texture_(?:webp|avif))$/;

/**
 * Looks whether a model can be unpacked without harm: nothing outside its file, every number within it, and within the
 * limits of a kiosk. Gives the triangles drawn. Nothing large is allocated before this has said yes.
 */
export async function checkModel({ gltf, binary }: Glb): Promise<Result<number, MediaProblem>> {
  const problem =
    judgeReferences(gltf) ??
    judgeBytes(gltf, binary) ??
    judgeNodes(gltf) ??
    (await judgeTextures(gltf, binary));
  if (problem) {
    return problem;
  }
  const triangles = countTriangles(gltf);
  if (triangles === 0) {
    return refuse('model-broken', 'There is nothing to be seen in it');
  }
  return triangles > MAX_TRIANGLES
    ? refuse('model-too-many-triangles', `${triangles}; at most ${MAX_TRIANGLES}`)
    : ok(triangles);
}

function judgeReferences({
  buffers,
  images,
  extensionsRequired,
}: Gltf): Result<never, MediaProblem> | null {
  const outside = [...buffers, ...images].find(({ uri }) => uri !== undefined);
  if (outside) {
    return refuse('model-external', outside.uri?.slice(0, 100) ?? '');
  }
  const unknown = extensionsRequired.filter((name) => !EXTENSIONS.test(name));
  return unknown.length > 0 ? refuse('model-extension', unknown.join(', ')) : null;
}

function judgeBytes(gltf: Gltf, binary: Uint8Array): Result<never, MediaProblem> | null {
  const { accessors, bufferViews } = gltf;
  const numbers = accessors.reduce((sum, accessor) => sum + unpackedBytes(accessor), 0);
  const packed = bufferViews
    .map((view) => view.extensions?.EXT_meshopt_compression)
    .reduce((sum, view) => sum + (view ? view.count * view.byteStride : 0), 0);
  const claimed = gltf.buffers.reduce((sum, { byteLength }) => sum + byteLength, 0);
  const most = Math.max(numbers, packed, claimed);
  if (most > MAX_UNPACKED_BYTES) {
    return refuse('model-too-complex', `${most} bytes unpacked; at most ${MAX_UNPACKED_BYTES}`);
  }
  for (const view of bufferViews) {
    const { buffer, byteOffset, byteLength } = view.extensions?.EXT_meshopt_compression ?? view;
    if (buffer !== 0 || byteOffset + byteLength > binary.length) {
      return refuse('model-broken', 'A part of the model lies outside of its file');
    }
  }
  const outside = accessors.findIndex((accessor) => !fits(accessor, gltf));
  return outside === -1 ? null : refuse('model-broken', `accessors.${outside} is out of bounds`);
}

function unpackedBytes({ count, type, componentType, sparse }: GltfAccessor): number {
  const element = (ELEMENT_NUMBERS.get(type) ?? 16) * (COMPONENT_BYTES.get(componentType) ?? 4);
  return (count + (sparse?.count ?? 0)) * element;
}

function fits(accessor: GltfAccessor, { bufferViews }: Gltf): boolean {
  if (accessor.bufferView === undefined) {
    return true;
  }
  const view = bufferViews[accessor.bufferView];
  const element = unpackedBytes({ ...accessor, count: 1, sparse: undefined });
  const stride = view?.byteStride || element;
  const end = accessor.byteOffset + stride * (accessor.count - 1) + element;
  return view !== undefined && (accessor.count === 0 || end <= view.byteLength);
}

function judgeNodes({ nodes, meshes, accessors }: Gltf): Result<never, MediaProblem> | null {
  const primitives = meshes.flatMap((mesh) => mesh.primitives);
  if (nodes.length > MAX_NODES || primitives.length > MAX_PRIMITIVES) {
    return refuse('model-too-complex', `${nodes.length} nodes, ${primitives.length} pieces`);
  }
  const referred = primitives.flatMap(({ attributes, indices = 0 }) => [
    ...Object.values(attributes),
    indices,
  ]);
  if (referred.some((accessor) => accessor >= accessors.length)) {
    return refuse('model-broken', 'A mesh refers to numbers that are not there');
  }
  const corners = primitives.reduce((sum, piece) => sum + cornersOf(piece, accessors), 0);
  if (corners > MAX_CORNERS) {
    return refuse('model-too-complex', `${corners} corners; at most ${MAX_CORNERS}`);
  }
  return isForest(nodes) ? null : refuse('model-broken', 'The nodes are not a tree, or too deep');
}

function cornersOf({ attributes }: GltfPrimitive, accessors: Gltf['accessors']): number {
  return Math.max(0, ...Object.values(attributes).map((index) => accessors[index]?.count ?? 0));
}

/** Every node in at most one other, none in itself by any way round, and not too deep. */
function isForest(nodes: Gltf['nodes']): boolean {
  const children = nodes.flatMap((node) => node.children);
  const inner = new Set(children);
  let level = nodes.map((_, index) => index).filter((index) => !inner.has(index));
  let reached = 0;
  for (let depth = 0; level.length > 0 && depth < MAX_DEPTH; depth++) {
    reached += level.length;
    level = level.flatMap((index) => nodes[index]?.children ?? []);
  }
  return inner.size === children.length && level.length === 0 && reached === nodes.length;
}

async function judgeTextures(
  { images, bufferViews }: Gltf,
  binary: Uint8Array,
): Promise<Result<never, MediaProblem> | null> {
  for (const image of images) {
    const view = bufferViews[image.bufferView ?? -1];
    const bytes = binary.subarray(
      view?.byteOffset ?? 0,
      (view?.byteOffset ?? 0) + (view?.byteLength ?? 0),
    );
    const problem = await judgeTexture(bytes);
    if (problem) {
      return problem;
    }
  }
  return null;
}

async function judgeTexture(bytes: Uint8Array): Promise<Result<never, MediaProblem> | null> {
  const type = sniffMedia(bytes);
  if (type !== 'png' && type !== 'jpeg' && type !== 'webp' && type !== 'avif') {
    return refuse('model-broken', `A picture on the model is ${type ?? 'of no known kind'}`);
  }
  const header = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null); // Cannot be read: refused below.
  if (!header) {
    return refuse('model-broken', 'A picture on the model cannot be read');
  }
  const { width, height } = header;
  return Math.max(width, height) > MAX_TEXTURE
    ? refuse('model-too-complex', `A picture of ${width} × ${height} on the model`)
    : null;
}

function countTriangles({ nodes, meshes, accessors }: Gltf): number {
  const ofMesh = meshes.map(({ primitives }) =>
    primitives.reduce((sum, { attributes, indices, mode }) => {
      const corners = accessors[indices ?? attributes.POSITION ?? -1]?.count ?? 0;
      return sum + trianglesOf(mode, corners);
    }, 0),
  );
  return nodes.reduce((sum, { mesh }) => sum + (ofMesh[mesh ?? -1] ?? 0), 0);
}

/** Points and lines (0 to 3) have none; 4 is a list of triangles, 5 and 6 are strips and fans. */
function trianglesOf(mode: number, corners: number): number {
  if (mode < 4) {
    return 0;
  }
  return mode === 4 ? Math.floor(corners / 3) : Math.max(0, corners - 2);
}

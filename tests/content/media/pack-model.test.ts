import { readFile } from 'node:fs/promises';
import { Document, NodeIO } from '@gltf-transform/core';
import {
  EXTMeshoptCompression,
  EXTTextureWebP,
  KHRMeshQuantization,
} from '@gltf-transform/extensions';
import { MeshoptDecoder } from 'meshoptimizer';
import sharp from 'sharp';
import { describe, expect, it, test } from 'vitest';
import { codesOf, inStore, pack, packedOf } from './made-files.ts';

/** A flat sheet of `columns` by `rows` squares, two triangles each, with a picture on it. */
async function makeModel(
  columns: number,
  rows: number,
  texturePixels: number = 64,
): Promise<Uint8Array> {
  const document = new Document();
  const buffer = document.createBuffer();
  const corners = Array.from({ length: (columns + 1) * (rows + 1) }, (_, at) => [
    at % (columns + 1),
    Math.floor(at / (columns + 1)),
  ]);
  const squares = Array.from({ length: columns * rows }, (_, at) => {
    const first = (at % columns) + Math.floor(at / columns) * (columns + 1);
    return [
      first,
      first + 1,
      first + columns + 1,
      first + 1,
      first + columns + 2,
      first + columns + 1,
    ];
  });
  const position = new Float32Array(corners.flatMap(([x = 0, y = 0]) => [x, y, 0]));
  const uv = new Float32Array(corners.flatMap(([x = 0, y = 0]) => [x / columns, y / rows]));
  const accessor = (
    type: 'SCALAR' | 'VEC2' | 'VEC3',
    array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>,
  ) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const noise = {
    width: texturePixels,
    height: texturePixels,
    channels: 3,
    noise: { type: 'gaussian', mean: 128, sigma: 30 },
  } as const;
  const image = await sharp({ create: { ...noise, background: '#000' } })
    .png()
    .toBuffer();
  const texture = document.createTexture('paint').setImage(image).setMimeType('image/png');
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor('VEC3', position))
    .setAttribute('TEXCOORD_0', accessor('VEC2', uv))
    .setIndices(accessor('SCALAR', new Uint32Array(squares.flat())))
    .setMaterial(document.createMaterial().setBaseColorTexture(texture));
  const node = document.createNode('sheet').setMesh(document.createMesh().addPrimitive(primitive));
  document.createScene().addChild(node);
  return await new NodeIO().writeBinary(document);
}

/** A model file with a description of one's own. */
function describeModel(gltf: object, binary: Uint8Array = new Uint8Array(0)): Buffer {
  const json = Buffer.from(JSON.stringify({ asset: { version: '2.0' }, ...gltf }));
  const part = (mark: string, content: Uint8Array, fill: number): Buffer => {
    const padded = Buffer.alloc(Math.ceil(content.length / 4) * 4, fill);
    padded.set(content);
    const head = Buffer.alloc(8);
    head.writeUInt32LE(padded.length);
    head.write(mark, 4, 'latin1');
    return Buffer.concat([head, padded]);
  };
  const parts = Buffer.concat([part('JSON', json, 0x20), part('BIN\0', binary, 0)]);
  const head = Buffer.from('glTF\x02\0\0\0\0\0\0\0', 'latin1');
  head.writeUInt32LE(12 + parts.length, 8);
  return Buffer.concat([head, parts]);
}

const number = { componentType: 5126, type: 'SCALAR' };

describe('a packed model', () => {
  it('is one small file with all its triangles, and its picture no larger than a kiosk needs', async () => {
    const source = await makeModel(40, 25, 1500);
    const { result, store } = await pack('m.glb', source);
    const { media } = packedOf(result);
    expect(media).toMatchObject({ kind: 'model', triangles: 2_000 });
    if (media.kind !== 'model') return;
    expect(media.file.bytes).toBeLessThan(source.length);
    await MeshoptDecoder.ready;
    const read = await new NodeIO()
      .registerExtensions([EXTMeshoptCompression, EXTTextureWebP, KHRMeshQuantization])
      .registerDependencies({ 'meshopt.decoder': MeshoptDecoder })
      .read(inStore(store, media.file.path));
    const [mesh] = read.getRoot().listMeshes();
    expect(mesh?.listPrimitives()[0]?.getIndices()?.getCount()).toBe(6_000);
    const [texture] = read.getRoot().listTextures();
    expect([texture?.getMimeType(), texture?.getSize()]).toEqual(['image/webp', [1024, 1024]]);
  });

  it('is the same bytes every time, and can be packed again', async () => {
    const source = await makeModel(10, 10);
    const [one, two] = [await pack('a.glb', source), await pack('b.glb', source)];
    expect(packedOf(one.result)).toEqual(packedOf(two.result));
    const { media } = packedOf(one.result);
    if (media.kind !== 'model') return;
    const packed = await readFile(inStore(one.store, media.file.path));
    expect(packedOf((await pack('c.glb', packed)).result).media).toMatchObject({ triangles: 200 });
  });

  it('counts what is drawn: a mesh that stands in two places, twice', async () => {
    const mesh = { primitives: [{ attributes: { POSITION: 0 } }] };
    const corners = Array.from({ length: 9 }, (_, at) => [at % 3, Math.floor(at / 3), at * at]);
    const binary = Buffer.from(new Float32Array(corners.flat()).buffer);
    const gltf = {
      buffers: [{ byteLength: binary.length }],
      bufferViews: [{ buffer: 0, byteLength: binary.length }],
      accessors: [{ bufferView: 0, componentType: 5126, type: 'VEC3', count: 9 }],
      meshes: [mesh, { primitives: [{ attributes: { POSITION: 0 }, mode: 5 }] }],
      nodes: [{ mesh: 0 }, { mesh: 0 }, { mesh: 1 }],
      scenes: [{ nodes: [0, 1, 2] }],
    };
    const { result } = await pack('m.glb', describeModel(gltf, binary));
    expect(packedOf(result).media).toMatchObject({ triangles: 3 + 3 + 7 });
  });
});

describe('a model is refused', () => {
  it('with too many triangles', async () => {
    const { result } = await pack('m.glb', await makeModel(200, 101));
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'model-too-many-triangles', detail: '40400; at most 40000' }],
    });
  });

  test.each([
    ['model-external', { buffers: [{ byteLength: 4, uri: 'http://example.org/a.bin' }] }],
    ['model-external', { buffers: [{ byteLength: 4, uri: '../../etc/passwd' }] }],
    ['model-external', { images: [{ uri: 'file:///etc/passwd' }] }],
    ['model-external', { images: [{ uri: 'data:image/png;base64,AAAA' }] }],
    ['model-extension', { extensionsRequired: ['KHR_draco_mesh_compression'] }],
    ['model-extension', { extensionsRequired: ['KHR_texture_basisu'] }],
    ['model-too-complex', { accessors: [{ ...number, count: 1e9 }] }],
    ['model-too-complex', { accessors: Array(300).fill({ ...number, count: 1e6 }) }],
    ['model-too-complex', { accessors: [{ ...number, count: 1, sparse: { count: 1e9 } }] }],
    ['model-too-complex', { buffers: [{ byteLength: 1e10 }] }],
    ['model-too-complex', { nodes: Array(5_001).fill({}) }],
    ['model-too-complex', { meshes: [{ primitives: Array(5_001).fill({ attributes: {} }) }] }],
    [
      'model-too-complex',
      {
        bufferViews: [
          {
            buffer: 0,
            byteLength: 0,
            extensions: {
              EXT_meshopt_compression: { buffer: 0, byteLength: 0, byteStride: 4, count: 1e9 },
            },
          },
        ],
      },
    ],
    [
      'model-too-complex',
      {
        accessors: [{ componentType: 5126, type: 'SCALAR', count: 1e6 }],
        meshes: [{ primitives: Array(100).fill({ attributes: { POSITION: 0 } }) }],
      },
    ],
    ['model-broken', { bufferViews: [{ buffer: 0, byteLength: 100 }] }],
    ['model-broken', { bufferViews: [{ buffer: 3, byteLength: 0 }] }],
    ['model-broken', { accessors: [{ ...number, count: -1 }] }],
    ['model-broken', { accessors: [{ ...number, count: 1.5 }] }],
    ['model-broken', { accessors: [{ ...number, count: 2, bufferView: 0 }] }],
    ['model-broken', { accessors: [{ ...number, count: 2, componentType: 9 }] }],
    ['model-broken', { nodes: [{ children: [1] }, { children: [0] }] }],
    ['model-broken', { nodes: [{ children: [0] }] }],
    ['model-broken', { nodes: [{ children: [2] }, { children: [2] }, {}] }],
    ['model-broken', { nodes: [{ children: [7] }] }],
    [
      'model-broken',
      {
        nodes: Array.from({ length: 4_000 }, (_, at) => ({ children: at < 3_999 ? [at + 1] : [] })),
      },
    ],
    ['model-broken', { meshes: [{ primitives: [{ attributes: { POSITION: 5 } }] }] }],
    ['model-broken', { images: [{ bufferView: 0 }], bufferViews: [{ buffer: 0, byteLength: 0 }] }],
    ['model-broken', { asset: { version: '1.0' } }],
    ['model-broken', {}],
  ])('%s: before anything is unpacked (%#)', async (code, gltf) => {
    const started = performance.now();
    expect(codesOf((await pack('m.glb', describeModel(gltf))).result)).toEqual([code]);
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it('with a picture larger than any screen', async () => {
    const create = { width: 5000, height: 10, channels: 3, background: '#123' } as const;
    const image = await sharp({ create }).png().toBuffer();
    const gltf = {
      buffers: [{ byteLength: image.length }],
      bufferViews: [{ buffer: 0, byteLength: image.length }],
      images: [{ bufferView: 0, mimeType: 'image/png' }],
    };
    expect(codesOf((await pack('m.glb', describeModel(gltf, image))).result)).toEqual([
      'model-too-complex',
    ]);
  });

  it('that is cut off', async () => {
    const whole = await makeModel(4, 4);
    const { result } = await pack('m.glb', whole.subarray(0, whole.length - 10));
    expect(codesOf(result)).toEqual(['model-broken']);
  });
});

import {
  type Accessor,
  Document,
  type Material as GltfMaterial,
  NodeIO,
} from '@gltf-transform/core';
import { KHRMaterialsUnlit } from '@gltf-transform/extensions';
import type { BufferGeometry } from 'three';
import { bake, type Piece } from './bake.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Recipe } from './kit.ts';
import type { Material } from './museum.ts';

/** Full scale of a colour channel: sixteen bits, because eight show steps in the darks. */
const FULL = 65_535;

interface Surface {
  readonly metallic: number;
  readonly roughness: number;
}

const SURFACES: Readonly<Record<Material, Surface>> = {
  matte: { metallic: 0, roughness: 0.85 },
  metal: { metallic: 1, roughness: 0.35 },
  glass: { metallic: 0, roughness: 0.15 },
  glow: { metallic: 0, roughness: 1 },
};

/** A model as a file, and what it came to. */
export interface WrittenModel {
  readonly bytes: Uint8Array;
  readonly triangles: number;
}

/** Makes the GLB of a recipe; the same recipe and colour (`#rrggbb`) give the same bytes. */
export async function writeModel(recipe: Recipe, zoneColour: string): Promise<WrittenModel> {
  const document = new Document();
  document.getRoot().getAsset().generator = 'Zhanting';
  document.createBuffer();
  const sculpture = recipe.build(zoneColour);
  const pieces = bake(sculpture);
  const mesh = document.createMesh(recipe.id);
  for (const piece of pieces) mesh.addPrimitive(primitive(document, piece));
  document
    .createScene(recipe.id)
    .setExtras({ recipe: fingerprintOf(sculpture) })
    .addChild(document.createNode(recipe.id).setMesh(mesh));
  const bytes = await new NodeIO().registerExtensions([KHRMaterialsUnlit]).writeBinary(document);
  const corners = pieces.reduce((sum, { geometry }) => sum + (geometry.index?.count ?? 0), 0);
  return { bytes, triangles: corners / 3 };
}

function primitive(
  document: Document,
  { material, geometry }: Piece,
): ReturnType<Document['createPrimitive']> {
  const buffer = document.getRoot().listBuffers()[0] ?? null;
  const accessor = (
    type: 'VEC3' | 'SCALAR',
    array: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>,
  ): Accessor => document.createAccessor().setType(type).setArray(array).setBuffer(buffer);
  const colours = numbers(geometry, 'color').map((value) => Math.round(value * FULL));
  return document
    .createPrimitive()
    .setMaterial(surface(document, material))
    .setIndices(accessor('SCALAR', new Uint16Array(geometry.index?.array ?? [])))
    .setAttribute('POSITION', accessor('VEC3', new Float32Array(numbers(geometry, 'position'))))
    .setAttribute('NORMAL', accessor('VEC3', new Float32Array(numbers(geometry, 'normal'))))
    .setAttribute('COLOR_0', accessor('VEC3', new Uint16Array(colours)).setNormalized(true));
}

function numbers(geometry: BufferGeometry, name: string): readonly number[] {
  return [...geometry.getAttribute(name).array];
}

function surface(document: Document, name: Material): GltfMaterial {
  const { metallic, roughness } = SURFACES[name];
  const material = document
    .createMaterial(name)
    .setMetallicFactor(metallic)
    .setRoughnessFactor(roughness);
  if (name !== 'glow') return material;
  // Light of its own colour: unlit where that is known, and at least bright where it is not.
  const unlit = document.createExtension(KHRMaterialsUnlit).createUnlit();
  return material.setEmissiveFactor([1, 1, 1]).setExtension('KHR_materials_unlit', unlit);
}

import { readdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { getBounds, NodeIO, type Scene } from '@gltf-transform/core';
import { KHRMaterialsUnlit } from '@gltf-transform/extensions';
import { describe, expect, it } from 'vitest';
import { fingerprintOf } from '../../build/models/fingerprint.ts';
import type { Recipe } from '../../build/models/kit.ts';
import { recipes } from '../../build/models/recipes.ts';
import { writeModel } from '../../build/models/write-model.ts';
import { exhibitFolder, zoneColourOf } from '../../build/models/zone-colours.ts';

const EXHIBITION = resolve(import.meta.dirname, '../../assets/exhibition');
const EXHIBITS = await readdir(resolve(EXHIBITION, 'exhibits'));

/** What a plinth carries, in metres, and what thirty of them may cost a kiosk without a graphics card. */
const LIMITS = { size: 0.6, triangles: 3_000, bytes: 150_000 } as const;
/** Rounding of sizes kept as 32-bit numbers, in metres. */
const GRAIN = 1e-4;

describe('the hero models', () => {
  it('are there for every exhibit, and for nothing else', () => {
    expect([...recipes.keys()].toSorted()).toEqual(EXHIBITS.toSorted());
  });

  it.each(EXHIBITS)('%s has its model on its page', async (exhibit) => {
    const page = await readFile(resolve(exhibitFolder(EXHIBITION, exhibit), 'index.md'), 'utf8');
    expect(page).toMatch(/^model: model\.glb$/m);
  });

  it.each(EXHIBITS)('%s fits on a plinth, stands on it and in its middle', async (exhibit) => {
    const { min, max } = getBounds(await sceneOf(exhibit));
    const size = max.map((value, axis) => value - (min[axis] ?? 0));
    expect(Math.max(...size)).toBeLessThanOrEqual(LIMITS.size + GRAIN);
    expect(Math.max(...size)).toBeGreaterThan(LIMITS.size / 2);
    expect(Math.abs(min[1])).toBeLessThan(GRAIN);
    for (const axis of [0, 2] as const) {
      expect(Math.abs(min[axis] + max[axis])).toBeLessThan(GRAIN);
    }
  });

  it.each(EXHIBITS)('%s is light enough for a kiosk', async (exhibit) => {
    expect(trianglesOf(await sceneOf(exhibit))).toBeLessThanOrEqual(LIMITS.triangles);
    expect((await readFile(fileOf(exhibit))).length).toBeLessThanOrEqual(LIMITS.bytes);
  });

  it.each(EXHIBITS)('%s is what its recipe makes today', async (exhibit) => {
    const sculpture = recipeOf(exhibit).build(await zoneColourOf(EXHIBITION, exhibit));
    const { recipe } = (await sceneOf(exhibit)).getExtras();
    expect(recipe, 'run: node build/models/cli.ts').toBe(fingerprintOf(sculpture));
  });

  it('come out of the kiln the same, byte for byte', async () => {
    for (const exhibit of ['einstein-probe', 'technology-focus-2023']) {
      const made = await writeModel(recipeOf(exhibit), await zoneColourOf(EXHIBITION, exhibit));
      const file = await readFile(fileOf(exhibit));
      expect(file.equals(made.bytes), 'run: node build/models/cli.ts').toBe(true);
    }
  });

  it.each(EXHIBITS)('%s wears the colour of its zone', (exhibit) => {
    const { build } = recipeOf(exhibit);
    expect(fingerprintOf(build('#ff0000'))).not.toBe(fingerprintOf(build('#0000ff')));
  });
});

function recipeOf(exhibit: string): Recipe {
  const recipe = recipes.get(exhibit);
  if (!recipe) throw new Error(`${exhibit} has no recipe`);
  return recipe;
}

function fileOf(exhibit: string): string {
  return resolve(exhibitFolder(EXHIBITION, exhibit), 'model.glb');
}

async function sceneOf(exhibit: string): Promise<Scene> {
  const io = new NodeIO().registerExtensions([KHRMaterialsUnlit]);
  const document = await io.readBinary(await readFile(fileOf(exhibit)));
  const [scene] = document.getRoot().listScenes();
  if (!scene) throw new Error(`${exhibit} has no scene`);
  return scene;
}

function trianglesOf(scene: Scene): number {
  const meshes = scene.listChildren().flatMap((node) => node.getMesh() ?? []);
  const pieces = meshes.flatMap((mesh) => mesh.listPrimitives());
  return pieces.reduce((sum, piece) => sum + (piece.getIndices()?.getCount() ?? 0) / 3, 0);
}

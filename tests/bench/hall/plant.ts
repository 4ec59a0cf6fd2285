import { join } from 'node:path';
import type { Plugin } from 'vite';
import { ROOT } from '../machine.ts';

/** A fault to build into the page: one source changed on the way to the bundle. */
interface Plant {
  /** The source, from the repository's root. */
  readonly file: string;
  /** Text of that source, which must stand in it exactly once, and what takes its place. */
  readonly find: string;
  readonly put: string;
  /** Code to put before and after the whole source. */
  readonly before: string;
  readonly after: string;
}

/** The faults, by their names on the command line. */
const PLANTS: Readonly<Record<string, Plant>> = {
  // The instanced booths become a mesh with a material of its own for each booth.
  'material-per-booth': {
    file: 'renderer/scene/booth/BoothField.tsx',
    find: 'mesh.count = list.length;\n  if (image) image.count = mirrored;',
    put: 'plantApart(mesh, list.length);\n  if (image) plantApart(image, mirrored);',
    before: "import { Mesh as PlantedMesh } from 'three';",
    after: `
      function plantApart(field, count) {
        field.count = 0;
        field.clear();
        for (let n = 0; n < count; n += 1) {
          const mesh = new PlantedMesh(field.geometry, field.material.clone());
          mesh.matrixAutoUpdate = false;
          field.getMatrixAt(n, mesh.matrix);
          field.add(mesh);
        }
      }`,
  },
};

/** The names of the faults. */
export const PLANT_NAMES: readonly string[] = Object.keys(PLANTS);

/** A plug-in for the page's bundle that builds a fault in. Bundling fails when the source is not what it was. */
export function plantPlugin(name: string): Plugin {
  const plant = PLANTS[name];
  if (!plant) throw new Error(`There is no fault “${name}” to plant: ${PLANT_NAMES.join(', ')}`);
  const { file, find, put, before, after } = plant;
  let isPlanted = false;
  return {
    name: `plant-${name}`,
    enforce: 'pre',
    transform(code, id) {
      if (id !== join(ROOT, file)) return null;
      const parts = code.split(find);
      if (parts.length !== 2)
        this.error(`“${find}” stands ${parts.length - 1} times in ${file}: renew the plant.`);
      isPlanted = true;
      return { code: `// @ts-nocheck\n${before}\n${parts.join(put)}\n${after}`, map: null };
    },
    buildEnd(error) {
      if (!error && !isPlanted) this.error(`${file} is no part of the page: renew the plant.`);
    },
  };
}

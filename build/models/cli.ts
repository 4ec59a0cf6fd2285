import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { recipes } from './recipes.ts';
import { writeModel } from './write-model.ts';
import { exhibitFolder, zoneColourOf } from './zone-colours.ts';

/** The exhibition whose models these are. */
const EXHIBITION = resolve(import.meta.dirname, '../../assets/exhibition');

/** Writes the models named, or all of them, each into its exhibit's folder; gives the exit code. */
async function run(named: readonly string[]): Promise<number> {
  const unknown = named.filter((id) => !recipes.has(id));
  if (unknown.length > 0) {
    const known = [...recipes.keys()].join(' ');
    process.stderr.write(`No recipe for: ${unknown.join(' ')}\nThere are: ${known}\n`);
    return 1;
  }
  const all = [...recipes.values()];
  for (const recipe of named.length > 0 ? all.filter(({ id }) => named.includes(id)) : all) {
    const colour = await zoneColourOf(EXHIBITION, recipe.id);
    const { bytes, triangles } = await writeModel(recipe, colour);
    await writeFile(join(exhibitFolder(EXHIBITION, recipe.id), 'model.glb'), bytes);
    const size = `${(bytes.length / 1000).toFixed(1)} kB`;
    process.stdout.write(`${recipe.id}: ${triangles} triangles, ${size}\n`);
  }
  return 0;
}

process.exitCode = await run(process.argv.slice(2));

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { buildWorld, type World } from '#core/world.ts';
import { parseExhibition } from '#schema/parse.ts';
import { makeExhibitionFolder } from '../../support/make-exhibition-folder.ts';
import { ROOT, say } from '../machine.ts';

/** An exhibition to measure. */
export interface Measurable {
  /** The head of its column. */
  readonly name: string;
  /** The folder of its release. */
  readonly release: string;
  readonly world: World;
  readonly isBuiltIn: boolean;
  /** Measured in full: a whole tour, another with the processor slowed, loads, a naive hall. The others only where size matters. */
  readonly isWhole: boolean;
}

/** Sizes to generate: booths, and the zones they stand in. What takes long is measured at both ends only, this and the built-in one. */
const SIZES = [
  { booths: 30, zones: 8, isWhole: false },
  { booths: 200, zones: 8, isWhole: false },
  { booths: 1000, zones: 12, isWhole: true },
] as const;

/** The release of the exhibition the product comes with. */
export const BUILT_IN: string = join(ROOT, 'build/.output/exhibition');

/** The exhibition the product comes with. */
async function builtInExhibition(): Promise<Measurable> {
  const release = BUILT_IN;
  const world = await readWorld(release);
  const name = `built-in, ${world.plan.booths.length}`;
  return { name, release, world, isBuiltIn: true, isWhole: true };
}

/** The built-in exhibition and generated ones, compiled into a folder; `wanted` leaves some of the generated ones out. */
export async function makeExhibitions(
  folder: string,
  wanted: (booths: number) => boolean = () => true,
): Promise<readonly Measurable[]> {
  const all = [await builtInExhibition()];
  for (const { booths, zones, isWhole } of SIZES.filter((size) => wanted(size.booths))) {
    say(`compile ${booths} booths in ${zones} zones`);
    const release = join(folder, `release-${booths}`);
    await compile(booths, zones, release);
    const world = await readWorld(release);
    if (world.plan.booths.length !== booths)
      throw new Error(`${booths} booths were written, ${world.plan.booths.length} compiled.`);
    const name = `${booths} in ${zones} zones`;
    all.push({ name, release, world, isBuiltIn: false, isWhole });
  }
  return all;
}

async function compile(exhibits: number, zones: number, release: string): Promise<void> {
  const written = await makeExhibitionFolder({ exhibits, zones, text: 'full' });
  try {
    const compiler = spawn(
      process.execPath,
      ['build/content/cli.ts', 'build', written.folder, '--out', release],
      { cwd: ROOT, stdio: ['ignore', 'ignore', 'inherit'] },
    );
    await once(compiler, 'exit');
  } finally {
    await written.remove();
  }
}

async function readWorld(release: string): Promise<World> {
  const json: unknown = JSON.parse(await readFile(join(release, 'exhibition.json'), 'utf8'));
  const parsed = parseExhibition(json);
  if (!parsed.ok)
    throw new Error(`${release} is no exhibition: ${JSON.stringify(parsed.problems)}`);
  return buildWorld(parsed.value);
}

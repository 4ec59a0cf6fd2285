import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const zonesOf = z.object({ zones: z.array(z.object({ id: z.string(), colour: z.string() })) });
const zoneOf = z.object({ zone: z.string() });

/** The front matter of an exhibit's page. */
const FRONT_MATTER = /^---\n([\s\S]*?)\n---\n/;

/** The folder of an exhibit in the exhibition's folder `root`. */
export function exhibitFolder(root: string, exhibit: string): string {
  return join(root, 'exhibits', exhibit);
}

/** The colour (`#rrggbb`) of the zone that an exhibit stands in. Throws for a folder that is no checked exhibition. */
export async function zoneColourOf(root: string, exhibit: string): Promise<string> {
  const { zones } = zonesOf.parse(parse(await readFile(join(root, 'exhibition.yaml'), 'utf8')));
  const page = await readFile(join(exhibitFolder(root, exhibit), 'index.md'), 'utf8');
  const { zone } = zoneOf.parse(parse(FRONT_MATTER.exec(page)?.[1] ?? ''));
  const found = zones.find(({ id }) => id === zone);
  if (!found) throw new Error(`${exhibit}: there is no zone ${zone}`);
  return found.colour;
}

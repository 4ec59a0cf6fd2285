import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import process from 'node:process';
import { readWishes, type Wishes } from './bench-arguments.ts';
import { measureContent, type PartResult } from './content-part.ts';
import { measureHall } from './hall/hall-part.ts';
import { measurePlanted } from './hall/planted.ts';
import { ROOT } from './machine.ts';
import { type Part, renewSections } from './measured-file.ts';

import { measureRelease } from './release/release-part.ts';

import { measureSearch } from './search/search-part.ts';

import { measureTouch } from './touch/touch-part.ts';

/**
 * `npm run bench`: measures what the budgets are about and writes it, with machine and commit, to docs/measured.md. Words
 * pick parts. Exit code 1: a budget is broken, 2: wrong usage.
 */

const EXIT = { kept: 0, broken: 1, usage: 2 } as const;
const FILE = join(ROOT, 'docs/measured.md');

async function main(argv: readonly string[]): Promise<number> {
  const wishes = readWishes(argv);
  if (!wishes.ok) {
    for (const problem of wishes.problems) console.error(problem);
    return EXIT.usage;
  }
  const { plant } = wishes.value;
  const broken = plant === null ? await measureParts(wishes.value) : await measurePlanted(plant);
  for (const line of broken) console.error(`over budget: ${line}`);
  return broken.length > 0 ? EXIT.broken : EXIT.kept;
}

async function measureParts({ parts, long }: Wishes): Promise<readonly string[]> {
  const measure: Readonly<Record<Part, () => Promise<PartResult>>> = {
    hall: () => measureHall({ long }),
    touch: measureTouch,
    content: measureContent,
    search: measureSearch,
    release: measureRelease,
  };
  const sections: Partial<Record<Part, string>> = {};
  const broken: string[] = [];
  for (const part of parts) {
    const result = await measure[part]();
    sections[part] = result.section;
    broken.push(...result.broken);
    console.log(`${result.section}\n`);
  }
  await writeFile(FILE, renewSections(await readFile(FILE, 'utf8'), sections));
  return broken;
}

process.exitCode = await main(process.argv.slice(2));

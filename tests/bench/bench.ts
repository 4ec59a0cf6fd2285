import { execFileSync } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import { makeExhibitionFolder } from '../support/make-exhibition-folder.ts';
import { type HallCost, measureHall } from './measure-hall.ts';

/** `npm run bench`: measures what the budgets are about and writes it, with machine and commit, to docs/measured.md. */

const ROOT = join(import.meta.dirname, '../..');
const PAGE = join(ROOT, 'build/.output/page');

/** Seconds a command of the project takes, process start included. */
function secondsOf(...args: string[]): number {
  const before = performance.now();
  execFileSync(process.execPath, args, { cwd: ROOT, stdio: 'ignore' });
  return (performance.now() - before) / 1000;
}

/** The page's JavaScript, in kilobytes of gzip. */
async function pageWeight(): Promise<number> {
  const folder = join(PAGE, 'assets');
  const scripts = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  const bodies = await Promise.all(scripts.map((name) => readFile(join(folder, name))));
  const bytes = bodies.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0);
  return bytes / 1000;
}

async function checkManySeconds(exhibits: number): Promise<number> {
  const many = await makeExhibitionFolder({ exhibits, zones: 7, text: 'full' });
  try {
    return secondsOf('build/content/cli.ts', 'check', many.folder);
  } finally {
    await many.remove();
  }
}

function table(hall: HallCost, rows: readonly (readonly [string, string, string])[]): string {
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}, ${hall.browser}`;
  const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: ROOT }).toString();
  const date = new Date().toISOString().slice(0, 10);
  const lines = rows.map((row) => `| ${row.join(' | ')} |`);
  return `# Measured

Written by \`npm run bench\`; not by hand. ${date}, commit ${commit.trim()}, on ${machine}.
The hall is drawn by ${hall.renderer}: its frame times say nothing about a graphics card; counts and bytes do.

| what | measured | asked for |
|---|---|---|
${lines.join('\n')}
`;
}

const hall = await measureHall(ROOT);
const built = ['build/content/cli.ts', 'build', 'assets/exhibition', '--out'] as const;
const rows = [
  ['draw calls per frame, entrance', String(hall.entrance.draws), '≤ 50'],
  ['draw calls per frame, most over eight zones and from above', String(hall.most.draws), '≤ 50'],
  ['triangles per frame, most', `${Math.round(hall.most.triangles / 1000)} k`, '≤ 200 k'],
  ['frames drawn in 10 s of a still hall', String(hall.stillFrames), '0'],
  ['page JavaScript, gzip', `${Math.round(await pageWeight())} kB`, '≤ 380 kB'],
  ['JS heap after collection', `${hall.heapMb.toFixed(1)} MB`, '≤ 30 MB'],
  ['from navigation to first paint', `${hall.firstPaintMs} ms`, '–'],
  ['requests to anybody else', String(hall.strangers), '0'],
  [
    'compile the built-in exhibition, nothing changed',
    `${secondsOf(...built, 'build/.output/exhibition').toFixed(2)} s`,
    '< 1 s',
  ],
  ['check 600 exhibits', `${(await checkManySeconds(600)).toFixed(2)} s`, '< 5 s'],
] as const;
const text = table(hall, rows);
await writeFile(join(ROOT, 'docs/measured.md'), text);
console.log(text);

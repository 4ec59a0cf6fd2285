import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { MUTANTS, type MutantName } from '../support/store-mutants.ts';
import { fillDisks } from './disk-full.ts';
import { replayPowerCuts } from './power-cut.ts';
import { lineOf, type Outcome } from './report.ts';
import { sweepCalls } from './strace-sweep.ts';

/**
 * `npm run faults [-- calls | full | cuts | mutants]…`: installs releases on real disks while everything goes wrong that
 * can be made to. Wants Linux, root and FUSE. Exit code 1: a bad state was found, 2: something is missing.
 */

const EXIT = { good: 0, bad: 1, missing: 2 } as const;
const IMAGES = 400;
const MUTANT_IMAGES = 150;

/** Programs, and the Debian packages that bring them. */
const NEEDED = [
  ['strace', 'strace'],
  ['gcc', 'gcc'],
  ['pkg-config', 'pkg-config'],
  ['fusermount3', 'fuse3'],
  ['mkfs.ext4', 'e2fsprogs'],
  ['losetup', 'mount'],
] as const;

const PARTS: Readonly<Record<string, (work: string) => AsyncIterable<Outcome>>> = {
  calls: (work) => sweepCalls(join(work, 'calls')),
  full: (work) => one(fillDisks(join(work, 'full'))),
  cuts: (work) => one(replayPowerCuts(join(work, 'cuts'), 'power cut, ext4', IMAGES)),
};

async function* one(outcome: Promise<Outcome>): AsyncGenerator<Outcome> {
  yield await outcome;
}

async function main(words: readonly string[]): Promise<number> {
  const lacking = missing();
  for (const line of lacking) console.error(line);
  if (lacking.length > 0) return EXIT.missing;
  const names = words.length > 0 ? words : [...Object.keys(PARTS), 'mutants'];
  const unknown = names.find((name) => PARTS[name] === undefined && name !== 'mutants');
  if (unknown !== undefined) {
    console.error(`没有这一部分 / There is no part “${unknown}”: ${Object.keys(PARTS)} mutants`);
    return EXIT.missing;
  }
  const work = await mkdtemp(join(tmpdir(), 'faults-'));
  try {
    return (await inTurn(names, work)) ? EXIT.good : EXIT.bad;
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function inTurn(names: readonly string[], work: string): Promise<boolean> {
  let good = true;
  for (const name of names) {
    const part = PARTS[name];
    for await (const outcome of part === undefined ? [] : part(work)) {
      console.log(lineOf(outcome));
      for (const line of outcome.bad) console.error(`  ${line}`);
      good &&= outcome.bad.length === 0;
    }
    if (name === 'mutants') good = (await noticesMutants(work)) && good;
  }
  return good;
}

/**
 * What no power cut on ext4 can show: it has one journal for everything, so that the sync of the state takes the names of the
 * files along. The model of a disk in `npm test`, which has no such journal, finds it out.
 */
const HIDDEN_BY_EXT4: ReadonlySet<string> = new Set<MutantName>(['folders are not synced']);

/** A store with a fault must be found out by the power cuts. */
async function noticesMutants(work: string): Promise<boolean> {
  let good = true;
  for (const [name, mutant] of Object.entries(MUTANTS)) {
    const outcome = await replayPowerCuts(
      join(work, 'mutant'),
      `with a fault (${name})`,
      MUTANT_IMAGES,
      mutant,
    );
    const noticed = outcome.bad.length > 0;
    const hidden = HIDDEN_BY_EXT4.has(name) ? ': hidden by ext4, see the tests' : ': NOT NOTICED';
    console.log(`${lineOf(outcome)}${noticed ? '' : hidden}`);
    good &&= noticed || HIDDEN_BY_EXT4.has(name);
  }
  return good;
}

function missing(): readonly string[] {
  const programs = NEEDED.filter(([name]) => spawnSync('which', [name]).status !== 0);
  const lines = programs.map(([name, from]) => `缺少 / missing: ${name} (apt-get install ${from})`);
  if (process.getuid?.() !== 0) lines.push('需要 root 权限 / wants to run as root');
  if (!existsSync('/dev/fuse')) lines.push('缺少 / missing: /dev/fuse');
  const fuse = spawnSync('pkg-config', ['--exists', 'fuse3']).status === 0;
  return fuse ? lines : [...lines, '缺少 / missing: libfuse3-dev (apt-get install libfuse3-dev)'];
}

process.exitCode = await main(process.argv.slice(2));

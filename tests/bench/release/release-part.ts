import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Verified } from '../../../electron/host/release/verified.ts';
import { publishNoise } from '../../support/folder-publication.ts';
import { RELEASE_BUDGETS } from '../budgets.ts';
import type { PartResult } from '../content-part.ts';
import { measuredWhere, say } from '../machine.ts';
import { median } from '../statistics.ts';
import { keeps } from '../verdict.ts';
import { bundleInstall } from './bundle-install.ts';
import type { Installed } from './install-once.ts';

/** 300 MB in so many files. */
const FEW = { files: 200, fileBytes: 1_500_000 };
const MANY = { files: 2000, fileBytes: 150_000 };
/** How often each thing is timed, one after the other in turn; the median counts. */
const ROUNDS = 5;

/** What one round came to, in seconds where nothing else is said. */
interface Round {
  readonly copied: number;
  readonly full: Installed;
  readonly delta: Installed;
}

interface Row {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly places: number;
  readonly most: number | null;
}

/** Installs from a folder, beside `sha256sum` and `cp` of the same files on the same disk. */
export async function measureRelease(): Promise<PartResult> {
  const few = await measure('200 files', FEW);
  const many = await measure('2,000 files', MANY);
  const rows = rowsOf(few, many);
  return {
    section: sectionOf(rows),
    broken: rows
      .filter(({ value, most }) => !keeps(value, most))
      .map((row) => `${row.what}: ${shown(row)} measured, ${row.most}${row.unit} allowed`),
  };
}

function rowsOf(few: readonly Round[], many: readonly Round[]): readonly Row[] {
  const { ratio, resident, deltaBytes, deltaTime, perByte } = RELEASE_BUDGETS;
  const of = (rounds: readonly Round[], value: (round: Round) => number) =>
    median(rounds.map(value));
  const seconds = (what: string, value: number): Row => {
    return { what, value, unit: ' s', places: 2, most: null };
  };
  const fullRatio = ({ full, copied }: Round) => full.seconds / copied;
  const resident200 = Math.max(...few.map(({ full }) => full.residentMb));
  const beyond = ({ delta }: Round) => (delta.moved - FEW.fileBytes) / 1000;
  const perByteRatio = of(many, fullRatio) / of(few, fullRatio);
  return [
    seconds(
      'sha256sum, then cp, of 200 files, 300 MB',
      of(few, ({ copied }) => copied),
    ),
    seconds(
      'the same files installed',
      of(few, ({ full }) => full.seconds),
    ),
    { ...ratio, value: of(few, fullRatio), unit: ' ×', places: 2 },
    { ...resident, value: resident200, unit: ' MB', places: 0 },
    { ...deltaBytes, value: Math.max(...few.map(beyond)), unit: ' kB', places: 1 },
    {
      ...deltaTime,
      value: of(few, ({ delta, full }) => (100 * delta.seconds) / full.seconds),
      unit: ' %',
      places: 1,
    },
    seconds(
      'sha256sum, then cp, of 2,000 files, 300 MB',
      of(many, ({ copied }) => copied),
    ),
    seconds(
      'the same files installed',
      of(many, ({ full }) => full.seconds),
    ),
    { ...perByte, value: perByteRatio, unit: ' ×', places: 2 },
  ];
}

async function measure(what: string, { files, fileBytes }: typeof FEW): Promise<readonly Round[]> {
  const folder = await mkdtemp(join(tmpdir(), 'bench-release-'));
  try {
    say(`release: make ${what}`);
    const program = await bundleInstall(folder);
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const seeds = Array.from({ length: files }, (_, at) => at + 1);
    const one = await publishNoise(first, 1, seeds, fileBytes);
    const two = await publishNoise(second, 2, seeds.with(files - 1, files + 1), fileBytes);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      say(`release: install ${what}, ${round + 1} of ${ROUNDS}`);
      const copied = await timeCopy(folder, first);
      const full = await install(program, folder, first, one);
      const delta = await install(program, folder, second, two);
      await rm(join(folder, 'store'), { recursive: true });
      rounds.push({ copied, full, delta });
    }
    return rounds;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Seconds for what a careful person would do by hand. */
async function timeCopy(folder: string, publication: string): Promise<number> {
  const [from, to] = [join(publication, 'blobs'), join(folder, 'copy')];
  execFileSync('sync');
  const before = performance.now();
  execFileSync(
    'sh',
    ['-c', `find "${from}" -type f -print0 | xargs -0 sha256sum; cp -r "${from}" "${to}"`],
    {
      stdio: 'ignore',
    },
  );
  const seconds = (performance.now() - before) / 1000;
  await rm(to, { recursive: true });
  return seconds;
}

async function install(
  program: string,
  folder: string,
  publication: string,
  verified: Verified,
): Promise<Installed> {
  execFileSync('sync');
  const { version, manifest } = verified;
  const args = [program, join(folder, 'store'), publication, String(version), manifest.sha256];
  return JSON.parse(execFileSync(process.execPath, args).toString()) as Installed;
}

function sectionOf(rows: readonly Row[]): string {
  return [
    measuredWhere(),
    'A release of noise is installed from one folder of a disk into another, synced, read again and hashed again; in between, and in turn,',
    `\`sha256sum\` and \`cp -r\` of the same files, which sync nothing. ${ROUNDS} rounds; the median counts, of memory the most.`,
    '',
    '| what | measured | asked for |',
    '|---|---|---|',
    ...rows.map((row) => {
      const number = keeps(row.value, row.most) ? shown(row) : `**${shown(row)}**`;
      return `| ${row.what} | ${number} | ${row.most === null ? '–' : `≤ ${row.most}${row.unit}`} |`;
    }),
  ].join('\n');
}

function shown({ value, places, unit }: Row): string {
  return `${value.toFixed(places)}${unit}`;
}

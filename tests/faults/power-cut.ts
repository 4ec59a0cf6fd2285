import { appendFile, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileSystem } from '../../electron/host/release/store/file-system.ts';
import { realFileSystem } from '../../electron/host/release/store/real-file-system.ts';
import type { Mutant } from '../support/store-mutants.ts';
import { FRESH, install, installProven, judge, OLD, publishBoth, shownIn } from './kiosk.ts';
import { logged, makeImage, mounted } from './loop-disk.ts';
import { countOf, type Outcome } from './report.ts';

const KINDS = { 1: 'write', 2: 'flush', 3: 'mark' } as const;
const HEAD_BYTES = 16;
const BLOCK_BYTES = 4096;

interface Entry {
  readonly kind: 'write' | 'flush' | 'mark';
  readonly place: number;
  readonly bytes: Buffer;
}

/** A disk that a power cut might leave. */
interface Cut {
  readonly keep: readonly number[];
  /** The installation had said that it was done. */
  readonly after: boolean;
}

/** How many random parts of what was not flushed are tried at each write. */
const SUBSETS = 6;

/** The longer an installation takes, the more there is to cut. */
const MORE_FILES = 60;

/** Installs on a real ext4 whose disk logs what is written, and looks at disks that a power cut might have left. */
export async function replayPowerCuts(
  work: string,
  what: string,
  images: number,
  mutant: Mutant = (fs) => fs,
): Promise<Outcome> {
  await mkdir(work, { recursive: true });
  const publication = join(work, 'stick');
  const base = join(work, 'base.img');
  const fs = mutant(realFileSystem);
  await publishBoth(publication, MORE_FILES);
  const log = await record(work, base, publication, fs);
  const cuts = cutsOf(log, images);
  const disk = await readFile(base);
  const shown: string[] = [];
  const bad: string[] = [];
  for (const [at, cut] of cuts.entries()) {
    const image = join(work, 'cut.img');
    await writeFile(image, imageOf(disk, log, cut));
    const [version, wrong] = await lookAt(work, image, publication, cut, fs);
    shown.push(`${cut.after ? 'said done, ' : ''}shows ${version}`);
    if (wrong !== null) bad.push(`${what}, image ${at} of ${cuts.length}: ${wrong}`);
  }
  await rm(work, { recursive: true });
  return { what, points: cuts.length, shown: countOf(shown), bad };
}

async function record(
  work: string,
  base: string,
  publication: string,
  fs: FileSystem,
): Promise<readonly Entry[]> {
  makeImage(base, '16M');
  const folder = join(work, 'mounted');
  const store = join(folder, 'kiosk');
  await mounted(base, folder, () => installProven(store, publication, OLD));
  const log = join(work, 'log');
  await logged(work, base, log, (disk, mark) =>
    mounted(disk, folder, async () => {
      await appendFile(mark, 'start');
      const said = await install(store, publication, FRESH, fs);
      await appendFile(mark, said);
    }),
  );
  return readLog(await readFile(log));
}

function readLog(log: Buffer): readonly Entry[] {
  const entries: Entry[] = [];
  for (let at = 0; at + HEAD_BYTES <= log.byteLength; ) {
    const [kind, length] = [log.readUInt32LE(at), log.readUInt32LE(at + 4)];
    const place = Number(log.readBigUInt64LE(at + 8));
    at += HEAD_BYTES;
    if (kind !== 1 && kind !== 2 && kind !== 3) throw new Error(`a record of kind ${kind}`);
    const bytes = log.subarray(at, at + length);
    entries.push(...blocksOf({ kind: KINDS[kind], place, bytes }));
    at += length;
  }
  return entries;
}

/** A long write may be torn: each block of it is on the disk or not. */
function blocksOf(entry: Entry): readonly Entry[] {
  const { kind, place, bytes } = entry;
  if (kind !== 'write') return [entry];
  return Array.from({ length: Math.ceil(bytes.byteLength / BLOCK_BYTES) }, (_, at) => {
    const from = at * BLOCK_BYTES;
    return { kind, place: place + from, bytes: bytes.subarray(from, from + BLOCK_BYTES) };
  });
}

/** At every write since the start, and at the end: all of it; only what was flushed; random parts of the rest. */
function cutsOf(log: readonly Entry[], most: number): readonly Cut[] {
  const [start = 0, done = log.length] = log.flatMap(({ kind }, at) =>
    kind === 'mark' ? [at] : [],
  );
  const cuts = new Map<string, Cut>();
  const random = numbers(7);
  for (let end = start; end <= log.length; end += 1) {
    if (end < log.length && log[end]?.kind === 'flush') continue;
    const before = log.slice(0, end);
    const flushed = before.findLastIndex(({ kind }) => kind === 'flush');
    const writes = before.flatMap(({ kind }, at) => (kind === 'write' ? [at] : []));
    const safe = writes.filter((at) => at < flushed);
    const loose = writes.filter((at) => at > flushed);
    const parts = Array.from({ length: SUBSETS }, () => loose.filter(() => random() < 0.5));
    for (const part of [loose, [], ...parts]) {
      const cut = { keep: [...safe, ...part], after: end > done };
      cuts.set(`${cut.keep.join()} ${cut.after}`, cut);
    }
  }
  return spread([...cuts.values()], most);
}

/** At most so many, from the whole length. */
function spread(cuts: readonly Cut[], most: number): readonly Cut[] {
  if (cuts.length <= most) return cuts;
  return Array.from(
    { length: most },
    (_, at) => cuts[Math.floor((at * cuts.length) / most)],
  ).filter((cut) => cut !== undefined);
}

function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function imageOf(base: Buffer, log: readonly Entry[], { keep }: Cut): Buffer {
  const image = Buffer.from(base);
  for (const at of keep) {
    const entry = log[at];
    if (entry !== undefined) entry.bytes.copy(image, entry.place);
  }
  return image;
}

async function lookAt(
  work: string,
  image: string,
  publication: string,
  { after }: Cut,
  fs: FileSystem,
): Promise<readonly [string, string | null]> {
  const folder = join(work, 'mounted');
  const store = join(folder, 'kiosk');
  return mounted(image, folder, async () => {
    const shown = await shownIn(store, fs);
    const wrong = await judge(store, publication, after ? 'done' : null, fs);
    return [String(shown), wrong] as const;
  });
}

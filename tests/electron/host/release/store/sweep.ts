import type { Result } from '../../../../../assets/schema/result.ts';
import type { FileSystem } from '../../../../../electron/host/release/store/file-system.ts';
import type { ReleaseStore } from '../../../../../electron/host/release/store/release-store.ts';
import type { StoreProblem } from '../../../../../electron/host/release/store/store-problem.ts';
import { afterPowerCut, type MemoryDisk, systemError } from './memory-disk.ts';
import { type CallName, CHANGING, type Fate, memoryFileSystem } from './memory-file-system.ts';
import { shownFrom, storeOn } from './store-scenario.ts';

/** Something a kiosk does to its store, of which nothing may be half done. */
export interface Scenario {
  /** The disk before. */
  readonly before: () => Promise<MemoryDisk>;
  readonly act: (store: ReleaseStore) => Promise<Result<unknown, StoreProblem>>;
  /** The version shown before, and once it is done. */
  readonly old: number;
  readonly fresh: number;
  /** A fault in the store, put between it and the disk; to see that the sweep notices. */
  readonly mutant?: (fs: FileSystem) => FileSystem;
}

/** What a spoilt call does, from the n-th call on or only then. */
export type Spoil = 'kill' | 'EIO' | 'EIO-on' | 'ENOSPC' | 'EROFS-on' | 'lost';

/** A kill as an error that nothing in the store takes for one of the system's. */
class Killed extends Error {
  override readonly name = 'Killed';
}

/** A run of a scenario that was spoilt at one call. */
interface Run {
  readonly disk: MemoryDisk;
  /** What the store said; null: it was killed before it said anything. */
  readonly said: 'done' | 'failed' | null;
  /** The version the store believes is active after it spoke. */
  readonly believes: number | null;
  /** How many calls there were. */
  readonly calls: number;
}

/** Runs a scenario; the call with number `at` is spoilt. */
async function run(scenario: Scenario, spoil: Spoil, at: number): Promise<Run> {
  const disk = await scenario.before();
  const counted = { calls: 0 };
  const fate = fateOf(spoil, at, counted);
  const mutate = scenario.mutant ?? ((fs: FileSystem) => fs);
  const fs = mutate(memoryFileSystem(disk, fate));
  try {
    const store = await storeOn(fs);
    await store.noteStart(); // Whatever comes of it: the program goes on.
    const done = await scenario.act(store);
    // From a disk that gives nothing any more nobody can know better.
    const believes = spoil === 'EIO-on' ? null : (store.state().active?.version ?? 0);
    return { disk, said: done.ok ? 'done' : 'failed', believes, calls: counted.calls };
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
    return { disk, said: null, believes: null, calls: counted.calls };
  }
}

function fateOf(spoil: Spoil, at: number, counted: { calls: number }): Fate {
  return (call, path) => {
    const now = counted.calls;
    counted.calls += 1;
    const sticky = spoil === 'kill' || spoil.endsWith('-on');
    if (now < at || (now > at && !sticky)) return 'done';
    return spoilt(spoil, call, path);
  };
}

function spoilt(spoil: Spoil, call: CallName, path: string): 'done' | 'lost' {
  if (spoil === 'kill') throw new Killed();
  if (spoil === 'lost') return call === 'write' ? 'lost' : 'done';
  const [code = ''] = spoil.split('-');
  if (code !== 'EIO' && !CHANGING.has(call)) return 'done';
  throw systemError(code, path);
}

/** What a sweep found. */
export interface Sweep {
  readonly points: number;
  /** One line for each bad state. */
  readonly bad: readonly string[];
}

/** Spoils every call of a scenario in one way, one run for each. */
export async function sweep(scenario: Scenario, spoil: Spoil): Promise<Sweep> {
  const { calls } = await run(scenario, spoil, Number.POSITIVE_INFINITY);
  const bad: string[] = [];
  for (let at = 0; at < calls; at += 1) {
    const spoiltRun = await run(scenario, spoil, at);
    const wrong = await judge(scenario, spoiltRun);
    if (wrong !== null) bad.push(`${spoil} at call ${at}: ${wrong}`);
  }
  return { points: calls, bad };
}

/** Cuts the power before every call of a scenario and after its end, and looks at disks it might leave. */
export async function sweepPowerCuts(scenario: Scenario, seeds: number): Promise<Sweep> {
  const { calls } = await run(scenario, 'kill', Number.POSITIVE_INFINITY);
  const bad: string[] = [];
  let points = 0;
  for (let at = 0; at <= calls; at += 1) {
    const cut = await run(scenario, 'kill', at);
    for (const [name, survives] of survivals(at, seeds)) {
      points += 1;
      const disk = afterPowerCut(cut.disk, survives);
      const wrong = await judge(scenario, { ...cut, disk, believes: null });
      if (wrong !== null) bad.push(`power cut at call ${at} of ${calls}, ${name}: ${wrong}`);
    }
  }
  return { points, bad };
}

/** All of the unsynced is gone; all is there; and random parts of it. */
function survivals(at: number, seeds: number): readonly (readonly [string, () => boolean])[] {
  const random = Array.from({ length: seeds }, (_, seed) => {
    const next = numbers(at * 101 + seed + 1);
    return [`seed ${seed}`, () => next() < 0.5] as const;
  });
  return [['nothing unsynced', () => false], ['everything', () => true], ...random];
}

/** Numbers from 0 to 1, the same for the same seed. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is wrong after a run; null: nothing. Old or new, whole; what was said is so; and the next attempt succeeds, for good. */
async function judge(scenario: Scenario, spoiltRun: Run): Promise<string | null> {
  const { disk, said, believes } = spoiltRun;
  const { old, fresh, mutant } = scenario;
  const shown = await shownFrom(disk, mutant);
  if (shown !== old && shown !== fresh) return `shows ${shown}`;
  if (said === 'done' && shown !== fresh) return `said it was done, and shows ${shown}`;
  if (believes !== null && believes !== shown) return `believes ${believes}, and shows ${shown}`;
  return judgeRetry(scenario, disk);
}

async function judgeRetry({ act, fresh, mutant }: Scenario, disk: MemoryDisk) {
  const store = await storeOn((mutant ?? ((fs: FileSystem) => fs))(memoryFileSystem(disk)));
  await store.noteStart();
  const again = await act(store);
  if (!again.ok) return `the next attempt fails: ${again.problems[0]?.code}`;
  const after = await shownFrom(disk, mutant);
  if (after !== fresh) return `after the next attempt it shows ${after}`;
  const cut = await shownFrom(
    afterPowerCut(disk, () => false),
    mutant,
  );
  return cut === fresh ? null : `after the next attempt and a power cut it shows ${cut}`;
}

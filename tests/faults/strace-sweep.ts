import { spawnSync } from 'node:child_process';
import { cp, readFile, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import process from 'node:process';
import { installProven, judge, OLD, publishBoth } from './kiosk.ts';
import { countOf, type Outcome } from './report.ts';

/** What is injected: at calls on the store's files or on the medium's, and what strace is told. */
interface Fault {
  readonly what: string;
  readonly on: 'store' | 'medium';
  readonly inject: string;
  /** The calls it makes sense for; null: all. */
  readonly calls: readonly string[] | null;
}

const CHANGING = ['openat', 'pwrite64', 'fsync', 'rename', 'unlink', 'mkdir'];

const FAULTS: readonly Fault[] = [
  { what: 'killed', on: 'store', inject: 'signal=SIGKILL', calls: null },
  { what: 'EIO', on: 'store', inject: 'error=EIO', calls: null },
  { what: 'ENOSPC', on: 'store', inject: 'error=ENOSPC', calls: CHANGING },
  { what: 'EROFS', on: 'store', inject: 'error=EROFS', calls: CHANGING },
  // The system says that it wrote 100 bytes, and wrote none.
  { what: 'a lost write', on: 'store', inject: 'retval=100', calls: ['pwrite64'] },
  { what: 'ENODEV: stick pulled out', on: 'medium', inject: 'error=ENODEV', calls: null },
  { what: 'EIO: stick broken', on: 'medium', inject: 'error=EIO', calls: null },
];

/** Every call by which an installation touches a disk. */
const TRACED =
  'openat,read,pread64,pwrite64,fsync,rename,unlink,mkdir,close,statx,fstat,newfstatat,statfs,getdents64';

/** What strace writes, in the work folder. */
const LOG = 'strace.log';

/** A sweep of which fewer injections fired, as a part of all, has tried too little to say that all is well. */
const LEAST_FIRED = 0.9;

/** A call of the installation on one path, and which of its name it is there. */
interface Point {
  readonly call: string;
  readonly path: string;
  readonly count: number;
}

/** Where everything of a sweep lies. */
interface Places {
  readonly work: string;
  /** A store in which the old release is on show; each run begins with a copy of it. */
  readonly base: string;
  readonly store: string;
  readonly publication: string;
}

/** Spoils every system call by which an installation touches its store or its medium, one run for each. */
export async function* sweepCalls(work: string): AsyncGenerator<Outcome> {
  const places = placesIn(work);
  await publishBoth(places.publication);
  await installProven(places.base, places.publication, OLD);
  const points = await pointsOf(places);
  for (const fault of FAULTS) {
    const folder = fault.on === 'store' ? places.store : places.publication;
    const here = points.filter(({ path }) => isIn(folder, path));
    yield sweep(
      places,
      fault,
      here.filter(({ call }) => fault.calls?.includes(call) ?? true),
    );
  }
}

function placesIn(work: string): Places {
  const at = (name: string) => join(work, name);
  return { work, base: at('base'), store: at('store'), publication: at('stick') };
}

async function sweep(places: Places, fault: Fault, points: readonly Point[]): Promise<Outcome> {
  const { store, publication } = places;
  const said: string[] = [];
  const bad: string[] = [];
  for (const { call, path, count } of points) {
    await fresh(places);
    const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:${fault.inject}:when=${count}`];
    const output = underStrace(places, ['-P', path, ...inject]);
    // Where the call did not come this time, nothing was tried.
    if (!(await hasFired(places))) continue;
    said.push(output ?? 'died');
    const wrong = await judge(store, publication, output);
    const where = `${call} ${count} on ${relative(places.work, path)}`;
    if (wrong !== null) bad.push(`${fault.what} at ${where}: said ${output}; ${wrong}`);
  }
  const fired = said.length;
  if (fired < points.length * LEAST_FIRED || fired === 0)
    bad.push(`${fault.what}: fired at ${fired} of ${points.length} calls, which proves nothing`);
  return { what: `${fault.what}, ${fault.on}`, points: fired, shown: countOf(said), bad };
}

/** Whether strace did what it was told: it marks each call that it spoilt, and says whom it killed. */
async function hasFired({ work }: Places): Promise<boolean> {
  const log = await readFile(join(work, LOG), 'utf8');
  return /\(INJECTED\)|killed by SIGKILL/.test(log);
}

async function fresh({ base, store }: Places): Promise<void> {
  await rm(store, { recursive: true, force: true });
  await cp(base, store, { recursive: true });
}

/** What the installation said; null: it died. One thread does all the work on files, so that counts are the same each time. */
function underStrace(
  { work, store, publication }: Places,
  options: readonly string[],
): string | null {
  const script = join(import.meta.dirname, 'install.ts');
  // Not with --seccomp-bpf: it forgets to count, and `when` never comes.
  const args = ['-f', '-y', '-qq', '-s', '400', '-o', join(work, LOG), ...options];
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  const command = [process.execPath, script, store, publication];
  const { stdout } = spawnSync('strace', [...args, ...command], { env, encoding: 'utf8' });
  const said = stdout.trim();
  return said === '' ? null : said;
}

/** Every call on the store and on the medium. With a path to look at, strace counts the calls on it, in each thread. */
async function pointsOf(places: Places): Promise<readonly Point[]> {
  await fresh(places);
  const said = underStrace(places, ['-e', `trace=${TRACED}`]);
  if (said !== 'done') throw new Error(`an installation under strace said ${said}`);
  const log = await readFile(join(places.work, LOG), 'utf8');
  const counts = new Map<string, number>();
  const points = new Map<string, Point>();
  for (const [, thread, call = '', rest = ''] of log.matchAll(/^(\d+) +(\w+)\((.*)$/gm)) {
    const path = pathsIn(rest).find((each) => isOurs(places, each));
    if (path === undefined) continue;
    const counted = [thread, call, path].join(' ');
    const count = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, count);
    points.set([call, path, count].join(' '), { call, path, count });
  }
  return [...points.values()];
}

/** The paths that a line of strace names: as words, and behind numbers of open files. */
function pathsIn(line: string): readonly string[] {
  return line.match(/(?<=["<])\/[^">]+(?=[">])/g) ?? [];
}

/** Whether a path is part of the installation; what only tells the test which release there is, is not. */
function isOurs({ store, publication }: Places, path: string): boolean {
  return (isIn(store, path) || isIn(publication, path)) && !path.includes('release-');
}

function isIn(folder: string, path: string): boolean {
  return path === folder || path.startsWith(`${folder}/`);
}

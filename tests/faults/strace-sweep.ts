import { spawnSync } from 'node:child_process';
import { cp, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
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

/** A sweep of which fewer injections fired, as a part of all, has tried too little to say that all is well. */
const LEAST_FIRED = 0.9;

/** A call of the installation, and which of its name it is. */
interface Point {
  readonly call: string;
  readonly count: number;
}

/** Spoils every system call by which an installation touches its store or its medium, one run for each. */
export async function* sweepCalls(work: string): AsyncGenerator<Outcome> {
  const [base, store, publication] = ['base', 'store', 'stick'].map((name) => join(work, name));
  if (base === undefined || store === undefined || publication === undefined) return;
  await publishBoth(publication);
  await installProven(base, publication, OLD);
  const paths = await touchedPaths(base, store, publication, work);
  for (const fault of FAULTS) {
    const touched = paths.filter((path) =>
      path.startsWith(fault.on === 'store' ? store : publication),
    );
    const filter = touched.flatMap((path) => ['-P', path]);
    const points = await pointsOf(base, store, publication, work, touched);
    const wanted = points.filter(({ call }) => fault.calls?.includes(call) ?? true);
    const said: string[] = [];
    const bad: string[] = [];
    let fired = 0;
    for (const { call, count } of wanted) {
      await fresh(base, store);
      const inject = ['-e', `trace=${call}`, '-e', `inject=${call}:${fault.inject}:when=${count}`];
      const output = underStrace(work, [...filter, ...inject], store, publication);
      // Where the call did not come this time, nothing was tried.
      if (!(await hasFired(work))) continue;
      fired += 1;
      said.push(output ?? 'died');
      const wrong = await judge(store, publication, output);
      if (wrong !== null) bad.push(`${fault.what} at ${call} ${count}: said ${output}; ${wrong}`);
    }
    if (fired < wanted.length * LEAST_FIRED)
      bad.push(`${fault.what}: fired at ${fired} of ${wanted.length} calls, which proves nothing`);
    yield {
      what: `${fault.what}, ${fault.on}`,
      points: fired,
      shown: countOf(said),
      bad,
    };
  }
}

/** Whether strace did what it was told: it marks each call that it spoilt, and says whom it killed. */
async function hasFired(work: string): Promise<boolean> {
  const log = await readFile(join(work, 'strace.log'), 'utf8');
  return /\(INJECTED\)|killed by SIGKILL/.test(log);
}

async function fresh(base: string, store: string): Promise<void> {
  await rm(store, { recursive: true, force: true });
  await cp(base, store, { recursive: true });
}

/** What the installation said; null: it died. One thread does all the work on files, so that counts are the same each time. */
function underStrace(
  work: string,
  options: readonly string[],
  store: string,
  publication: string,
): string | null {
  const script = join(import.meta.dirname, 'install.ts');
  const log = join(work, 'strace.log');
  // Not with --seccomp-bpf: it forgets to count, and `when` never comes.
  const args = ['-f', '-y', '-qq', '-s', '0', '-o', log, ...options];
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1' };
  const command = [process.execPath, script, store, publication];
  const { stdout } = spawnSync('strace', [...args, ...command], { env, encoding: 'utf8' });
  const said = stdout.trim();
  return said === '' ? null : said;
}

async function touchedPaths(
  base: string,
  store: string,
  publication: string,
  work: string,
): Promise<readonly string[]> {
  await fresh(base, store);
  const said = underStrace(work, ['-s', '400', '-e', `trace=${TRACED}`], store, publication);
  if (said !== 'done') throw new Error(`an installation under strace said ${said}`);
  const log = await readFile(join(work, 'strace.log'), 'utf8');
  const found = log.match(/(?<=["<])\/[^">]+(?=[">])/g) ?? [];
  const ours = found.filter((path) => path.startsWith(store) || path.startsWith(publication));
  // What tells the test which release there is, and no part of the installation.
  return [...new Set(ours)].filter((path) => !path.includes('release-'));
}

/** Calls are counted in each thread, those on other files too; the filter then keeps those on other files unharmed. */
async function pointsOf(
  base: string,
  store: string,
  publication: string,
  work: string,
  touched: readonly string[],
): Promise<readonly Point[]> {
  await fresh(base, store);
  underStrace(work, ['-s', '400', '-e', `trace=${TRACED}`], store, publication);
  const log = await readFile(join(work, 'strace.log'), 'utf8');
  const counts = new Map<string, number>();
  return [...log.matchAll(/^(\d+) +(\w+)\((.*)$/gm)].flatMap(([, thread, call = '', rest = '']) => {
    const count = (counts.get(`${thread} ${call}`) ?? 0) + 1;
    counts.set(`${thread} ${call}`, count);
    const ours = touched.some((path) => rest.includes(`"${path}"`) || rest.includes(`<${path}>`));
    return ours ? [{ call, count }] : [];
  });
}

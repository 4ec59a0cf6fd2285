import { join } from 'node:path';
import { createOpinionCount, type OpinionCount } from './opinion-count.ts';
import { readCounts } from './opinion-file.ts';
import { replaceFile } from './replace-file.ts';

/** A count that outlives the host. */
export interface KeptOpinions extends OpinionCount {
  /** Writes down what is not yet; for the end of the host. Never rejects. */
  readonly close: () => Promise<void>;
}

/** Where opinions are kept. */
export interface OpinionsPlace {
  /** The kiosk's data folder. */
  readonly folder: string;
  readonly log: (line: string) => void;
  /** Does something a minute from now; gives what calls it off. Real time unless it is given. */
  readonly later?: (work: () => void) => () => void;
}

const FILE = 'opinions.json';
/** So long a count may be ahead of the disk, in milliseconds: a pulled plug loses no more, and no disk is worn out. */
const WAIT_MS = 60_000;

/** Opens the count of the kiosk whose data lie in `folder`. A disk that takes nothing is told once in the log; counting goes on. */
export async function openOpinions({
  folder,
  log,
  later = inAMinute,
}: OpinionsPlace): Promise<KeptOpinions> {
  const file = join(folder, FILE);
  const count = createOpinionCount(await readCounts(file, log));
  const write = writerOf(file, count, log);
  /** Whether something was said that is not on the disk. */
  let isAhead = false;
  let callOff: (() => void) | null = null;
  /** One at a time: two writers would share one new file. */
  let written = Promise.resolve();
  const writeWhatIsAhead = async () => {
    if (!isAhead) return;
    isAhead = false;
    if (!(await write())) isAhead = true;
  };
  const writeNow = () => {
    callOff?.();
    callOff = null;
    written = written.then(writeWhatIsAhead);
    return written;
  };
  return {
    read: count.read,
    add: (report) => {
      count.add(report);
      isAhead = true;
      callOff ??= later(() => void writeNow());
    },
    close: writeNow,
  };
}

/** Gives what writes the count down and says whether it could; a disk that takes nothing is named once, until it takes something again. */
function writerOf(
  file: string,
  { read }: OpinionCount,
  log: OpinionsPlace['log'],
): () => Promise<boolean> {
  let isTold = false;
  const tell = (error: unknown) => {
    if (isTold) return;
    log(
      `观众评价的总数写不进磁盘，先记在内存里 / What visitors thought cannot be written down and is counted in memory for now (${(error as Error).message})`,
    );
  };
  return async () => {
    try {
      await replaceFile(file, `${JSON.stringify(read())}\n`);
      isTold = false;
    } catch (error) {
      tell(error);
      isTold = true;
    }
    return !isTold;
  };
}

function inAMinute(work: () => void): () => void {
  const timer = setTimeout(work, WAIT_MS);
  timer.unref();
  return () => clearTimeout(timer);
}

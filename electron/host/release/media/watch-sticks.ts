import type { Medium } from '../medium.ts';

/** What the watch looks with. */
export interface WatchParts {
  /** The folders that may hold a publication now: mounted sticks, and folders that staff named. */
  readonly list: () => Promise<readonly string[]>;
  /** The publication in a folder, or null. */
  readonly find: (folder: string) => Promise<Medium | null>;
  /** Calls back again and again until it is told to stop. */
  readonly every: (seconds: number, look: () => void) => () => void;
  readonly onCame: (medium: Medium) => void;
  readonly onWent: (medium: Medium) => void;
}

/** A watch over sticks. */
export interface StickWatch {
  /** Sticks with a publication that are there now, in the order they came. */
  readonly present: () => readonly Medium[];
  /** Looks at once; resolves when everything that came and went has been told. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

/** How long a stick may be there before it is seen, in seconds. */
const LOOK_SECONDS = 2;

/**
 * Tells which publications come and go. It asks again and again, since file systems tell of no mounts; a look that hangs on
 * a failing stick is not doubled. A folder in which a publication appears later, as when it is copied there, counts as come.
 */
export function watchSticks({ list, find, every, onCame, onWent }: WatchParts): StickWatch {
  const present = new Map<string, Medium>();
  let looking: Promise<void> | null = null;
  const lookOnce = async () => {
    // A system that lists no mounts now may do so again; until then nothing is known to have gone.
    const folders = await list().catch(() => [...present.keys()]);
    const now = await findAll(folders, find);
    for (const [folder, medium] of [...present]) {
      if (now.has(folder)) continue;
      present.delete(folder);
      onWent(medium);
    }
    for (const [folder, medium] of now) {
      if (present.has(folder)) continue;
      present.set(folder, medium);
      onCame(medium);
    }
  };
  const look = () => {
    looking ??= lookOnce().finally(() => {
      looking = null;
    });
    return looking;
  };
  const stop = every(LOOK_SECONDS, () => void look());
  return { present: () => [...present.values()], look, stop };
}

async function findAll(
  folders: readonly string[],
  find: WatchParts['find'],
): Promise<ReadonlyMap<string, Medium>> {
  const found = new Map<string, Medium>();
  for (const folder of new Set(folders)) {
    const medium = await find(folder);
    if (medium !== null) found.set(folder, medium);
  }
  return found;
}

import { megabytes } from '../publish/words.ts';
import type { Watcher } from '../publish/write-blobs.ts';

/** What a line of progress is written to. */
interface Screen {
  readonly isTTY?: boolean;
  readonly write: (text: string) => unknown;
}

/** How often the line changes, in milliseconds. */
const EVERY_MS = 250;
/** Before so long, nobody believes how long the rest will take; in milliseconds. */
const GUESS_AFTER_MS = 1000;

/** A line that shows bytes and time left, on a terminal; elsewhere nothing. `now` gives milliseconds. */
export function progressLine(screen: Screen, now: () => number = () => performance.now()): Watcher {
  const began = now();
  let last = Number.NEGATIVE_INFINITY;
  return (done, all) => {
    if (screen.isTTY !== true || (done < all && now() - last < EVERY_MS)) return;
    last = now();
    screen.write(`\r${progressText(done, all, last - began)}\u001b[K${done < all ? '' : '\n'}`);
  };
}

/** How far a piece of work has come, and how long the rest will take. */
export function progressText(done: number, all: number, tookMs: number): string {
  const bytes = `${megabytes(done)} / ${megabytes(all)}`;
  if (done <= 0 || done >= all || tookMs < GUESS_AFTER_MS) return bytes;
  const seconds = Math.ceil(((tookMs / done) * (all - done)) / 1000);
  if (seconds < 100) return `${bytes}，还要约 ${seconds} 秒 / about ${seconds} s left`;
  const minutes = Math.ceil(seconds / 60);
  return `${bytes}，还要约 ${minutes} 分钟 / about ${minutes} min left`;
}

import { isMainThread, Worker } from 'node:worker_threads';

/** The variable that says how much memory this process may have, in bytes. */
const VARIABLE = 'ZHANTING_MEMORY_MOST';
/** How often its memory is looked at, in milliseconds. */
const EVERY_MS = 100;

/**
 * Loaded before a script (`--import`), ends its process at once when it takes too much memory, whatever its own thread is busy
 * with and whoever took the memory: the heap has a limit of its own, the libraries that unpack pictures have none.
 */
function watchMemory(most: number): void {
  setInterval(() => {
    if (process.memoryUsage.rss() > most) process.kill(process.pid, 'SIGKILL');
  }, EVERY_MS);
}

const most = Number(process.env[VARIABLE]);
if (isMainThread && most > 0) new Worker(new URL(import.meta.url)).unref();
else if (most > 0) watchMemory(most);

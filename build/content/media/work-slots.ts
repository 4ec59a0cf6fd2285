/** How many files are packed at once: each may hold a decoded picture of 64 million pixels in memory. */
const SLOTS = 2;

let busy = 0;
const waiting: (() => void)[] = [];

/** Does heavy work as soon as one of the two slots is free, in the order of asking. */
export async function inWorkSlot<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= SLOTS) {
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else {
    busy += 1;
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) {
      next(); // The slot goes on to the next in line, still counted as busy.
    } else {
      busy -= 1;
    }
  }
}

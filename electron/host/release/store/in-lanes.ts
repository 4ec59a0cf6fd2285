/**
 * Does `work` for each item, in order, so many at a time. After the first that gives false, or throws, no other is begun.
 * Returns when all that were begun are through; then throws what the first one threw.
 */
export async function inLanes<T>(
  items: readonly T[],
  lanes: number,
  work: (item: T) => Promise<boolean>,
): Promise<void> {
  const waiting = [...items].reverse();
  const lane = async () => {
    try {
      for (let item = waiting.pop(); item !== undefined; item = waiting.pop())
        if (!(await work(item))) waiting.length = 0;
    } catch (error) {
      // For the caller; but the other lanes come to their end first.
      waiting.length = 0;
      throw error;
    }
  };
  const through = await Promise.allSettled(Array.from({ length: lanes }, lane));
  const failure = through.find((one) => one.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
}

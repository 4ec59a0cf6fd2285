/** How long work goes on before others have their turn, in milliseconds: on a slow machine, too, a touch waits for less than a frame. */
const TURN_MS = 4;

/**
 * Begins long work. Gives what it waits for between two of its pieces: nothing, or, when its turn is over, whatever else is to
 * do, such as to answer a touch or to draw a frame. (`scheduler.yield` would go on before both.)
 */
export function takeTurns(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < TURN_MS) return;
    await scheduler.postTask(() => undefined, { priority: 'background' });
    since = performance.now();
  };
}

/** How long things flow and turn after somebody touched the glass or arrived, in seconds. */
const LIVELY = 8;
/** How long they take to come to rest, in seconds: part of the former. */
const SETTLING = 2;

/** How fast life runs, 0 still to 1, so many seconds after the last touch or arrival. After `LIVELY` seconds nothing moves and nothing is drawn. */
export function liveliness(since: number): number {
  return Math.min(1, Math.max(0, (LIVELY - since) / SETTLING));
}

/** Watches over something that comes in pieces, and gives it up when too little comes. */
export interface Stall {
  /** Aborted when too little has come, or with `end`. */
  readonly signal: AbortSignal;
  /** So many bytes have come. */
  readonly came: (bytes: number) => void;
  /** Nothing is awaited: whoever reads is busy with what came. */
  readonly rest: () => void;
  /** The next piece is awaited. */
  readonly wait: () => void;
  /** Gives up whatever is under way, for good. */
  readonly end: () => void;
}

/**
 * The least that must come in a span for it not to be a stall, in bytes: at 30 s, half a kilobyte a second. A server that
 * sends a byte now and then would hold a kiosk for ever.
 */
const LEAST_BYTES = 16 * 1024;

/** A watch that allows `seconds` for each 16 KB, and for the whole of anything smaller. */
export function createStall(seconds: number): Stall {
  const ending = new AbortController();
  let [left, since, counted] = [seconds * 1000, performance.now(), 0];
  let timer: NodeJS.Timeout | undefined;
  const rest = () => {
    if (timer === undefined) return;
    clearTimeout(timer);
    timer = undefined;
    left -= performance.now() - since;
  };
  const wait = () => {
    if (timer !== undefined) return;
    since = performance.now();
    timer = setTimeout(() => ending.abort(new Error('too slow')), Math.max(0, left));
  };
  const came = (bytes: number) => {
    counted += bytes;
    if (counted < LEAST_BYTES) return;
    rest();
    [left, counted] = [seconds * 1000, 0];
    wait();
  };
  const end = () => {
    rest();
    ending.abort(new Error('ended'));
  };
  wait();
  return { signal: ending.signal, came, rest, wait, end };
}

/** Everything a hall is measured by. */
export type Metric =
  | 'draws'
  | 'triangles'
  | 'jsP50'
  | 'jsP95'
  | 'slowJsP50'
  | 'slowJsP95'
  | 'againstNaive'
  | 'textures'
  | 'heap'
  | 'firstFrame'
  | 'firstPaint'
  | 'pick'
  | 'stillFrames'
  | 'leftObjects'
  | 'heapGrowth'
  | 'revival'
  | 'script';

/** What one metric may come to. */
export interface Budget {
  readonly metric: Metric;
  readonly what: string;
  /** Stands behind the number; `×` is a ratio. */
  readonly unit: string;
  /** Decimal places. */
  readonly places: number;
  /** The most that is allowed with so many booths; null where only the number is of interest. */
  readonly most: (booths: number) => number | null;
}

/** Up to here an exhibition is small, from there on large, in booths; budgets stand at both ends. */
const SMALL = 40;
const LARGE = 1000;

function ends(small: number, large: number): Budget['most'] {
  return (booths) => (booths <= SMALL ? small : booths >= LARGE ? large : null);
}

function always(most: number): Budget['most'] {
  return () => most;
}

/** Draw calls grow this slowly with the booths; the law holds at every size. */
const DRAWS = { base: 50, perBooth: 0.02 } as const;

function mostDraws(booths: number): number {
  return booths <= SMALL ? DRAWS.base : Math.round(DRAWS.base + DRAWS.perBooth * booths);
}

function budget(
  metric: Metric,
  what: string,
  [unit, places]: readonly [unit: string, places: number],
  most: Budget['most'],
): Budget {
  return { metric, what, unit, places, most };
}

const COUNT = ['', 0] as const;
const MS = [' ms', 2] as const;
const MB = [' MB', 1] as const;
const TIMES = [' ×', 2] as const;

/** The hall's budgets, in the order in which they are shown. */
export const HALL_BUDGETS: readonly Budget[] = [
  budget('draws', 'draw calls per frame over the tour, p95', COUNT, mostDraws),
  budget('triangles', 'triangles per frame, p95', [' k', 0], ends(200, 350)),
  budget('jsP50', 'JavaScript per frame, p50', MS, ends(1.5, 2)),
  budget('jsP95', 'JavaScript per frame, p95', MS, ends(5, 6)),
  budget('slowJsP50', 'the same with the processor slowed 4 times, p50', MS, ends(5, 7)),
  budget('slowJsP95', 'the same with the processor slowed 4 times, p95', MS, ends(18, 18)),
  budget(
    'againstNaive',
    'JavaScript per frame against the naive hall, p50',
    [' ×', 3],
    ends(0.5, 0.04),
  ),
  budget('textures', 'textures, the most at any moment', MB, ends(64, 128)),
  budget('heap', 'JavaScript heap after collection, whole page', MB, ends(30, 45)),
  budget('firstFrame', 'first 3D frame against an empty three.js page', TIMES, ends(2, 2.4)),
  budget('firstPaint', 'first paint against an empty three.js page', TIMES, ends(2.2, 2.8)),
  budget('pick', 'one touch picked, p95', [' ms', 3], always(0.5)),
  budget('stillFrames', 'frames drawn by a still hall', COUNT, always(0)),
  budget('leftObjects', 'objects left over after lost and restored contexts', COUNT, always(0)),
  budget('heapGrowth', 'heap growth over lost and restored contexts', [' MB', 2], always(2)),
  budget(
    'revival',
    'the hall stands again after the GPU process was killed, slowest',
    [' s', 1],
    always(20),
  ),
  budget('script', 'page JavaScript before the first 3D frame, gzip', [' kB', 0], always(380)),
];

/**
 * A touch is answered on the glass within so many milliseconds, p95; and of these the page's own thread works so many: a frame
 * waits 16.7 for its turn, and takes about another half to the glass.
 */
export const TOUCH_BUDGET = { seen: 50, work: 25 } as const;

/** The compiler's budgets. */
export const CONTENT_BUDGETS = {
  unchanged: { what: 'compile the built-in exhibition, nothing changed', most: 1 },
  checkMany: { what: 'check 600 exhibits', most: 5 },
} as const;

/** The search's budgets, in milliseconds. */
export const SEARCH_BUDGETS = {
  prepared: { what: 'the search prepared', most: 200 },
  found: { what: 'what a key finds', most: 16 },
  letters: { what: 'which letters may come next', most: 16 },
} as const;

/** What installing a release may cost. */
export const RELEASE_BUDGETS = {
  ratio: { what: 'installed, against `sha256sum` and `cp`', most: 1.1 },
  resident: { what: 'memory of the installing process, the most', most: 100 },
  deltaBytes: { what: 'one file of 200 changed: read besides that file', most: 30 },
  deltaTime: { what: 'one file of 200 changed: of the time for all', most: 5 },
  /** What is left above 1 is the noise of two measurements. */
  perByte: { what: '2,000 files against 200, per byte', most: 1.05 },
} as const;

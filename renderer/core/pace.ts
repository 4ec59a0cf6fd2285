/** The tiers in which a hall may be drawn, the finest first. */
export const TIERS = ['full', 'balanced', 'light', 'software'] as const;
/** One of them. */
export type Tier = (typeof TIERS)[number];

/** How a machine keeps pace with a tier: what was seen of the frames drawn while something moved. */
export interface Pace {
  readonly tier: Tier;
  /** The latest gaps between frames, in milliseconds; at most `WINDOW`. */
  readonly gaps: readonly number[];
  /** Windows in a row that were too slow (negative) or had time to spare (positive). */
  readonly streak: number;
}

/** Frames judged together. */
const WINDOW = 24;
/** A median gap above this is too slow: under 30 frames a second; milliseconds. */
const SLOW = 34;
/** A median gap below this leaves room for a finer tier: a 60 Hz screen kept up with; milliseconds. */
const QUICK = 17.5;
/** Slow windows before a tier is given up, and quick ones before a finer is tried: down soon, up late, so that it does not swing. */
const DOWN = 2;
const UP = 20;
/** A longer gap is no frame of a movement: the machine did something else, or nothing moved; milliseconds. */
const PAUSE = 400;

/** A machine that begins with a tier. */
export function beginPace(tier: Tier): Pace {
  return { tier, gaps: [], streak: 0 };
}

/** The pace after one more gap between two frames of a movement, in milliseconds. The tier changes with hysteresis. */
export function keepPace(pace: Pace, gap: number): Pace {
  if (gap > PAUSE) return pace;
  const gaps = [...pace.gaps, gap];
  if (gaps.length < WINDOW) return { ...pace, gaps };
  return judge({ ...pace, gaps: [] }, median(gaps));
}

function judge(pace: Pace, gap: number): Pace {
  const streak =
    gap > SLOW ? Math.min(0, pace.streak) - 1 : gap < QUICK ? Math.max(0, pace.streak) + 1 : 0;
  if (streak <= -DOWN) return beginPace(beside(pace.tier, 1));
  if (streak >= UP) return beginPace(beside(pace.tier, -1));
  return { ...pace, streak };
}

/** The next coarser (1) or finer (−1) tier, if there is one. Nobody climbs out of `software`: there is no card to climb with. */
function beside(tier: Tier, by: 1 | -1): Tier {
  if (tier === 'software') return tier;
  return TIERS[TIERS.indexOf(tier) + by] ?? tier;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/** Milliseconds of drawing per frame up to which a tier is begun with: a third of a 60 Hz frame, half of it, all of a 30 Hz one. */
const TRIAL = { full: 5, balanced: 9, light: 30 } as const;

/** The tier to begin with on a machine that took so long for one frame in the trial, in milliseconds. */
export function tierFor(milliseconds: number): Tier {
  if (milliseconds <= TRIAL.full) return 'full';
  if (milliseconds <= TRIAL.balanced) return 'balanced';
  return milliseconds <= TRIAL.light ? 'light' : 'software';
}

/** A rectangle on the glass, in CSS pixels from its upper left corner. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where things lie on the glass. */
export interface Layout {
  readonly portrait: boolean;
  /** All the glass above the bar: plan and list keep it while a description lies over a part of them, so that nothing jumps. */
  readonly whole: Frame;
  /** The part of the hall that nothing covers. */
  readonly stage: Frame;
  /** The description, when one is open. */
  readonly panel: Frame;
  /** The bar at the lower edge. */
  readonly bar: Frame;
  /** CSS pixels per millimetre of glass. */
  readonly mm: number;
}

/** The short side of a 43-inch 16:9 panel, in millimetres: what a screen is taken for until staff calibrate it. */
const SHORT_SIDE = 535;
/** Heights of the bar with its controls in one row, and of every row more, in millimetres: 28 mm controls and margins. */
const BAR = { first: 38, more: 32 } as const;
/** A glass narrower than this, in millimetres, has the bar's controls in two rows. */
const ONE_ROW = 820;
/** Upright screens: the part of the height that stays hall above a description; words in reach below. */
const STAGE_PORTRAIT = { usual: 0.38, large: 0.24 } as const;
/** Wide screens: the part of the width that stays hall beside a description. */
const STAGE_LANDSCAPE = { usual: 0.6, large: 0.36 } as const;
/** Height of a tour's captions and controls on upright and wide screens, in millimetres; so much more with large letters. */
const STRIP = { upright: 136, wide: 82, large: 1.7 } as const;
/** What is touched stands at most this high over the floor in reach mode, in millimetres (EN 301 549, draft of 8.3). */
const REACH = 1100;
/** The middle of a screen that nobody has measured hangs this high over the floor, in millimetres. */
const MIDDLE = 1200;
/** Less than this, in millimetres, holds no keys and no list. */
const LEAST_BAND = 300;

/** How much glass a millimetre is, in CSS pixels, for a window of this size that nobody has calibrated. */
export function assumedMm(width: number, height: number): number {
  return Math.min(width, height) / SHORT_SIDE;
}

/** What a visitor does or asked for that moves things on the glass. */
export interface GlassWishes {
  /** Large letters: the description takes more of the glass. */
  readonly large: boolean;
  /** Controls on the left: a description stands left of the hall. */
  readonly left: boolean;
  /** Controls within reach of who sits, given the height of the glass' lower edge over the floor in millimetres; `unknown` when nobody has measured it; null: anywhere. */
  readonly reach: number | 'unknown' | null;
  /** A tour is told at the lower edge of the hall. */
  readonly tour: boolean;
}

const NO_WISHES: GlassWishes = { large: false, left: false, reach: null, tour: false };

/** Lays the glass out: bar at the lower edge, description below the hall (upright) or beside it (wide). Pixels. */
export function layGlass(
  width: number,
  height: number,
  mm: number,
  open: boolean,
  wishes: GlassWishes = NO_WISHES,
): Layout {
  const portrait = height > width;
  const barHeight = (BAR.first + (width / mm < ONE_ROW ? BAR.more : 0)) * mm;
  const bar: Frame = { x: 0, y: height - barHeight, width, height: barHeight };
  const above: Frame = { x: 0, y: 0, width, height: bar.y };
  const whole = below(above, height - bandOf(wishes, height / mm) * mm);
  const [stage, panel] = shareOut(above, height, portrait, wishes);
  const free = wishes.tour
    ? { ...above, height: above.height - stripOf(portrait, wishes) * mm }
    : above;
  return { portrait, whole, stage: open ? stage : free, panel, bar, mm };
}

/** Height of a tour's captions and controls, in millimetres. */
function stripOf(portrait: boolean, { large }: GlassWishes): number {
  return (portrait ? STRIP.upright : STRIP.wide) * (large ? STRIP.large : 1);
}

/** Height of the part of the glass that is touched, in millimetres from the lower edge, on a glass so many high. */
function bandOf({ reach }: GlassWishes, height: number): number {
  if (reach === null) return height;
  const lowerEdge = reach === 'unknown' ? MIDDLE - height / 2 : reach;
  return Math.min(height, Math.max(LEAST_BAND, REACH - lowerEdge));
}

/** The part of a frame below a line. */
function below(frame: Frame, line: number): Frame {
  const y = Math.max(frame.y, Math.round(line));
  return { ...frame, y, height: frame.y + frame.height - y };
}

/** Hall and description, while one lies open. */
function shareOut(
  above: Frame,
  height: number,
  portrait: boolean,
  { large, left }: GlassWishes,
): readonly [Frame, Frame] {
  const size = large ? 'large' : 'usual';
  if (portrait) {
    const top = Math.round(height * STAGE_PORTRAIT[size]);
    return [{ ...above, height: top }, below(above, top)];
  }
  const stage = Math.round(above.width * STAGE_LANDSCAPE[size]);
  const panel = above.width - stage;
  return [
    { ...above, x: left ? panel : 0, width: stage },
    { ...above, x: left ? 0 : stage, width: panel },
  ];
}

/** The narrowest view across that still shows a whole booth from its viewpoint, in radians. */
const MIN_ACROSS = (58 * Math.PI) / 180;
/** The usual view from bottom to top, in radians. */
const UPRIGHT = (50 * Math.PI) / 180;
/** More than this from bottom to top bends the hall, in radians. */
const MAX_UPRIGHT = (86 * Math.PI) / 180;

/** The vertical field of view for a picture of this shape (width ÷ height), in radians: narrow pictures open up until a booth fits. */
export function fieldOfView(aspect: number): number {
  const needed = 2 * Math.atan(Math.tan(MIN_ACROSS / 2) / aspect);
  return Math.min(MAX_UPRIGHT, Math.max(UPRIGHT, needed));
}

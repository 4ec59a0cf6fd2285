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
/** Height of the bar, in millimetres: a 30 mm control and its margins. */
const BAR = 38;
/** Upright screens: the part of the height that stays hall above a description; words in reach below. */
const STAGE_PORTRAIT = 0.38;
/** Wide screens: the part of the width that stays hall beside a description. */
const STAGE_LANDSCAPE = 0.6;

/** How much glass a millimetre is, in CSS pixels, for a window of this size that nobody has calibrated. */
export function assumedMm(width: number, height: number): number {
  return Math.min(width, height) / SHORT_SIDE;
}

/** Lays the glass out: bar at the lower edge, description below the hall (upright) or to its right (wide). Pixels. */
export function layGlass(width: number, height: number, mm: number, open: boolean): Layout {
  const portrait = height > width;
  const bar: Frame = { x: 0, y: height - BAR * mm, width, height: BAR * mm };
  const top = Math.round(height * STAGE_PORTRAIT);
  const left = Math.round(width * STAGE_LANDSCAPE);
  const panel: Frame = portrait
    ? { x: 0, y: top, width, height: bar.y - top }
    : { x: left, y: 0, width: width - left, height: bar.y };
  const whole: Frame = { x: 0, y: 0, width, height: bar.y };
  const beside: Frame = portrait
    ? { x: 0, y: 0, width, height: top }
    : { x: 0, y: 0, width: left, height: bar.y };
  return { portrait, whole, stage: open ? beside : whole, panel, bar, mm };
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

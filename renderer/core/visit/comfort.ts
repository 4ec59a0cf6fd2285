/** What a visitor may ask for so that the same visit is possible for them; all of it is taken back when they leave. */
export interface Comfort {
  /** Letters half as large again. */
  readonly large: boolean;
  /** Light letters on a dark ground, the hall dimmed. */
  readonly contrast: boolean;
  /** Nothing moves by itself: walks become cross-fades. */
  readonly calm: boolean;
  /** Everything to touch moves down to where a seated visitor or a child reaches. */
  readonly reach: boolean;
  /** Controls stand on the left, for a left hand. */
  readonly left: boolean;
  /** The list instead of the hall. */
  readonly list: boolean;
  /** Recordings of the texts begin by themselves. */
  readonly aloud: boolean;
}

/** One wish. */
export type ComfortPart = keyof Comfort;

/** The wishes, in the order in which they are offered. */
export const COMFORT_PARTS: readonly ComfortPart[] = [
  'large',
  'contrast',
  'calm',
  'reach',
  'left',
  'list',
  'aloud',
];

/** No wishes: how every visit begins. */
export const NO_COMFORT: Comfort = {
  large: false,
  contrast: false,
  calm: false,
  reach: false,
  left: false,
  list: false,
  aloud: false,
};

/** Whether a visitor asked for anything: then the kiosk is far more patient. */
export function isComforted(comfort: Comfort): boolean {
  return COMFORT_PARTS.some((part) => comfort[part]);
}

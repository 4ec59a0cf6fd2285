import { easeInOut } from './travel.ts';

/** The light of the hall at an hour. Parts run from 0 to 1. */
export interface HallLight {
  /** 0 deep night, 1 full day. */
  readonly daylight: number;
  /** How golden the sun is: 1 when it stands low. */
  readonly warmth: number;
}

/** What a kiosk may be set to: the light of the hour, or always one. */
export type Daylight = 'clock' | 'day' | 'evening' | 'night';

/** Between these hours it is day; Beijing's year-round mean of sunrise and sunset is near 6 and 18 o'clock. */
const SUNRISE = 6;
const SUNSET = 18.5;
/** How long dawn and dusk take, in hours. */
const TWILIGHT = 1.5;

const FIXED: Readonly<Record<Exclude<Daylight, 'clock'>, HallLight>> = {
  day: { daylight: 1, warmth: 0 },
  evening: { daylight: 0.45, warmth: 0.8 },
  night: { daylight: 0, warmth: 0 },
};

/** The light a kiosk shows at an hour of the day (0 to 24, with its fraction). */
export function hallLight(setting: Daylight, hour: number): HallLight {
  if (setting !== 'clock') return FIXED[setting];
  const risen = easeInOut((hour - SUNRISE) / TWILIGHT);
  const set = easeInOut((hour - SUNSET) / TWILIGHT);
  const daylight = risen * (1 - set);
  const low = Math.max(bump(hour - SUNRISE - TWILIGHT / 2), bump(hour - SUNSET - TWILIGHT / 2));
  return { daylight, warmth: low };
}

/** 1 at the middle of a twilight, 0 from one twilight's length away. */
function bump(hours: number): number {
  return easeInOut(1 - Math.abs(hours) / TWILIGHT);
}

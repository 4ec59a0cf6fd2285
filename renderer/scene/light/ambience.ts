import { Color, Vector3 } from 'three';
import type { HallLight } from '#core/hall-light.ts';
import type { HallPlan } from '#core/plan.ts';
import { ROOF_RIDGE, SKYLIGHT_HALF } from '../../form/hall/roof.ts';
import { WINDOW } from '../../form/hall/walls.ts';
import { PALETTE } from '../../form/palette.ts';

/** What every material of the hall shares: the light it stands in. Changed in place, seen at the next frame. */
export interface Ambience {
  readonly sky: { readonly value: Color };
  readonly bounce: { readonly value: Color };
  readonly sun: { readonly value: Color };
  readonly sunFrom: { readonly value: Vector3 };
  readonly lamp: { readonly value: Color };
  /** How bright what shines by itself is. */
  readonly shine: { readonly value: Color };
  /** What is seen through skylights and the great window. */
  readonly outside: { readonly value: Color };
  readonly haze: { readonly value: Color };
  /** What lies beyond everything when the hall is seen from above. */
  readonly lawn: { readonly value: Color };
  /** Where the haze begins and where nothing else is seen, in metres. */
  readonly hazeReach: { value: [number, number] };
  /** Half the skylight's width, its height, the great window's z, half its width and its height, in metres. */
  readonly openings: { value: [number, number, number, number, number] };
  /** Seconds of life: what flows and turns is drawn at this moment. */
  readonly moment: { value: number };
}

/** Inside, haze begins and ends so far away, in metres. */
export const HAZE: [number, number] = [30, 115];

/** A fresh ambience for a hall. */
export function createAmbience({ bounds }: HallPlan): Ambience {
  const { half, top } = WINDOW;
  return {
    sky: { value: new Color() },
    bounce: { value: new Color() },
    sun: { value: new Color() },
    sunFrom: { value: new Vector3(0.35, 0.82, -0.45).normalize() },
    lamp: { value: new Color() },
    shine: { value: new Color() },
    outside: { value: new Color() },
    haze: { value: new Color() },
    lawn: { value: new Color() },
    hazeReach: { value: HAZE },
    openings: { value: [SKYLIGHT_HALF, ROOF_RIDGE, bounds.minZ, half, top] },
    moment: { value: 0 },
  };
}

/** The lawn by day, as it comes out of light and tone mapping. */
const LAWN = '#bdc894';

/** Day and night of the same hall: sRGB colours and how strong each is. */
const DAY = {
  sky: ['#fffbf5', 0.97],
  bounce: ['#f2e5d3', 0.74],
  sun: ['#fff3dc', 0.4],
  lamp: ['#ffdca6', 0.42],
  shine: ['#fff6e4', 1.2],
  outside: ['#eaf3f8', 1.1],
  haze: [PALETTE.fog, 1],
} as const;
const NIGHT = {
  sky: ['#d6c2a4', 0.34],
  bounce: ['#a5845c', 0.3],
  sun: ['#8fa6d8', 0.07],
  lamp: ['#ffd4a4', 1.2],
  shine: ['#ffe2b4', 1.35],
  outside: ['#26344f', 0.55],
  haze: ['#3a3028', 1],
} as const;

/** Sets the light of an hour. */
export function setLight(ambience: Ambience, { daylight, warmth }: HallLight): void {
  for (const name of Object.keys(DAY) as (keyof typeof DAY)[]) {
    const day = new Color(DAY[name][0]).multiplyScalar(DAY[name][1]);
    const night = new Color(NIGHT[name][0]).multiplyScalar(NIGHT[name][1]);
    ambience[name].value.copy(night.lerp(day, daylight));
  }
  ambience.lawn.value.set('#39402f').lerp(new Color(LAWN), daylight);
  // Low sun is golden.
  const gold = new Color('#ffb56b');
  ambience.sun.value.lerp(gold.multiplyScalar(0.5), warmth * 0.6);
  ambience.outside.value.lerp(new Color('#ffd9a8'), warmth * 0.55);
}

import type { Tour, TourStop } from './plan-tour.ts';

/** Where a tour stands: the stop it walks to or stays at, from 0, and there the caption shown, from 0. */
export interface TourMoment {
  readonly stop: number;
  readonly phase: 'walk' | 'stay';
  /** On the walk 0: the title of where it leads. */
  readonly caption: number;
}

/** Where a tour stands so many seconds after its beginning; before it, its first moment, after its end, its last. */
export function tourAt(tour: Tour, seconds: number): TourMoment {
  let left = Number.isNaN(seconds) ? 0 : seconds;
  for (const [stop, { walkSeconds, staySeconds, captions }] of tour.stops.entries()) {
    if (left < walkSeconds) return { stop, phase: 'walk', caption: 0 };
    left -= walkSeconds;
    if (left < staySeconds) return { stop, phase: 'stay', caption: captionAt(captions, left) };
    left -= staySeconds;
  }
  const last = tour.stops.length - 1;
  return { stop: last, phase: 'stay', caption: (tour.stops[last]?.captions.length ?? 1) - 1 };
}

/** Which caption of a stop is told so many seconds into its stay, from 0; behind the last, the last. */
export function captionAt(captions: TourStop['captions'], seconds: number): number {
  let left = seconds;
  const at = captions.findIndex((caption) => {
    left -= caption.seconds;
    return left < 0;
  });
  return at < 0 ? captions.length - 1 : at;
}

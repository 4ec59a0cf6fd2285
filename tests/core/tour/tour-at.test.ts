import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planTour } from '../../../renderer/core/tour/plan-tour.ts';
import { type TourMoment, tourAt } from '../../../renderer/core/tour/tour-at.ts';
import { makeWorld, spread } from '../../support/make-world.ts';

const TOUR = planTour(makeWorld(spread(12, 4)), 'short', 'en');
const anyTime = fc.double({ min: -20, max: TOUR.seconds + 20, noNaN: true });
const rank = ({ stop, phase, caption }: TourMoment) =>
  stop * 1000 + (phase === 'stay' ? 500 : 0) + caption;

test('a tour begins with the walk to its first stop and ends with the last caption of its last', () => {
  const last = TOUR.stops.length - 1;
  const end = { stop: last, phase: 'stay', caption: (TOUR.stops[last]?.captions.length ?? 0) - 1 };
  for (const seconds of [0, -1, Number.NaN, Number.NEGATIVE_INFINITY])
    expect(tourAt(TOUR, seconds)).toEqual({ stop: 0, phase: 'walk', caption: 0 });
  for (const seconds of [TOUR.seconds, TOUR.seconds - 0.01, 1e9, Number.POSITIVE_INFINITY])
    expect(tourAt(TOUR, seconds)).toEqual(end);
});

test('a tour never goes back', () => {
  const property = fc.property(anyTime, anyTime, (a, b) => {
    const [before, after] = [Math.min(a, b), Math.max(a, b)];
    expect(rank(tourAt(TOUR, before))).toBeLessThanOrEqual(rank(tourAt(TOUR, after)));
  });
  fc.assert(property);
});

test('every walk and every caption is there for exactly its time', () => {
  let now = 0;
  TOUR.stops.forEach(({ walkSeconds, captions }, stop) => {
    expect(tourAt(TOUR, now + 0.01)).toEqual({ stop, phase: 'walk', caption: 0 });
    now += walkSeconds;
    expect(tourAt(TOUR, now - 0.01)).toEqual({ stop, phase: 'walk', caption: 0 });
    captions.forEach(({ seconds }, caption) => {
      expect(tourAt(TOUR, now + 0.01)).toEqual({ stop, phase: 'stay', caption });
      now += seconds;
      expect(tourAt(TOUR, now - 0.01)).toEqual({ stop, phase: 'stay', caption });
    });
  });
});

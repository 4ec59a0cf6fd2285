import { expect, test } from 'vitest';
import { makeWorld, spread } from '../../support/make-world.ts';
import { STOPS, tourStops } from './tour-stops.ts';

test.each([
  [1, 1],
  [29, 8],
  [1000, 12],
])(
  'a hall of %i booths in %i zones has as many stops as any, all of them in it',
  (booths, zones) => {
    const world = makeWorld(spread(booths, zones));
    const stops = tourStops(world);
    expect(stops).toHaveLength(STOPS);
    for (const { kind, id } of stops)
      expect(kind === 'zone' ? world.zonePlaces.has(id) : world.booths.has(id)).toBe(true);
  },
);

test('the stops are spread from the first zones to the last', () => {
  const world = makeWorld(spread(1000, 12));
  const zones = tourStops(world).map((stop) =>
    stop.kind === 'zone' ? stop.id : world.booths.get(stop.id)?.zone,
  );
  expect(zones[0]).toBe('zone-1');
  expect(zones.at(-1)).toBe('zone-12');
  expect(new Set(zones).size).toBe(STOPS);
});

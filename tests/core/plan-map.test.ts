import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planHall } from '../../renderer/core/plan.ts';
import { mapPlan } from '../../renderer/core/plan-map.ts';
import { madeBooth, plannedZones } from '../support/make-world.ts';
import { madeHalls } from './made-halls.ts';

test('the plan for the glass shows every booth of the hall once, on its zone’s side', () => {
  const property = fc.property(madeHalls(300), (zones) => {
    const hall = planHall(plannedZones(zones));
    const map = mapPlan(hall);
    for (const side of ['west', 'east'] as const) {
      const wanted = hall.zones.filter((zone) => zone.side === side).map(({ id }) => id);
      expect(map[side].map(({ id }) => id)).toEqual(wanted);
      for (const { id, lanes } of map[side]) {
        const shown = lanes.flatMap(({ north, south, end }) =>
          [...north, ...south, end ?? []].flat(),
        );
        const own = hall.booths.filter(({ zone }) => zone === id).map((booth) => booth.id);
        expect(shown.toSorted()).toEqual(own.toSorted());
      }
    }
  });
  fc.assert(property, { numRuns: 30 });
});

test('a lane has its first booths nearest the axis, north and south in turn, and an odd one at its end', () => {
  const map = mapPlan(planHall(plannedZones([{ booths: 5 }])));
  expect(map.west[0]?.lanes).toEqual([
    {
      north: [madeBooth(1, 1), madeBooth(1, 3)],
      south: [madeBooth(1, 2), madeBooth(1, 4)],
      end: madeBooth(1, 5),
    },
  ]);
  expect(map.east).toEqual([]);
});

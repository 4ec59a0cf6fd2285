import { expect, test } from 'vitest';
import { parseExhibition } from '../../assets/schema/parse.ts';
import { buildWorld, exhibitsOf } from '../../renderer/core/world.ts';
import { madeBooth, madeZone, makeExhibition, makeWorld } from '../support/make-world.ts';

const ZONES = [{ booths: 3 }, { booths: 0 }, { booths: 2, side: 'west' as const }];

test('a world finds every exhibit, zone and booth by its id', () => {
  const world = makeWorld(ZONES);
  for (const exhibit of world.exhibition.exhibits) {
    expect(world.exhibits.get(exhibit.id)).toBe(exhibit);
    expect(world.booths.get(exhibit.id)?.zone).toBe(exhibit.zone);
  }
  for (const zone of world.exhibition.zones) expect(world.zones.get(zone.id)).toBe(zone);
  expect(world.booths.size).toBe(5);
  expect([...world.zonePlaces.keys()]).toEqual([madeZone(1), madeZone(3)]);
});

test('a world places zones on the sides the author wants', () => {
  expect(makeWorld(ZONES).zonePlaces.get(madeZone(3))?.side).toBe('west');
  const [first, , third] = ZONES;
  const east = makeWorld([first ?? { booths: 1 }, { booths: 0 }, { booths: third?.booths ?? 0 }]);
  expect(east.zonePlaces.get(madeZone(3))?.side).toBe('east');
});

test('a zone may bear the name of something every object has', () => {
  const json = JSON.stringify(makeExhibition([{ booths: 2 }])).replaceAll('zone-1', 'constructor');
  const parsed = parseExhibition(JSON.parse(json));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const { zones, bounds } = buildWorld(parsed.value).plan;
  expect(zones.map(({ side }) => side)).toEqual(['west']);
  expect(Object.values(bounds).every(Number.isFinite)).toBe(true);
});

test('the exhibits of a zone come in the exhibition’s order, those of an empty zone are none', () => {
  const world = makeWorld(ZONES);
  const ids = exhibitsOf(world, madeZone(1)).map(({ id }) => id);
  expect(ids).toEqual([madeBooth(1, 1), madeBooth(1, 2), madeBooth(1, 3)]);
  expect(exhibitsOf(world, madeZone(2))).toEqual([]);
});

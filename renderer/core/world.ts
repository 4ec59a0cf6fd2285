import type { Exhibit, Exhibition, Zone } from '#schema/exhibition.ts';
import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import { type BoothPlace, type HallPlan, planHall, type ZonePlace } from './plan.ts';
import { layWalkways, type Walkways } from './wayfinding.ts';

/** Everything that does not change while a release is on show: the content, its hall and its walkways. */
export interface World {
  readonly exhibition: Exhibition;
  readonly plan: HallPlan;
  readonly ways: Walkways;
  readonly exhibits: ReadonlyMap<ExhibitId, Exhibit>;
  readonly zones: ReadonlyMap<ZoneId, Zone>;
  readonly booths: ReadonlyMap<ExhibitId, BoothPlace>;
  readonly zonePlaces: ReadonlyMap<ZoneId, ZonePlace>;
}

/** Builds the world of an exhibition, once per release. */
export function buildWorld(exhibition: Exhibition): World {
  const plan = planHall(
    exhibition.zones.map((zone) => {
      const { sides } = exhibition.layout;
      // A zone may be called `constructor`: what every object has is not what the author wrote.
      const side = Object.hasOwn(sides, zone.id) ? sides[zone.id] : undefined;
      const booths = exhibition.exhibits.filter((e) => e.zone === zone.id).map((e) => e.id);
      return { id: zone.id, booths, ...(side ? { side } : {}) };
    }),
  );
  return {
    exhibition,
    plan,
    ways: layWalkways(plan),
    exhibits: new Map(exhibition.exhibits.map((e) => [e.id, e])),
    zones: new Map(exhibition.zones.map((z) => [z.id, z])),
    booths: new Map(plan.booths.map((b) => [b.id, b])),
    zonePlaces: new Map(plan.zones.map((z) => [z.id, z])),
  };
}

/** The exhibits of a zone, in their order. */
export function exhibitsOf(world: World, zone: ZoneId): readonly Exhibit[] {
  return world.exhibition.exhibits.filter((exhibit) => exhibit.zone === zone);
}

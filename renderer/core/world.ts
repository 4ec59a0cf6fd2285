import type { Exhibit, Exhibition, Zone } from '#schema/exhibition.ts';
import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import { type BoothContent, type BoothKind, chooseKinds } from './booth-kind.ts';
import { type BoothPlace, type HallPlan, planHall, type ZonePlace } from './plan.ts';
import { BOOTH_PREFIX, layWalkways, type PlaceId, type Walkways } from './wayfinding.ts';

/** Everything that does not change while a release is on show: the content, its hall and its walkways. */
export interface World {
  readonly exhibition: Exhibition;
  readonly plan: HallPlan;
  readonly ways: Walkways;
  readonly exhibits: ReadonlyMap<ExhibitId, Exhibit>;
  readonly zones: ReadonlyMap<ZoneId, Zone>;
  readonly booths: ReadonlyMap<ExhibitId, BoothPlace>;
  readonly zonePlaces: ReadonlyMap<ZoneId, ZonePlace>;
  /** How each booth is built. */
  readonly kinds: ReadonlyMap<ExhibitId, BoothKind>;
}

/** Plans the hall of an exhibition. */
export function planExhibition(exhibition: Exhibition): HallPlan {
  return planHall(
    exhibition.zones.map((zone) => {
      const { sides } = exhibition.layout;
      // A zone may be called `constructor`: what every object has is not what the author wrote.
      const side = Object.hasOwn(sides, zone.id) ? sides[zone.id] : undefined;
      const booths = exhibition.exhibits.filter((e) => e.zone === zone.id).map((e) => e.id);
      return { id: zone.id, booths, ...(side ? { side } : {}) };
    }),
  );
}

/** Builds the world of an exhibition, once per release. */
export function buildWorld(exhibition: Exhibition): World {
  const plan = planExhibition(exhibition);
  const exhibits = new Map(exhibition.exhibits.map((e) => [e.id, e]));
  return {
    exhibition,
    plan,
    ways: layWalkways(plan),
    exhibits,
    zones: new Map(exhibition.zones.map((z) => [z.id, z])),
    booths: new Map(plan.booths.map((b) => [b.id, b])),
    zonePlaces: new Map(plan.zones.map((z) => [z.id, z])),
    kinds: chooseKinds(plan.booths, (id) => contentOf(exhibition, exhibits.get(id))),
  };
}

/** The zone in which a place of the walkways lies; null on the axis. */
export function zoneAt(world: World, place: PlaceId): ZoneId | null {
  const [kind, id] = place.split(/:(.*)/s) as [string, string?];
  if (id === undefined) return null;
  if (place.startsWith(BOOTH_PREFIX)) return world.booths.get(id as ExhibitId)?.zone ?? null;
  const zone = (kind === 'zone' ? id : id.split(':')[0]) as ZoneId;
  return world.zones.has(zone) ? zone : null;
}

/** The exhibits of a zone, in their order. */
export function exhibitsOf(world: World, zone: ZoneId): readonly Exhibit[] {
  return world.exhibition.exhibits.filter((exhibit) => exhibit.zone === zone);
}

function contentOf({ media }: Exhibition, exhibit: Exhibit | undefined): BoothContent {
  const shown = (exhibit?.pages['zh-Hans'] ?? []).flatMap(({ children }) =>
    children.flatMap((node) => (node.type === 'media' ? [media[node.media]?.kind] : [])),
  );
  return {
    picture: exhibit?.cover !== undefined,
    model: exhibit?.model !== undefined,
    film: shown.includes('film'),
    media: shown.length,
  };
}

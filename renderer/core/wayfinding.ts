import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import { distance, headingTo, type Point, type Pose, wrapAngle } from './geometry.ts';
import type { BoothPlace, HallPlan } from './plan.ts';

/** A place on the walkways: `entrance`, `outlook`, `zone:<id>`, `booth:<id>`, or a crossing. */
export type PlaceId = string;

/** What the name of a place before a booth begins with; the rest is the booth's id. */
export const BOOTH_PREFIX = 'booth:';

/** The place before a booth. */
export function boothPlace(id: ExhibitId): PlaceId {
  return `${BOOTH_PREFIX}${id}`;
}

/** The place from which a zone is seen. */
export function zonePlace(id: ZoneId): PlaceId {
  return `zone:${id}`;
}

/** The walkways of a hall: places, and which lead straight to which. */
export interface Walkways {
  readonly places: ReadonlyMap<PlaceId, Pose>;
  readonly links: ReadonlyMap<PlaceId, readonly PlaceId[]>;
}

/** Where every visit begins. */
export const ENTRANCE: PlaceId = 'entrance';

/** Lays the walkways of a hall: along the axis, down each lane's middle, and from there to each booth's front. */
export function layWalkways(plan: HallPlan): Walkways {
  const places = new Map<PlaceId, Pose>([
    [ENTRANCE, plan.entrance],
    ['outlook', plan.outlook],
  ]);
  const links = new Map<PlaceId, PlaceId[]>();
  const link = (a: PlaceId, b: PlaceId) => {
    links.set(a, [...(links.get(a) ?? []), b]);
    links.set(b, [...(links.get(b) ?? []), a]);
  };
  for (const zone of plan.zones) {
    places.set(zonePlace(zone.id), zone.viewpoint);
    zone.lanes.forEach((lane, i) => {
      const mouth = `lane:${zone.id}:${i}`;
      places.set(mouth, { at: [0, lane.middle], heading: zone.viewpoint.heading });
      if (i === 0) link(mouth, zonePlace(zone.id));
    });
  }
  linkLanes(plan, places, link);
  linkAxis(places, link);
  return { places, links };
}

type Link = (a: PlaceId, b: PlaceId) => void;

/** Booths hang on crossings of their lane's middle line, crossings on one another and on the axis. */
function linkLanes(plan: HallPlan, places: Map<PlaceId, Pose>, link: Link): void {
  const boothAt = new Map(plan.booths.map((booth) => [booth.pose.at, booth]));
  for (const zone of plan.zones) {
    zone.lanes.forEach((lane, i) => {
      let before = laneStart(zone.id, i);
      for (const booth of fromTheAxis(lane.stands.flatMap(({ at }) => boothAt.get(at) ?? []))) {
        const [x, z] = booth.viewpoint.at;
        const place = boothPlace(booth.id);
        // Who looks at the booth at a lane's end stands on the middle line: that place is its own crossing.
        const own = Math.abs(z - lane.middle) < 0.01;
        const crossing = own ? place : `crossing:${zone.id}:${i}:${x.toFixed(2)}`;
        if (!places.has(crossing)) {
          places.set(crossing, { at: [x, lane.middle], heading: zone.viewpoint.heading });
          link(before, crossing);
          before = crossing;
        }
        places.set(place, booth.viewpoint);
        if (!own) link(crossing, place);
      }
    });
  }
}

/** What lies before a lane's booths: its mouth, or on the first lane the place from which the zone is seen. */
function laneStart(zone: ZoneId, lane: number): PlaceId {
  return lane === 0 ? zonePlace(zone) : `lane:${zone}:${lane}`;
}

/** Booths in the order in which their viewpoints are passed: the one at a lane's end is seen from before the last row. */
function fromTheAxis(booths: readonly BoothPlace[]): BoothPlace[] {
  const away = ({ viewpoint }: BoothPlace) => Math.abs(viewpoint.at[0]);
  return booths.toSorted((a, b) => away(a) - away(b));
}

/** Everything that lies on the axis, from south to north, in one chain. */
function linkAxis(places: ReadonlyMap<PlaceId, Pose>, link: Link): void {
  const onAxis = [...places]
    .filter(([id]) => id === ENTRANCE || id === 'outlook' || id.startsWith('lane:'))
    .sort(([, a], [, b]) => b.at[1] - a.at[1]);
  onAxis.slice(1).forEach(([id], i) => {
    const before = onAxis[i];
    if (before) link(before[0], id);
  });
}

/** A way to walk: the places passed, from start to goal, and its length in metres. */
export interface Route {
  readonly places: readonly PlaceId[];
  readonly points: readonly Point[];
  readonly length: number;
}

/** The shortest way between two places, or null when there is none (Dijkstra, 1959). */
export function findRoute(ways: Walkways, from: PlaceId, to: PlaceId): Route | null {
  const { away, before } = spreadOut(ways, from, to);
  const length = away.get(to);
  return length === undefined ? null : trace(ways, before, to, length);
}

/** The shortest ways from one place: how far each place is, in metres, and which one comes before it. */
export interface WaysOut {
  readonly away: ReadonlyMap<PlaceId, number>;
  readonly before: ReadonlyMap<PlaceId, PlaceId>;
}

/** The shortest ways from a place to all others, or at least to `until`; none from a place that does not exist. */
export function spreadOut(ways: Walkways, from: PlaceId, until?: PlaceId): WaysOut {
  const before = new Map<PlaceId, PlaceId>();
  const away = new Map<PlaceId, number>();
  if (!ways.places.has(from) || (until !== undefined && !ways.places.has(until)))
    return { away, before };
  away.set(from, 0);
  const open = new Set<PlaceId>([from]);
  while (open.size > 0) {
    const here = cheapest(open, away);
    open.delete(here);
    if (here === until) break;
    for (const next of ways.links.get(here) ?? []) {
      const total = (away.get(here) ?? 0) + stepLength(ways, here, next);
      if (total < (away.get(next) ?? Number.POSITIVE_INFINITY)) {
        away.set(next, total);
        before.set(next, here);
        open.add(next);
      }
    }
  }
  return { away, before };
}

function cheapest(open: ReadonlySet<PlaceId>, cost: ReadonlyMap<PlaceId, number>): PlaceId {
  let best = '';
  let least = Number.POSITIVE_INFINITY;
  for (const id of open) {
    const own = cost.get(id) ?? least;
    if (own < least) {
      best = id;
      least = own;
    }
  }
  return best;
}

function stepLength(ways: Walkways, a: PlaceId, b: PlaceId): number {
  const from = ways.places.get(a);
  const to = ways.places.get(b);
  return from && to ? distance(from.at, to.at) : Number.POSITIVE_INFINITY;
}

function trace(
  ways: Walkways,
  came: ReadonlyMap<PlaceId, PlaceId>,
  to: PlaceId,
  length: number,
): Route {
  const places = [to];
  for (let at = came.get(to); at !== undefined; at = came.get(at)) places.unshift(at);
  const points = places.flatMap((id) => {
    const pose = ways.places.get(id);
    return pose ? [pose.at] : [];
  });
  return { places, points, length };
}

/** A step goes to a place at most this far aside of where one looks, in radians. */
const ASIDE = (65 * Math.PI) / 180;

/** The next place for a step in a heading (radians); null when no walkway leads that way. */
export function stepFrom(ways: Walkways, from: PlaceId, heading: number): PlaceId | null {
  const here = ways.places.get(from);
  let best: PlaceId | null = null;
  let least = ASIDE;
  const spot = sameSpot(ways, from);
  for (const id of spot.flatMap((place) => ways.links.get(place) ?? [])) {
    const there = ways.places.get(id);
    if (!here || !there || spot.includes(id)) continue;
    const aside = Math.abs(wrapAngle(headingTo(here.at, there.at) - heading));
    if (aside < least) {
      best = id;
      least = aside;
    }
  }
  return best;
}

/** The place itself and those that stand at its spot: two lanes begin at one, on either side of the axis. */
function sameSpot(ways: Walkways, from: PlaceId): readonly PlaceId[] {
  const spot = [from];
  for (const here of spot)
    for (const next of ways.links.get(here) ?? [])
      if (!spot.includes(next) && stepLength(ways, here, next) < 0.01) spot.push(next);
  return spot;
}

/** The place nearest to a point of the floor: where a visitor walks who taps there. */
export function nearestPlace(ways: Walkways, at: Point): PlaceId {
  let best: PlaceId = ENTRANCE;
  let least = Number.POSITIVE_INFINITY;
  for (const [id, pose] of ways.places) {
    const away = distance(pose.at, at);
    if (away < least) {
      best = id;
      least = away;
    }
  }
  return best;
}

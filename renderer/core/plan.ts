import type { Side } from '#schema/exhibition.ts';
import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import {
  ahead,
  EAST,
  enclose,
  NORTH,
  type Point,
  type Pose,
  type Rect,
  rectAround,
  SOUTH,
  WEST,
} from './geometry.ts';
import { type Lane, layLanes, SIZES } from './lanes.ts';

/** What a plan is made from: zones in their order, each with its booths in theirs. */
export interface PlannedZone {
  readonly id: ZoneId;
  readonly booths: readonly ExhibitId[];
  /** The side the author wants; absent: alternating, west first. */
  readonly side?: Side;
}

/** A booth in the hall: the middle of its footprint, the heading its open front faces, and where a visitor stands before it. */
export interface BoothPlace {
  readonly id: ExhibitId;
  readonly zone: ZoneId;
  readonly pose: Pose;
  readonly footprint: Rect;
  readonly viewpoint: Pose;
}

/** A zone in the hall: lanes off the axis, a pylon at its first corner, and the place on the axis from which it is seen. */
export interface ZonePlace {
  readonly id: ZoneId;
  readonly side: Side;
  readonly area: Rect;
  readonly lanes: readonly Lane[];
  readonly pylon: Pose;
  readonly viewpoint: Pose;
}

/** The whole hall, computed from the content alone. Metres; see geometry.ts for the axes. */
export interface HallPlan {
  readonly bounds: Rect;
  /** The aisle from the entrance to the great window. */
  readonly axis: Rect;
  readonly foyer: Rect;
  readonly entrance: Pose;
  /** The place before the great window at the end of the axis. */
  readonly outlook: Pose;
  readonly zones: readonly ZonePlace[];
  readonly booths: readonly BoothPlace[];
}

/** Computes the hall for zones that have booths; zones without any take no room. Same content, same hall. */
export function planHall(zones: readonly PlannedZone[]): HallPlan {
  const filled = zones.filter((zone) => zone.booths.length > 0);
  const front: Record<Side, number> = { west: -SIZES.foyer, east: -SIZES.foyer };
  const places: ZonePlace[] = [];
  const booths: BoothPlace[] = [];
  filled.forEach((zone, index) => {
    const side = zone.side ?? (index % 2 === 0 ? 'west' : 'east');
    const placed = placeZone(zone, side, front[side]);
    front[side] = placed.place.area.minZ - SIZES.betweenZones;
    places.push(placed.place);
    booths.push(...placed.booths);
  });
  return encloseHall(places, booths, Math.min(front.west, front.east));
}

function encloseHall(zones: ZonePlace[], booths: BoothPlace[], end: number): HallPlan {
  const half = SIZES.axis / 2;
  const axis: Rect = { minX: -half, maxX: half, minZ: end - SIZES.outlook, maxZ: 0 };
  const foyer: Rect = {
    minX: -SIZES.foyerHalf,
    maxX: SIZES.foyerHalf,
    minZ: -SIZES.foyer,
    maxZ: 0,
  };
  const inner = enclose([axis, foyer, ...zones.map((zone) => zone.area)]);
  const wall = SIZES.wallGap;
  return {
    bounds: { minX: inner.minX - wall, maxX: inner.maxX + wall, minZ: inner.minZ, maxZ: 0 },
    axis,
    foyer,
    entrance: { at: [0, -SIZES.entranceStep], heading: NORTH },
    outlook: { at: [0, end - SIZES.outlook / 2], heading: NORTH },
    zones,
    booths,
  };
}

function placeZone(
  zone: PlannedZone,
  side: Side,
  maxZ: number,
): { place: ZonePlace; booths: BoothPlace[] } {
  const lanes = layLanes(zone.booths.length, side, maxZ);
  const last = lanes.at(-1)?.area ?? rectAround([0, maxZ], 0, 0);
  const depth = Math.max(...lanes.map(({ area }) => area.maxX - area.minX));
  const edge = SIZES.axis / 2;
  const area: Rect = {
    minX: side === 'west' ? -edge - depth : edge,
    maxX: side === 'west' ? -edge : edge + depth,
    minZ: last.minZ,
    maxZ,
  };
  const booths = lanes
    .flatMap((lane) => lane.stands)
    .map((pose, i) => placeBooth(zone.booths[i] as ExhibitId, zone.id, pose));
  const inward = side === 'west' ? -1 : 1;
  const middle = ((lanes[0]?.area.minZ ?? maxZ) + maxZ) / 2;
  const place: ZonePlace = {
    id: zone.id,
    side,
    area,
    lanes,
    pylon: { at: [inward * (edge + SIZES.pylonInset), maxZ - SIZES.pylonInset], heading: SOUTH },
    viewpoint: { at: [inward * SIZES.zoneStep, middle], heading: side === 'west' ? WEST : EAST },
  };
  return { place, booths };
}

function placeBooth(id: ExhibitId, zone: ZoneId, pose: Pose): BoothPlace {
  const sideways = pose.heading === WEST || pose.heading === EAST;
  const front = ahead(pose.at, pose.heading, SIZES.boothDepth / 2);
  const stand: Point = ahead(front, pose.heading, SIZES.viewDistance);
  return {
    id,
    zone,
    pose,
    footprint: sideways
      ? rectAround(pose.at, SIZES.boothDepth, SIZES.boothWidth)
      : rectAround(pose.at, SIZES.boothWidth, SIZES.boothDepth),
    viewpoint: { at: stand, heading: opposite(pose.heading) },
  };
}

function opposite(heading: number): number {
  return heading > 0 ? heading - Math.PI : heading + Math.PI;
}

import { EAST, type Point, type Pose, type Rect, WEST } from '#core/geometry.ts';
import type { HallPlan, ZonePlace } from '#core/plan.ts';

/** A zone's wall: it closes the room behind the last booths. Height and thickness in metres. */
export const ZONE_WALL = { height: 4.3, depth: 0.24, away: 0.55 } as const;

/** A zone's wall: the middle of its foot, the heading it faces, and how wide it is (metres). */
export interface ZoneWall {
  readonly pose: Pose;
  readonly width: number;
}

/** Where a zone's wall stands. */
export function zoneWall({ area, side }: ZonePlace): ZoneWall {
  const west = side === 'west';
  const x = (west ? area.minX : area.maxX) + (west ? -1 : 1) * ZONE_WALL.away;
  const at: Point = [x, (area.minZ + area.maxZ) / 2];
  return { pose: { at, heading: west ? EAST : WEST }, width: area.maxZ - area.minZ };
}

/** The ground behind a zone's wall, up to the hall's wall; null when there is too little to plant. */
export function courtyard({ bounds }: HallPlan, place: ZonePlace): Rect | null {
  const { pose } = zoneWall(place);
  const half = ZONE_WALL.depth / 2 + 0.1;
  const west = place.side === 'west';
  const minX = west ? bounds.minX + 0.5 : pose.at[0] + half;
  const maxX = west ? pose.at[0] - half : bounds.maxX - 0.5;
  const { minZ, maxZ } = place.area;
  return maxX - minX < 1 ? null : { minX, maxX, minZ, maxZ };
}

import { EAST, type Pose, WEST } from '#core/geometry.ts';
import type { HallPlan, ZonePlace } from '#core/plan.ts';
import type { Zone } from '#schema/exhibition.ts';
import { PALETTE } from '../palette.ts';
import { addBox, type Form } from './form.ts';

/** A zone's wall at the end of a lane without a booth there: width, height, thickness in metres. */
export const ZONE_WALL = { width: 4.6, height: 3.3, depth: 0.2 } as const;

/** Where a zone's walls stand and face: one at the end of each lane that no booth closes. */
export function zoneWalls(place: ZonePlace): readonly Pose[] {
  const west = place.side === 'west';
  return place.lanes
    .filter((lane) => lane.stands.length % 2 === 0)
    .map((lane) => ({
      at: [(west ? lane.area.minX : lane.area.maxX) + (west ? -1 : 1) * 0.4, lane.middle],
      heading: west ? EAST : WEST,
    }));
}

/** Adds the zones' walls, each in its colour over a wooden foot. */
export function addZoneWalls(form: Form, plan: HallPlan, zones: readonly Zone[]): void {
  const colours = new Map(zones.map(({ id, colour }) => [id, colour]));
  for (const place of plan.zones) {
    for (const { at } of zoneWalls(place)) {
      const wall = { x: at[0], z: at[1], width: ZONE_WALL.depth, depth: ZONE_WALL.width };
      const colour = colours.get(place.id) ?? PALETTE.ink;
      addBox(form, { ...wall, y: 0.12, height: ZONE_WALL.height - 0.12, colour, occluded: false });
      addBox(form, { ...wall, y: 0, height: 0.12, colour: PALETTE.woodDark });
    }
  }
}

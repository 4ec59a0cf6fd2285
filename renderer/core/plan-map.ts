import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import type { HallPlan, ZonePlace } from './plan.ts';

/** A zone on the plan: its side of the axis and its lanes, from the entrance on. */
export interface MapZone {
  readonly id: ZoneId;
  readonly lanes: readonly MapLane[];
}

/** A lane on the plan: booths along both sides, counted from the axis, and the one at its end. */
export interface MapLane {
  readonly north: readonly ExhibitId[];
  readonly south: readonly ExhibitId[];
  readonly end: ExhibitId | null;
}

/** The plan for the glass: the hall's own order and sides, with room for names instead of true distances. */
export interface PlanMap {
  readonly west: readonly MapZone[];
  readonly east: readonly MapZone[];
}

/** Turns a hall into its plan for the glass. */
export function mapPlan(plan: HallPlan): PlanMap {
  const zonesOn = (side: 'west' | 'east') =>
    plan.zones.filter((zone) => zone.side === side).map((zone) => mapZone(plan, zone));
  return { west: zonesOn('west'), east: zonesOn('east') };
}

function mapZone(plan: HallPlan, zone: ZonePlace): MapZone {
  const byPose = new Map(plan.booths.map((booth) => [booth.pose, booth.id]));
  const lanes = zone.lanes.map((lane): MapLane => {
    const named = lane.stands.flatMap((pose) => {
      const id = byPose.get(pose);
      return id === undefined ? [] : [{ id, offset: pose.at[1] - lane.middle }];
    });
    return {
      north: named.filter(({ offset }) => offset < -0.1).map(({ id }) => id),
      south: named.filter(({ offset }) => offset > 0.1).map(({ id }) => id),
      end: named.find(({ offset }) => Math.abs(offset) <= 0.1)?.id ?? null,
    };
  });
  return { id: zone.id, lanes };
}

import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import { ahead, distance, type Point, type Rect, rectAround } from './geometry.ts';
import { SIZES } from './lanes.ts';
import type { BoothPlace, HallPlan } from './plan.ts';

/** A ray in the hall: where it starts and its direction, `[x, y, z]`; the direction need not have length 1. */
export interface Ray {
  readonly origin: readonly [number, number, number];
  readonly direction: readonly [number, number, number];
}

/** What a touch on the picture of the hall means. */
export type Pick =
  | { readonly kind: 'booth'; readonly exhibit: ExhibitId }
  | { readonly kind: 'zone'; readonly zone: ZoneId }
  | { readonly kind: 'floor'; readonly at: Point };

/** The floor disc before a booth, its radius in metres: as wide as a person needs to stand. */
export const DISC_RADIUS = 0.75;
/** From a booth's middle to that of its floor disc, in metres. */
export const DISC_AWAY: number = SIZES.boothDepth / 2 + DISC_RADIUS + 0.35;
/** A zone's pylon: its width, depth and height in metres. */
export const PYLON = { width: 1.5, depth: 0.3, height: 3.6 } as const;
/** How far from its middle a floor disc can still be hit, in metres: fingers are wide. */
const DISC_REACH = 1;

/** Where a booth's floor disc lies. */
export function discOf(booth: BoothPlace): Point {
  return ahead(booth.pose.at, booth.pose.heading, DISC_AWAY);
}

/** What the ray meets first: a booth, a zone's pylon, a floor disc (its booth) or the floor. Null: a wall or the sky. */
export function pickHall(plan: HallPlan, ray: Ray): Pick | null {
  let best: Pick | null = null;
  let nearest = Number.POSITIVE_INFINITY;
  const offer = (t: number | null, pick: Pick) => {
    if (t !== null && t < nearest) {
      nearest = t;
      best = pick;
    }
  };
  for (const booth of plan.booths) {
    const t = meetBox(ray, booth.footprint, SIZES.boothHeight);
    offer(t, { kind: 'booth', exhibit: booth.id });
  }
  for (const { id, pylon } of plan.zones) {
    const box = rectAround(pylon.at, PYLON.width, PYLON.depth);
    offer(meetBox(ray, box, PYLON.height), { kind: 'zone', zone: id });
  }
  const floor = meetFloor(ray);
  if (floor && floor.t < nearest) return onFloor(plan, floor.at);
  return best;
}

function onFloor(plan: HallPlan, at: Point): Pick | null {
  const { bounds } = plan;
  if (at[0] < bounds.minX || at[0] > bounds.maxX || at[1] < bounds.minZ || at[1] > bounds.maxZ) {
    return null;
  }
  let near: BoothPlace | undefined;
  let least = DISC_REACH;
  for (const booth of plan.booths) {
    const away = distance(discOf(booth), at);
    if (away < least) {
      near = booth;
      least = away;
    }
  }
  return near ? { kind: 'booth', exhibit: near.id } : { kind: 'floor', at };
}

function meetFloor({ origin, direction }: Ray): { t: number; at: Point } | null {
  if (direction[1] >= 0 || origin[1] < 0) return null;
  const t = -origin[1] / direction[1];
  return { t, at: [origin[0] + direction[0] * t, origin[2] + direction[2] * t] };
}

/** The slab method (Kay and Kajiya, 1986) for an upright box that stands on the floor. */
function meetBox({ origin, direction }: Ray, box: Rect, height: number): number | null {
  const low = [box.minX, 0, box.minZ];
  const high = [box.maxX, height, box.maxZ];
  let enter = 0;
  let leave = Number.POSITIVE_INFINITY;
  for (let axis = 0; axis < 3; axis += 1) {
    const from = origin[axis] ?? 0;
    const along = direction[axis] ?? 0;
    if (along === 0) {
      if (from < (low[axis] ?? 0) || from > (high[axis] ?? 0)) return null;
      continue;
    }
    const a = ((low[axis] ?? 0) - from) / along;
    const b = ((high[axis] ?? 0) - from) / along;
    enter = Math.max(enter, Math.min(a, b));
    leave = Math.min(leave, Math.max(a, b));
  }
  return enter <= leave ? enter : null;
}

import type { Frame } from '#core/framing.ts';
import { distance, type Pose, wrapAngle } from '#core/geometry.ts';
import { planTravel, type Travel } from '#core/travel.ts';
import type { Visit } from '#core/visit/state.ts';
import { facing } from '#core/visit/walk.ts';
import { findRoute, type PlaceId } from '#core/wayfinding.ts';
import type { World } from '#core/world.ts';
import type { Look } from './look.ts';

/** How long the picture takes to make room for a description, in seconds. */
export const REFRAME = 0.36;
/** How long the way up to the view from above takes, in seconds; with reduced motion it is a cross-fade. */
const RISE = 1.1;
const RISE_REDUCED = 0.3;

/** What the camera carries from frame to frame. */
export interface Ride {
  pose: Pose;
  travel: Travel | null;
  /** Where the travel leads. */
  goal: PlaceId | null;
  since: number;
  from: Frame;
  frame: Frame;
  reframed: number;
  /** 0 inside, 1 above. */
  risen: number;
  /** Whether the last frame was part of a move. */
  moving: boolean;
}

/** A camera that stands where the visit is. */
export function beginRide(world: World, visit: Visit, stage: Frame): Ride {
  return {
    pose: poseAt(world, visit),
    travel: null,
    goal: null,
    since: 0,
    from: stage,
    frame: stage,
    reframed: REFRAME,
    risen: visit.above ? 1 : 0,
    moving: false,
  };
}

/** Where the visitor stands, or will stand, and faces. */
function poseAt(world: World, visit: Visit): Pose {
  const place = world.ways.places.get(visit.goal ?? visit.place) ?? world.plan.entrance;
  return { at: place.at, heading: facing(visit, world) };
}

/** Sets out for a new goal, turns on the spot; where the visitor got without a walk (from plan or list), stands there at once. */
export function followVisit(
  world: World,
  ride: Ride,
  look: Look,
  now: Visit,
  reduced: boolean,
): void {
  // Whatever else changes on the way, a touch or a tick, leaves the walk as it is.
  if (ride.travel !== null && ride.goal === now.goal && now.goal !== null) return;
  const target = poseAt(world, now);
  const seen: Pose = { at: ride.pose.at, heading: wrapAngle(ride.pose.heading + look.yaw) };
  if (now.goal === null) {
    if (ride.travel !== null) return;
    const turn = Math.abs(wrapAngle(target.heading - seen.heading));
    const moved = distance(target.at, seen.at) > 0.01;
    if (!moved && turn < 0.001) return;
    if (moved || now.above || now.way !== 'hall') {
      stand(ride, look, target);
      return;
    }
  }
  const route = now.goal === null ? null : findRoute(world.ways, now.place, now.goal);
  const { pitch } = look;
  stand(ride, look, seen);
  // Who turns on the spot goes on looking as far up or down.
  if (now.goal === null) look.pitch = pitch;
  ride.goal = now.goal;
  ride.travel = planTravel(seen, target, route?.points ?? [seen.at, target.at], reduced);
  ride.since = 0;
}

function stand(ride: Ride, look: Look, pose: Pose): void {
  ride.pose = pose;
  ride.travel = null;
  look.yaw = 0;
  look.pitch = 0;
}

/** Moves on along the travel; gives how far the picture is veiled, and whether the travel has just ended. */
export function rideOn(
  ride: Ride,
  step: number,
): { readonly veil: number; readonly arrived: boolean } {
  const { travel } = ride;
  if (!travel) return { veil: 0, arrived: false };
  ride.since += step;
  const seen = travel.at(ride.since);
  ride.pose = seen.pose;
  const arrived = ride.since >= travel.duration;
  if (arrived) ride.travel = null;
  return { veil: seen.veil, arrived };
}

/** Rises or sinks towards the view that is wanted; gives how far the picture is veiled: fully half-way, where the roof comes off. */
export function riseOn(ride: Ride, above: boolean, step: number, reduced: boolean): number {
  const target = above ? 1 : 0;
  const part = step / (reduced ? RISE_REDUCED : RISE);
  ride.risen = above ? Math.min(target, ride.risen + part) : Math.max(target, ride.risen - part);
  const middle = 1 - Math.abs(2 * ride.risen - 1);
  return Math.min(1, Math.max(0, middle * 2.2 - 0.7));
}

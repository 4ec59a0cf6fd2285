import { useFrame, useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PerspectiveCamera } from 'three';
import type { Frame } from '#core/framing.ts';
import { type Pose, wrapAngle } from '#core/geometry.ts';
import { easeInOut, planTravel, type Travel } from '#core/travel.ts';
import type { Visit } from '#core/visit.ts';
import { findRoute, type PlaceId } from '#core/wayfinding.ts';
import { countFrame } from '../../state/frame-count.ts';
import type { VisitStore } from '../../state/visit-store.ts';
import { aimAbove, aimInside, betweenFrames, frameCamera } from './aim.ts';
import type { Look } from './look.ts';

/** How long the picture takes to make room for a description, in seconds. */
const REFRAME = 0.36;
/** The first frame after a pause counts as this, in seconds: the pause itself is no part of a move. */
const FIRST_STEP = 1 / 60;
/** A longer frame counts as this, in seconds: on a slow machine a walk takes fewer pictures, not longer. */
const LONGEST_STEP = 0.5;

/** What the rig carries from frame to frame. */
interface Ride {
  pose: Pose;
  travel: Travel | null;
  /** Where the travel leads. */
  goal: PlaceId | null;
  since: number;
  from: Frame;
  frame: Frame;
  reframed: number;
  /** Whether the last frame was part of a move. */
  moving: boolean;
}

/** Drives the camera: walks to goals, says arrived, makes room for descriptions; draws nothing while all is still. */
export function CameraRig(props: {
  store: VisitStore;
  stage: Frame;
  look: Look;
  veil: (part: number) => void;
}): ReactNode {
  const { store, stage, look, veil } = props;
  const { world } = store;
  const invalidate = useThree((state) => state.invalidate);
  const ride = useRef<Ride | null>(null);
  const target = useRef(stage);
  ride.current ??= {
    pose: poseOf(store, store.getState().place),
    travel: null,
    goal: null,
    since: 0,
    from: stage,
    frame: stage,
    reframed: REFRAME,
    moving: false,
  };

  useEffect(() => {
    const current = ride.current;
    if (!current || target.current === stage) return;
    target.current = stage;
    current.from = current.frame;
    current.reframed = reducedMotion() ? REFRAME : 0;
    invalidate();
  }, [stage, invalidate]);

  useEffect(
    () =>
      store.subscribe((now: Visit) => {
        const current = ride.current;
        if (current) follow(store, current, look, now);
        invalidate();
      }),
    [store, look, invalidate],
  );

  useFrame(({ camera, size }, delta) => {
    const current = ride.current;
    if (!current) return;
    countFrame();
    const step = current.moving ? Math.min(delta, LONGEST_STEP) : FIRST_STEP;
    advanceFrame(current, target.current, step);
    const arrived = advanceTravel(current, step, veil);
    const eye = camera as PerspectiveCamera;
    frameCamera(eye, current.frame, size.width, size.height);
    if (store.getState().above) aimAbove(eye, world.plan, current.frame);
    else aimInside(eye, current.pose, look);
    if (arrived) store.dispatch({ kind: 'arrived' });
    current.moving = current.travel !== null || current.reframed < REFRAME;
    if (current.moving) invalidate();
  });
  return null;
}

function poseOf(store: VisitStore, place: string): Pose {
  const { ways, plan } = store.world;
  return ways.places.get(place) ?? plan.entrance;
}

/** Sets out for a new goal; where the visitor got without a walk (from plan or list), stands there at once. */
function follow(store: VisitStore, ride: Ride, look: Look, now: Visit): void {
  if (now.goal === null) {
    const place = poseOf(store, now.place);
    if (ride.travel === null && ride.pose !== place) stand(ride, look, place);
    return;
  }
  const goal = poseOf(store, now.goal);
  // Whatever else changes on the way, a touch or a tick, leaves the walk as it is.
  if (ride.travel !== null && ride.goal === now.goal) return;
  ride.goal = now.goal;
  const route = findRoute(store.world.ways, now.place, now.goal);
  const from: Pose = { at: ride.pose.at, heading: wrapAngle(ride.pose.heading + look.yaw) };
  look.yaw = 0;
  look.pitch = 0;
  ride.pose = from;
  ride.travel = planTravel(from, goal, route?.points ?? [from.at, goal.at], reducedMotion());
  ride.since = 0;
}

function stand(ride: Ride, look: Look, pose: Pose): void {
  ride.pose = pose;
  ride.travel = null;
  look.yaw = 0;
  look.pitch = 0;
}

function advanceFrame(ride: Ride, target: Frame, step: number): void {
  if (ride.reframed >= REFRAME) {
    ride.frame = target;
    return;
  }
  ride.reframed = Math.min(REFRAME, ride.reframed + step);
  ride.frame = betweenFrames(ride.from, target, easeInOut(ride.reframed / REFRAME));
}

/** Moves on along the travel; true when it has just ended. */
function advanceTravel(ride: Ride, step: number, veil: (part: number) => void): boolean {
  const { travel } = ride;
  if (!travel) return false;
  ride.since += step;
  const seen = travel.at(ride.since);
  ride.pose = seen.pose;
  veil(seen.veil);
  if (ride.since < travel.duration) return false;
  ride.travel = null;
  return true;
}

/** Whether this visitor or this machine asks for stillness. */
function reducedMotion(): boolean {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}

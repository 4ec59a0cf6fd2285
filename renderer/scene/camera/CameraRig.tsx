import { useFrame, useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useRef } from 'react';
import type { PerspectiveCamera } from 'three';
import { viewFromAbove } from '#core/above.ts';
import type { Frame } from '#core/framing.ts';
import { easeInOut } from '#core/travel.ts';
import type { Visit } from '#core/visit/state.ts';
import { countFrame } from '../../state/frame-count.ts';
import type { VisitStore } from '../../state/visit-store.ts';
import { reducedMotion } from '../life/reduced-motion.ts';
import { aimAbove, aimInside, betweenFrames, frameCamera } from './aim.ts';
import type { Look } from './look.ts';
import { beginRide, followVisit, REFRAME, type Ride, rideOn, riseOn } from './ride.ts';

/** The first frame after a pause counts as this, in seconds: the pause itself is no part of a move. */
const FIRST_STEP = 1 / 60;
/** A longer frame counts as this, in seconds: on a slow machine a walk takes fewer pictures, not longer. */
const LONGEST_STEP = 0.5;

/** What of a visit moves the eye. */
const MOVES = ['place', 'goal', 'heading', 'above', 'way'] as const satisfies (keyof Visit)[];

/** What a frame was like. */
export interface FrameSeen {
  /** How far the hall is open, 0 inside to 1 above; from a half on its roof is off. */
  readonly risen: number;
  /** Whether another frame of a movement follows. */
  readonly moving: boolean;
  /** Seconds since the frame before, when that was part of the same movement. */
  readonly gap: number | null;
}

/** Drives the camera: walks to goals, says arrived, rises over the hall, makes room for descriptions; draws nothing while all is still. */
export function CameraRig(props: {
  store: VisitStore;
  stage: Frame;
  look: Look;
  veil: (part: number) => void;
  onFrame: (seen: FrameSeen) => void;
}): ReactNode {
  const { store, stage, look, veil, onFrame } = props;
  const { world } = store;
  const invalidate = useThree((state) => state.invalidate);
  const ride = useRef<Ride | null>(null);
  ride.current ??= beginRide(world, store.getState(), stage);
  const target = useRef(stage);

  useEffect(() => {
    const current = ride.current;
    if (!current || target.current === stage) return;
    target.current = stage;
    current.from = current.frame;
    current.reframed = reducedMotion(store.getState()) ? REFRAME : 0;
    invalidate();
  }, [store, stage, invalidate]);

  useEffect(
    () =>
      store.subscribe((now, before) => {
        // A clock that ticks, a question that counts its seconds: the picture stays as it is.
        if (!isMove(before, now)) return;
        if (ride.current) followVisit(world, ride.current, look, now, reducedMotion(now));
        invalidate();
      }),
    [store, world, look, invalidate],
  );

  useFrame(({ camera, size }, delta) => {
    const current = ride.current;
    if (!current) return;
    countFrame();
    const step = current.moving ? Math.min(delta, LONGEST_STEP) : FIRST_STEP;
    const visit = store.getState();
    const { above } = visit;
    advanceFrame(current, target.current, step);
    const { veil: walked, arrived } = rideOn(current, step);
    const risen = riseOn(current, above, step, reducedMotion(visit));
    veil(Math.max(walked, risen));
    const eye = camera as PerspectiveCamera;
    frameCamera(eye, current.frame, size.width, size.height);
    aim(eye, current, look);
    if (arrived) store.dispatch({ kind: 'arrived' });
    const rising = current.risen !== (above ? 1 : 0);
    const wasMoving = current.moving;
    current.moving = current.travel !== null || current.reframed < REFRAME || rising;
    onFrame({ risen: current.risen, moving: current.moving, gap: wasMoving ? delta : null });
    if (current.moving) invalidate();
  });

  function aim(eye: PerspectiveCamera, { risen, pose, frame }: Ride, at: Look): void {
    if (risen < 0.5) aimInside(eye, pose, at, easeInOut(risen * 2));
    else aimAbove(eye, viewFromAbove(world.plan, frame), 0.16 * (1 - easeInOut(risen * 2 - 1)));
  }
  return null;
}

/** Whether a change of the visit may change what the eye sees. */
function isMove(before: Visit, now: Visit): boolean {
  return MOVES.some((key) => before[key] !== now[key]);
}

function advanceFrame(ride: Ride, target: Frame, step: number): void {
  if (ride.reframed >= REFRAME) {
    ride.frame = target;
    return;
  }
  ride.reframed = Math.min(REFRAME, ride.reframed + step);
  ride.frame = betweenFrames(ride.from, target, easeInOut(ride.reframed / REFRAME));
}

import { useFrame, useThree } from '@react-three/fiber';
import { type ReactNode, useEffect, useRef } from 'react';
import { liveliness } from '#core/life.ts';
import { shownWay, type Visit } from '#core/visit/state.ts';
import type { VisitStore } from '../../state/visit-store.ts';
import { afterPaint } from '../after-paint.ts';
import type { Ambience } from '../light/ambience.ts';
import { reducedMotion } from './reduced-motion.ts';

/** A longer gap between two frames counts as this, in seconds. */
const LONGEST_STEP = 0.1;

/** Lets light flow and objects turn for a while after each touch and arrival; then all is still and no frame is drawn. */
export function Life(props: { store: VisitStore; ambience: Ambience; on: boolean }): ReactNode {
  const { store, ambience, on } = props;
  const invalidate = useThree((state) => state.invalidate);
  const since = useRef(Number.POSITIVE_INFINITY);
  const skipped = useRef(0);
  useEffect(() => {
    let callOff: (() => void) | undefined;
    const stop = store.subscribe((now, before) => {
      if (!isDeed(before, now)) return;
      since.current = 0;
      callOff?.();
      // The frame in which a touched control looks pressed does not wait for a picture of the hall.
      if (on) callOff = afterPaint(invalidate);
    });
    return () => {
      stop();
      callOff?.();
    };
  }, [store, on, invalidate]);
  useFrame((_, delta) => {
    const visit = store.getState();
    if (!on || reducedMotion(visit) || shownWay(visit) !== 'hall') return;
    const speed = liveliness(since.current);
    if (speed === 0) return;
    const step = Math.min(delta, LONGEST_STEP);
    since.current += step;
    ambience.moment.value += step * speed;
    // What flows and turns is slow: every second frame shows it, and leaves the machine cool and free to answer.
    skipped.current = requestAnimationFrame(() => invalidate());
  });
  useEffect(() => () => cancelAnimationFrame(skipped.current), []);
  return null;
}

/** Whether somebody touched the glass in a visit, or arrived. */
function isDeed(before: Visit, now: Visit): boolean {
  return now.mode === 'visit' && (now.lastTouch !== before.lastTouch || now.place !== before.place);
}

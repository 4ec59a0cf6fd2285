import { type MouseEvent, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { strayTo, type Touch, tapSlop } from '#core/press.ts';
import { glassMm } from '../state/use-glass.ts';

/** The same control is deaf for this long after it answered, in milliseconds: a bouncing finger is one press. */
const LOCK_MS = 400;

/** Handlers that make an element a control of ours. */
export interface PressHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
  readonly onClick: (event: MouseEvent<HTMLElement>) => void;
}

/**
 * A press on Pointer Events: it answers when a finger lifts, whatever other fingers or palms rest on the glass (a
 * browser sends no click then), and through a smear of 10 mm. A click without a pointer (keyboard, assistive
 * technology) counts as well.
 */
export function usePress(onPress: () => void): PressHandlers {
  // A screen that is drawn anew while a finger is down must not forget the finger: the handlers live as long as the control.
  const latest = useRef(onPress);
  useEffect(() => {
    latest.current = onPress;
  });
  return useMemo(() => {
    const touches = new Map<number, Touch>();
    let deafUntil = 0;
    const answer = () => {
      const now = performance.now();
      if (now < deafUntil) return;
      deafUntil = now + LOCK_MS;
      latest.current();
    };
    const lift = (target: HTMLElement, id: number) => {
      touches.delete(id);
      if (touches.size === 0) delete target.dataset.pressed;
    };
    return {
      onPointerDown: ({ currentTarget, pointerId, clientX, clientY }) => {
        touches.set(pointerId, { downX: clientX, downY: clientY, strayed: 0 });
        currentTarget.dataset.pressed = 'true';
      },
      onPointerMove: ({ pointerId, clientX, clientY }) => {
        const touch = touches.get(pointerId);
        if (touch) touches.set(pointerId, strayTo(touch, clientX, clientY));
      },
      onPointerUp: ({ currentTarget, pointerId }) => {
        const touch = touches.get(pointerId);
        lift(currentTarget, pointerId);
        if (touch && touch.strayed <= tapSlop(glassMm())) answer();
      },
      onPointerCancel: ({ currentTarget, pointerId }) => lift(currentTarget, pointerId),
      onClick: ({ detail }) => {
        // A pointer's click was answered when it lifted.
        if (detail === 0) answer();
      },
    };
  }, []);
}

import { type PointerEvent, useEffect, useMemo, useRef } from 'react';
import { strayTo, type Touch, tapSlop } from '#core/press.ts';
import { glassMm } from '../state/use-glass.ts';

/** Handlers that hear one finger rest. */
export interface HoldHandlers {
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/** Calls back when one finger has rested on an element for `seconds`; whatever a shorter touch means there, it still means. */
export function useHold(seconds: number, onHeld: () => void): HoldHandlers {
  const latest = useRef(onHeld);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = onHeld;
    return () => clearTimeout(timer.current);
  });
  return useMemo(() => {
    let touch: Touch | null = null;
    const end = () => {
      clearTimeout(timer.current);
      touch = null;
    };
    return {
      onPointerDown: ({ clientX, clientY }) => {
        clearTimeout(timer.current);
        touch = { downX: clientX, downY: clientY, strayed: 0 };
        timer.current = setTimeout(() => latest.current(), seconds * 1000);
      },
      onPointerMove: ({ clientX, clientY }) => {
        touch = touch && strayTo(touch, clientX, clientY);
        if (touch && touch.strayed > tapSlop(glassMm())) end();
      },
      onPointerUp: end,
      onPointerCancel: end,
    };
  }, [seconds]);
}

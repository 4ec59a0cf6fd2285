import { type PointerEvent, useEffect, useMemo, useRef } from 'react';

/** A finger that has rested for so long lets another one take over, in milliseconds: palms rest, fingers drag. */
const RESTED_MS = 400;

/** Handlers that make an element answer to one finger's drag. */
export interface DragHandlers {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerCancel: (event: PointerEvent<HTMLElement>) => void;
}

/** A drag that one finger owns, in CSS pixels since it was last heard of; others change nothing, unless the owner rests. */
export function useDrag(onDrag: (dx: number, dy: number) => void): DragHandlers {
  const latest = useRef(onDrag);
  useEffect(() => {
    latest.current = onDrag;
  });
  return useMemo(() => {
    let owner: number | null = null;
    let last = { x: 0, y: 0, at: 0 };
    const own = ({ currentTarget, pointerId, clientX, clientY }: PointerEvent<HTMLElement>) => {
      owner = pointerId;
      last = { x: clientX, y: clientY, at: performance.now() };
      currentTarget.setPointerCapture(pointerId);
    };
    const end = ({ pointerId }: PointerEvent<HTMLElement>) => {
      if (pointerId === owner) owner = null;
    };
    return {
      onPointerDown: (event) => {
        if (owner === null || performance.now() - last.at > RESTED_MS) own(event);
      },
      onPointerMove: ({ pointerId, clientX, clientY }) => {
        if (pointerId !== owner) return;
        const { x, y } = last;
        if (clientX === x && clientY === y) return;
        last = { x: clientX, y: clientY, at: performance.now() };
        latest.current(clientX - x, clientY - y);
      },
      onPointerUp: end,
      onPointerCancel: end,
    };
  }, []);
}

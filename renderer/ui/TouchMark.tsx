import { type ReactNode, useEffect, useRef } from 'react';

/** A ring under a finger that rests on no control: the hall, the invitation. The last finger has it. */
export function TouchMark(): ReactNode {
  const mark = useRef<HTMLDivElement>(null);
  useEffect(() => (mark.current ? followFingers(mark.current) : undefined), []);
  return <div ref={mark} className="touch-mark" aria-hidden="true" />;
}

/** Moves the ring without React: nothing may come between a touch and its answer. Gives the way to stop. */
function followFingers(mark: HTMLElement): () => void {
  let owner: number | null = null;
  const stand = ({ clientX, clientY }: PointerEvent) => {
    mark.style.transform = `translate(${clientX}px, ${clientY}px)`;
  };
  const down = (event: PointerEvent) => {
    if (event.target instanceof Element && event.target.closest('.press:enabled')) return;
    owner = event.pointerId;
    stand(event);
    mark.dataset.pressed = 'true';
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId === owner) stand(event);
  };
  const lift = ({ pointerId }: PointerEvent) => {
    if (pointerId !== owner) return;
    owner = null;
    delete mark.dataset.pressed;
  };
  const heard = { pointerdown: down, pointermove: move, pointerup: lift, pointercancel: lift };
  for (const [type, hear] of Object.entries(heard))
    window.addEventListener(type as keyof typeof heard, hear, true);
  return () => {
    for (const [type, hear] of Object.entries(heard))
      window.removeEventListener(type as keyof typeof heard, hear, true);
  };
}

import { useThree } from '@react-three/fiber';
import { type RefObject, useEffect } from 'react';
import { afterPaint } from '../after-paint.ts';

/**
 * A touch is answered before the hall goes on: what moves stands still until the frame in which a control looks pressed is
 * painted. `lively` is a hall that comes to life with every touch: there, what only just came waits as well, and the frame
 * that is drawn afterwards is drawn anyway. Any other hall is asked whether it `moves`: a frame may be on its way.
 */
export function useAnswerFirst(lively: boolean, moves: RefObject<boolean>): void {
  const get = useThree((state) => state.get);
  useEffect(() => {
    let callOff: (() => void) | undefined;
    const { internal } = get();
    const goOn = () => {
      callOff = undefined;
      internal.active = true;
      get().invalidate();
    };
    const answer = () => {
      const isStill = !lively && !moves.current && internal.frames === 0;
      if (callOff || isStill) return;
      // Not the frame loop's "never": that lets a frame through which was asked for before, with a leap in time.
      internal.active = false;
      callOff = afterPaint(goOn);
    };
    window.addEventListener('pointerdown', answer, true);
    return () => {
      window.removeEventListener('pointerdown', answer, true);
      if (!callOff) return;
      callOff();
      internal.active = true;
    };
  }, [get, lively, moves]);
}

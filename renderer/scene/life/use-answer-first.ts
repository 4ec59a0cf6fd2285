import { useThree } from '@react-three/fiber';
import { useEffect } from 'react';
import { afterPaint } from '../after-paint.ts';

/** A touch is answered before the hall goes on: what moves stands still until the frame in which a control looks pressed is painted. */
export function useAnswerFirst(): void {
  const get = useThree((state) => state.get);
  useEffect(() => {
    let callOff: (() => void) | undefined;
    const goOn = () => {
      callOff = undefined;
      get().setFrameloop('demand');
      get().invalidate();
    };
    const answer = () => {
      const isStill = get().internal.frames === 0;
      if (callOff || isStill) return;
      get().setFrameloop('never');
      callOff = afterPaint(goOn);
    };
    window.addEventListener('pointerdown', answer, true);
    return () => {
      window.removeEventListener('pointerdown', answer, true);
      callOff?.();
    };
  }, [get]);
}

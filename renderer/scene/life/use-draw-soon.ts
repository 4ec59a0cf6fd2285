import { useThree } from '@react-three/fiber';
import { useEffect, useMemo } from 'react';

/** Things that come one by one are drawn together after this long, in milliseconds: each alone is not worth a frame. */
const TOGETHER_MS = 200;

/** Gives a way to ask for a frame that shows everything come by then. */
export function useDrawSoon(): () => void {
  const invalidate = useThree((state) => state.invalidate);
  const soon = useMemo(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    return {
      ask: () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          invalidate();
        }, TOGETHER_MS);
      },
      stop: () => clearTimeout(timer),
    };
  }, [invalidate]);
  useEffect(() => soon.stop, [soon]);
  return soon.ask;
}

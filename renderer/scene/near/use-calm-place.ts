import { useEffect, useState } from 'react';
import type { Visit } from '#core/visit/state.ts';
import type { PlaceId } from '#core/wayfinding.ts';
import type { VisitStore } from '../../state/visit-store.ts';

/** Fingers that have not touched the glass for so long let the page read what lies near, in milliseconds. */
const CALM_MS = 500;
/** But not longer than this from when it was wanted, in milliseconds: whoever drums on the glass sees pictures, too. */
const PATIENCE_MS = 2500;

/** Where the visitor goes, as soon as the fingers rest: pictures and objects of that place are read only then, since who taps on wants answers, not pictures. */
export function useCalmPlace(store: VisitStore): PlaceId {
  const [calm, setCalm] = useState(() => goalOf(store.getState()));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let touched = Number.NEGATIVE_INFINITY;
    let wanted: number | null = null;
    const take = () => {
      wanted = null;
      setCalm(goalOf(store.getState()));
    };
    const wait = () => {
      if (wanted === null) return;
      clearTimeout(timer);
      const due = Math.min(touched + CALM_MS, wanted + PATIENCE_MS);
      timer = setTimeout(take, due - performance.now());
    };
    const touch = () => {
      touched = performance.now();
      wait();
    };
    const stop = store.subscribe((now, before) => {
      if (goalOf(now) === goalOf(before)) return;
      wanted ??= performance.now();
      wait();
    });
    window.addEventListener('pointerdown', touch, true);
    return () => {
      stop();
      clearTimeout(timer);
      window.removeEventListener('pointerdown', touch, true);
    };
  }, [store]);
  return calm;
}

/** Where a visitor goes; where they are, if nowhere else. */
function goalOf({ goal, place }: Visit): PlaceId {
  return goal ?? place;
}

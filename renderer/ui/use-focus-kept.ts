import { useEffect } from 'react';
import type { Visit } from '#core/visit/state.ts';
import { useVisitStore } from '../state/use-visit.tsx';

/** Where focus goes when what had it is gone, the topmost first. */
const LANDINGS = [
  '.attract-touch',
  '.idle .press',
  ':is(.sheet, .welcome) h1',
  '.detail h1',
  '.tour-strip h1',
  '.app > :is(.hall, .plan, .list)',
];
/** A browser takes focus from what was disabled or taken away only with its next picture; in milliseconds. */
const SETTLED_MS = 60;

/**
 * Keeps whoever uses keys somewhere: when what they were on goes away with its screen, focus goes to what is shown
 * now. `data-keys` on the document says that keys are used, so that places which are no controls show their focus too.
 */
export function useFocusKept(): void {
  const store = useVisitStore();
  useEffect(() => {
    const { dataset } = document.documentElement;
    const onKey = () => {
      dataset.keys = 'true';
    };
    const onPointer = () => {
      delete dataset.keys;
    };
    let before: Visit['mode'] | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const keep = () => {
      const { mode } = store.getState();
      if (mode === 'attract' && before === 'visit') delete dataset.keys;
      before = mode;
      clearTimeout(timer);
      timer = setTimeout(land, SETTLED_MS);
    };
    keep();
    const forget = store.subscribe(keep);
    window.addEventListener('keydown', onKey, true);
    window.addEventListener('pointerdown', onPointer, true);
    return () => {
      forget();
      clearTimeout(timer);
      window.removeEventListener('keydown', onKey, true);
      window.removeEventListener('pointerdown', onPointer, true);
    };
  }, [store]);
}

/** Lands on what is shown when focus is nowhere. */
function land(): void {
  if (document.activeElement !== document.body) return;
  const places = LANDINGS.map((place) => document.querySelector<HTMLElement>(place));
  places.find((place) => place !== null)?.focus({ preventScroll: true });
}

import { useSyncExternalStore } from 'react';
import { assumedMm, type Layout, layGlass } from '#core/framing.ts';
import { useVisit } from './use-visit.tsx';

let calibrated: number | null = null;

/** Takes what staff measured on this screen, in CSS pixels per millimetre; null: not measured. */
export function calibrateGlass(pxPerMm: number | null): void {
  calibrated = pxPerMm;
}

/** CSS pixels per millimetre of this glass. */
export function glassMm(): number {
  return calibrated ?? assumedMm(window.innerWidth, window.innerHeight);
}

/** Where things lie on the glass now; follows the window's size and whether a description is open. */
export function useGlass(): Layout {
  const size = useSyncExternalStore(
    (changed) => {
      window.addEventListener('resize', changed);
      return () => window.removeEventListener('resize', changed);
    },
    () => `${window.innerWidth}x${window.innerHeight}`,
  );
  const open = useVisit((visit) => visit.open !== null);
  const [width = 0, height = 0] = size.split('x').map(Number);
  return layGlass(width, height, glassMm(), open);
}

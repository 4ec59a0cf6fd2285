import { useSyncExternalStore } from 'react';
import { assumedMm, type GlassWishes, type Layout, layGlass } from '#core/framing.ts';
import { useVisit } from './use-visit.tsx';

let calibrated: number | null = null;
let lowerEdge: number | null = null;

/** Takes what staff measured on this screen: CSS pixels per millimetre, millimetres from the floor to its lower edge; null: not measured. */
export function calibrateGlass(pxPerMm: number | null, lowerEdgeMm: number | null): void {
  calibrated = pxPerMm;
  lowerEdge = lowerEdgeMm;
}

/** CSS pixels per millimetre of this glass. */
export function glassMm(): number {
  return calibrated ?? assumedMm(window.innerWidth, window.innerHeight);
}

/** Where things lie on the glass now; follows the window's size, whether a description is open, and the visitor's wishes. */
export function useGlass(): Layout {
  const size = useSyncExternalStore(
    (changed) => {
      window.addEventListener('resize', changed);
      return () => window.removeEventListener('resize', changed);
    },
    () => `${window.innerWidth}x${window.innerHeight}`,
  );
  const open = useVisit((visit) => visit.open !== null);
  const tour = useVisit((visit) => visit.guide !== null || visit.docent);
  const { large, left, reach } = useVisit((visit) => visit.comfort);
  const wishes: GlassWishes = { large, left, reach: reach ? (lowerEdge ?? 'unknown') : null, tour };
  const [width = 0, height = 0] = size.split('x').map(Number);
  return layGlass(width, height, glassMm(), open, wishes);
}

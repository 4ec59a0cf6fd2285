import type { RootState } from '@react-three/fiber';
import { beginPace, keepPace, TIERS, tierFor } from '#core/pace.ts';
import type { VisitStore } from '../state/visit-store.ts';
import { chooseQuality } from './choose-quality.ts';
import { QUALITIES, type Quality } from './quality.ts';
import { tryDrawing } from './trial.ts';

/** The quality the hall is drawn in, and what changes it. */
export interface WatchedQuality {
  readonly now: () => Quality;
  /** Device pixels per CSS pixel, still or moving; never more than the screen has. */
  readonly pixelRatio: (moving: boolean) => number;
  /** Tries the machine out once the hall stands; `changed` is called when another quality suits it. */
  readonly begin: (state: RootState, changed: () => void) => void;
  /** Hears of the gap between two frames of a movement, in milliseconds. */
  readonly onGap: (milliseconds: number, changed: () => void) => void;
}

/** Chooses the quality for this machine and keeps watch over it; what staff have set stays as it is. */
export function watchQuality(store: VisitStore): WatchedQuality {
  let quality = chooseQuality(store.drawing);
  let pace = beginPace(quality.tier);
  const fixed = store.drawing !== 'auto' || quality.tier === 'software';
  const take = (tier: Quality['tier'], changed: () => void) => {
    if (tier === quality.tier) return;
    quality = QUALITIES[tier];
    pace = beginPace(tier);
    changed();
  };
  return {
    now: () => quality,
    pixelRatio: (moving) =>
      Math.min(
        moving ? quality.movingRatio : quality.pixelRatio,
        Math.max(1, window.devicePixelRatio),
      ),
    begin: ({ gl, scene, camera }, changed) => {
      if (!fixed) take(tierFor(tryDrawing(gl, scene, camera)), changed);
    },
    onGap: (milliseconds, changed) => {
      if (fixed) return;
      pace = keepPace(pace, milliseconds);
      const finer = TIERS.indexOf(pace.tier) < TIERS.indexOf(quality.tier);
      // Too slow is mended at once; something finer waits until nobody is torn out of a visit.
      if (!finer || store.getState().mode === 'attract') take(pace.tier, changed);
    },
  };
}

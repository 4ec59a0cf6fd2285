import type { RootState } from '@react-three/fiber';
import { beginPace, keepPace, TIERS, type Tier, tierFor } from '#core/pace.ts';
import type { VisitStore } from '../state/visit-store.ts';
import { chooseQuality } from './choose-quality.ts';
import { pixelRatioOf, QUALITIES, type Quality } from './quality.ts';
import { tryDrawing } from './trial.ts';

/** The quality the hall is drawn in, and what changes it. */
export interface WatchedQuality {
  readonly now: () => Quality;
  /** Device pixels per CSS pixel, still or moving; never more than the screen has. */
  readonly pixelRatio: (moving: boolean) => number;
  /** Tries the machine out once the hall stands. */
  readonly begin: (state: RootState) => void;
  /** Hears of the gap between two frames of a movement, in milliseconds. */
  readonly onGap: (milliseconds: number) => void;
  readonly stop: () => void;
}

/**
 * Chooses the quality for this machine and keeps watch over it; what staff have set stays as it is. `changed` is called when
 * another suits it.
 */
export function watchQuality(store: VisitStore, changed: () => void): WatchedQuality {
  let quality = chooseQuality(store.drawing);
  let wanted = quality.tier;
  let pace = beginPace(wanted);
  const fixed = store.drawing !== 'auto' || quality.tier === 'software';
  const want = (tier: Tier) => {
    wanted = tier;
    // Frames say something about the tier they were drawn in, about no other.
    pace = beginPace(quality.tier);
  };
  const take = (tier: Tier) => {
    if (tier === quality.tier) return;
    quality = QUALITIES[tier];
    want(tier);
    changed();
  };
  // Nothing moves once a visit has ended: no gap will be heard of, so the end itself is the moment.
  const stop = store.subscribe(({ mode }) => {
    if (mode === 'attract') take(wanted);
  });
  return {
    now: () => quality,
    pixelRatio: (moving) => pixelRatioOf(quality, moving),
    begin: ({ gl, scene, camera }) => {
      if (!fixed) take(tierFor(tryDrawing(gl, scene, camera)));
    },
    onGap: (milliseconds) => {
      if (fixed) return;
      pace = keepPace(pace, milliseconds);
      if (pace.tier === quality.tier) return;
      want(pace.tier);
      const finer = TIERS.indexOf(wanted) < TIERS.indexOf(quality.tier);
      // Too slow is mended at once; something finer waits until nobody is torn out of a visit.
      if (!finer || store.getState().mode === 'attract') take(wanted);
    },
    stop,
  };
}

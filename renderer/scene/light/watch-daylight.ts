import { type HallLight, hallLight } from '#core/hall-light.ts';
import type { VisitStore } from '../../state/visit-store.ts';

/** The light of the hour: looked up when a visit begins or ends, so that a still hall needs no clock. */
export interface Daylight {
  readonly now: () => HallLight;
  readonly stop: () => void;
}

/** Follows the hour from visit to visit; `changed` is called when the light is another. */
export function watchDaylight(store: VisitStore, changed: () => void): Daylight {
  let light = hallLight(store.daylight, hourNow());
  let mode = store.getState().mode;
  const stop = store.subscribe((visit) => {
    if (visit.mode === mode) return;
    mode = visit.mode;
    const next = hallLight(store.daylight, hourNow());
    if (next.daylight === light.daylight && next.warmth === light.warmth) return;
    light = next;
    changed();
  });
  return { now: () => light, stop };
}

/** The hour of the day here, with its fraction. */
function hourNow(): number {
  const now = new Date();
  return now.getHours() + now.getMinutes() / 60;
}

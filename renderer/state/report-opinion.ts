import { newlySaid } from '#core/visit/opinion.ts';
import type { KioskApi } from './kiosk-api.ts';
import type { VisitStore } from './visit-store.ts';

/** Tells the machine what a visitor thinks as soon as it is said, so that it is counted even when the visitor just leaves. */
export function reportOpinion(store: VisitStore, api: Pick<KioskApi, 'giveOpinion'>): void {
  // One after the other: a face must not be taken back before it was counted.
  let sent = Promise.resolve();
  store.subscribe(({ opinion }, { opinion: before }) => {
    if (opinion === before) return;
    for (const said of newlySaid(before, opinion)) sent = sent.then(() => api.giveOpinion(said));
  });
}

import type { KioskEvent } from '../../electron/contract.ts';
import { holdRehearsals } from './hold-rehearsal.ts';
import type { KioskApi } from './kiosk-api.ts';
import { LOADED_FOR, reloadFor } from './reload-page.ts';
import { switchContent } from './switch-content.ts';
import type { VisitStore } from './visit-store.ts';

/** Gives what is to hear the machine from the first release on that is another one than `shown`: which is to be rehearsed, which to be shown. */
export function followReleases(
  place: HTMLElement,
  store: VisitStore,
  api: KioskApi,
  shown: string | null,
): (event: KioskEvent) => void {
  const change = switchContent(store, {
    shown,
    loadedFor: LOADED_FOR,
    show: api.show,
    // The page ends with it.
    reload: (contentHash) => void reloadFor(place, contentHash),
  });
  const rehearse = holdRehearsals(api);
  return ({ kind, contentHash }) => {
    if (kind === 'rehearse') rehearse(contentHash);
    else change(contentHash);
  };
}

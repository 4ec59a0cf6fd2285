import { sessionNow } from './session-clock.ts';
import { isStaffThere, staffDoor } from './staff-door.ts';
import type { VisitStore } from './visit-store.ts';

/** A release for which the page was loaded anew in vain is asked for again after this long, in seconds. */
const AGAIN = 60;

/** What changing to another release takes. */
export interface ContentSwitch {
  /** The hash of the release that this page shows; null: the first that the machine names. */
  readonly shown: string | null;
  /** The release for which this page was loaded; null: it was not loaded to show another one. */
  readonly loadedFor: string | null;
  /** Asks the machine to put a release on show; false: not now. Never rejects. */
  readonly show: (contentHash: string) => Promise<boolean>;
  /** Loads the page anew, for this release. */
  readonly reload: (contentHash: string) => void;
  /** Seconds since the page was loaded; the session clock unless it is given. */
  readonly now?: () => number;
}

/** Shows another release when no visitor and nobody of the staff is there to be torn away; gives what is to hear each release that the machine names. */
export function switchContent(
  store: Pick<VisitStore, 'getState' | 'subscribe'>,
  { shown, loadedFor, show, reload, now = sessionNow }: ContentSwitch,
): (contentHash: string | null) => void {
  let current = shown;
  let wanted: string | null = null;
  let asking = false;
  const isAtRest = () => store.getState().mode === 'attract' && !isStaffThere();
  const attempt = async () => {
    if (wanted === null || asking || !isAtRest()) return;
    // A machine that names one release and gives another would else have the page loaded without end.
    if (wanted === loadedFor && now() < AGAIN) return;
    asking = true;
    const asked = wanted;
    if (await show(asked)) reload(asked);
    else asking = false;
  };
  store.subscribe(() => void attempt());
  staffDoor.subscribe(() => void attempt());
  return (contentHash) => {
    if (contentHash === null) return;
    current ??= contentHash;
    wanted = contentHash === current ? null : contentHash;
    void attempt();
  };
}

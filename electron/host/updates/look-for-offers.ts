import { NOTHING_KEPT, type RefreshOrder } from '../release/guard/refresh-order.ts';
import type { Medium } from '../release/medium.ts';
import { storeProblem, storeSentence } from '../release/store/store-problem.ts';
import { exhibitionOf, type Looked, lookAt } from './look-at.ts';
import type { Showing } from './showing.ts';
import type { UpdatesTools } from './updates-port.ts';

/** Gives what looks at a medium with all that this kiosk knows: its root, what it has seen, what it shows, what it holds back. */
export function createLooking(
  tools: UpdatesTools,
  showing: Showing,
): (medium: Medium) => Promise<Looked> {
  const { store } = tools;
  const orderFor = async (medium: Medium): Promise<RefreshOrder> => {
    const { floor, trustedTime } = store.state();
    const metadata = await store.metadata();
    const kept = {
      metadata: metadata.ok ? metadata.value : new Map<string, Uint8Array>(),
      floor: floor ?? NOTHING_KEPT.floor,
      trustedTime,
    };
    const { root: shippedRoot, buildTime, scratch } = tools;
    return { medium, kept, shippedRoot, now: tools.now(), buildTime, scratch };
  };
  return async (medium) => {
    const exhibition = await exhibitionOf(showing.current());
    const { active, held } = store.state();
    const shown = { exhibition, version: active?.version ?? null };
    const looked = await lookAt(await orderFor(medium), shown);
    const { offer } = looked;
    const isHeld =
      offer.kind === 'new' && held.some(({ version }) => version === offer.release.version);
    if (!isHeld) return looked;
    const say = storeSentence(storeProblem('held'));
    return { offer: { kind: 'refused', medium: medium.name, say }, verified: null };
  };
}

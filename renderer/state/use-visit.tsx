import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { VisitEvent } from '#core/visit/events.ts';
import type { Visit } from '#core/visit/state.ts';
import type { World } from '#core/world.ts';
import type { VisitStore } from './visit-store.ts';

const StoreContext = createContext<VisitStore | null>(null);

/** Gives everything below it the visit. */
export function VisitProvider(props: { store: VisitStore; children: ReactNode }): ReactNode {
  return <StoreContext value={props.store}>{props.children}</StoreContext>;
}

/** The store itself, for what must not render on every change. Throws outside a `VisitProvider`. */
export function useVisitStore(): VisitStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useVisitStore needs a <VisitProvider> above it');
  return store;
}

/** A part of the visit; renders again only when that part changes. Select the smallest thing. */
export function useVisit<T>(select: (visit: Visit) => T): T {
  const store = useVisitStore();
  return useSyncExternalStore(store.subscribe, () => select(store.getState()));
}

/** The world of the visit: it never changes while a release is on show. */
export function useWorld(): World {
  return useVisitStore().world;
}

/** Says what happened. */
export function useDispatch(): (event: VisitEvent) => void {
  return useVisitStore().dispatch;
}

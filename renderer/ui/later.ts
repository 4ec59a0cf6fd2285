import { type ComponentType, useSyncExternalStore } from 'react';

/** A part of the page that lies in a file of its own and is not needed for the first picture. */
export interface Later<P> {
  /** The part; null until it has come. */
  readonly now: () => ComponentType<P> | null;
  /** Brings it, so that it is there when it is wanted. */
  readonly fetch: () => void;
  /** Brings it, and tells when it has come; gives the way to stop listening. */
  readonly subscribe: (tell: () => void) => () => void;
}

/** Makes a part that comes later. What cannot be had is tried again the next time it is wanted. */
export function createLater<P>(load: () => Promise<ComponentType<P>>): Later<P> {
  let part: ComponentType<P> | null = null;
  let coming = false;
  const waiting = new Set<() => void>();
  const fetch = () => {
    if (part || coming) return;
    coming = true;
    load()
      .then((loaded) => {
        part = loaded;
        for (const tell of waiting) tell();
      })
      .catch((error: unknown) => console.error('A part of the page cannot be had.', error))
      .finally(() => {
        coming = false;
      });
  };
  return {
    now: () => part,
    fetch,
    subscribe: (tell) => {
      waiting.add(tell);
      fetch();
      return () => {
        waiting.delete(tell);
      };
    },
  };
}

/** A part that comes later, in the very first picture when it is there already: nothing flashes. */
export function useLater<P>({ subscribe, now }: Later<P>): ComponentType<P> | null {
  return useSyncExternalStore(subscribe, now);
}

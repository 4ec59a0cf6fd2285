import type { KioskEvent } from '../contract.ts';

/** Who hears the kiosk's events. */
export interface Subscriber {
  readonly onEvent: (event: KioskEvent) => void;
  /** No event will follow: the host is stopping. */
  readonly onClose: () => void;
}

/** Passes the kiosk's events on to every page that listens. */
export interface EventHub {
  /** Adds a subscriber; gives the function that takes it away again. Closed at once when the hub is. */
  subscribe(subscriber: Subscriber): () => void;
  publish(event: KioskEvent): void;
  /** Ends every stream, for good. */
  close(): void;
  /** How many listen now. */
  readonly size: number;
}

/** A hub without subscribers. */
export function createEventHub(): EventHub {
  const subscribers = new Set<Subscriber>();
  let closed = false;
  return {
    subscribe(subscriber) {
      if (closed) subscriber.onClose();
      else subscribers.add(subscriber);
      return () => subscribers.delete(subscriber);
    },
    publish(event) {
      for (const { onEvent } of [...subscribers]) onEvent(event);
    },
    close() {
      closed = true;
      for (const { onClose } of [...subscribers]) onClose();
      subscribers.clear();
    },
    get size() {
      return subscribers.size;
    },
  };
}

import type { KioskEvent } from '../contract.ts';
import type { EventHub } from './event-hub.ts';

/** How often the stream says hello, in seconds: often enough to notice a dead stream within a visit. */
const HELLO_SECONDS = 15;

/** How many events may wait for a page that reads none; then it is taken for dead. Four minutes of hellos. */
const MAX_WAITING = 16;

/** How soon the page connects again after a broken stream, in milliseconds. */
const RETRY_MS = 3000;

/**
 * The kiosk's events as server-sent events: hello at once and every 15 s, and whatever the hub publishes. Ends with the
 * hub; leaves the hub when the reader goes away or stops reading.
 */
export function eventStream(hub: EventHub, hello: () => KioskEvent): ReadableStream<Uint8Array> {
  let leave: () => void = () => undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      const end = (): void => {
        leave();
        controller.close();
      };
      const send = (event: KioskEvent): void => {
        controller.enqueue(encode(message(event)));
        if ((controller.desiredSize ?? 0) <= -MAX_WAITING) end();
      };
      controller.enqueue(encode(`retry: ${RETRY_MS}\n${message(hello())}`));
      const timer = setInterval(() => send(hello()), HELLO_SECONDS * 1000);
      leave = () => clearInterval(timer);
      const unsubscribe = hub.subscribe({ onEvent: send, onClose: end });
      leave = () => {
        clearInterval(timer);
        unsubscribe();
      };
    },
    // The only sign that the page has gone: Electron gives a request no abort signal.
    cancel() {
      leave();
    },
  });
}

function message(event: KioskEvent): string {
  return `data: ${JSON.stringify(event)}\n\n`;
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import type { Handler } from '../../electron/host/host.ts';

/** What Electron's network stack gets from a handler. */
export interface ProtocolAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Destroyed when the renderer goes away: the only sign of it that the handler gets. */
  readonly body: Readable | null;
}

/**
 * A model of Electron's `protocol.handle` (lib/browser/api/protocol.ts): the request carries no signal that could abort,
 * headers are collapsed to one value per name, and the body becomes a Node stream.
 */
export async function throughProtocol(
  handler: Handler,
  url: string,
  init: RequestInit,
): Promise<ProtocolAnswer> {
  const response = await handler(new Request(url, { ...init, signal: null }));
  const body = response.body && Readable.fromWeb(response.body as WebStream<Uint8Array>);
  // A renderer that goes away is no error for it, but Readable reports a destroyed stream as one.
  body?.on('error', () => undefined);
  return { status: response.status, headers: Object.fromEntries(response.headers), body };
}

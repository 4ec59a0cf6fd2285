import { request as httpRequest, type IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { ownAddress } from '../../electron/host/address.ts';
import type { Handler, Host } from '../../electron/host/host.ts';
import { startServer } from '../../electron/loopback/server.ts';
import { throughProtocol } from './fake-protocol.ts';

/** What a test asks. */
export interface Ask {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Sent to this host instead of the kiosk's own. */
  readonly host?: string;
}

/** One way to reach a handler. Cancelling the body of an answer is a page that goes away. */
export interface Way {
  /** The kiosk's own address on this way. */
  readonly address: string;
  ask(path: string, ask?: Ask): Promise<Response>;
  close(): Promise<void>;
}

/** Makes the handler for an address. */
export type Mount = (isOwn: Host['isOwn']) => Handler;

/** Every way by which a page reaches the handler: called directly, in Electron, and over HTTP. */
export const WAYS: readonly {
  readonly name: string;
  readonly open: (mount: Mount) => Promise<Way>;
}[] = [
  { name: 'in memory', open: inMemory },
  { name: 'through protocol.handle', open: inProtocol },
  { name: 'over HTTP', open: overHttp },
];

async function inMemory(mount: Mount): Promise<Way> {
  const address = 'http://kiosk.test';
  const handler = mount(ownAddress(address));
  return {
    address,
    ask: (path, { host = 'kiosk.test', ...init } = {}) =>
      handler(new Request(`http://${host}${path}`, init)),
    close: async () => undefined,
  };
}

async function inProtocol(mount: Mount): Promise<Way> {
  const address = 'kiosk://app';
  const handler = mount(ownAddress(address));
  return {
    address,
    ask: async (path, { host = 'app', ...init } = {}) => {
      const { status, headers, body } = await throughProtocol(
        handler,
        `kiosk://${host}${path}`,
        init,
      );
      return new Response(body && (Readable.toWeb(body) as ReadableStream), { status, headers });
    },
    close: async () => undefined,
  };
}

async function overHttp(mount: Mount): Promise<Way> {
  const server = await startServer(0, (address) => mount(ownAddress(address)));
  if (!server.ok) throw new Error('port 0 is always free');
  const { address, stop } = server.value;
  return { address, ask: (path, ask) => askHttp(address, path, ask), close: stop };
}

/** Asks over HTTP with the path exactly as written, which `fetch` would tidy up. */
export async function askHttp(address: string, path: string, ask: Ask = {}): Promise<Response> {
  const { hostname, port, host } = new URL(address);
  const { method = 'GET', body } = ask;
  const headers = { host: ask.host ?? host, ...ask.headers };
  const message = await new Promise<IncomingMessage>((resolve, reject) => {
    const options = { hostname, port, path, method, headers, agent: false };
    httpRequest(options, resolve).on('error', reject).end(body);
  });
  const received = new Headers();
  for (const [name, values] of Object.entries(message.headersDistinct))
    for (const value of values ?? []) received.append(name, value);
  const status = message.statusCode ?? 0;
  if (status === 204) message.resume();
  const stream = status === 204 ? null : (Readable.toWeb(message) as ReadableStream);
  return new Response(stream, { status, headers: received });
}

import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { failed, ok, type Result } from '../../assets/schema/result.ts';
import type { Handler } from '../host/host.ts';

/** The only address the server listens on: nothing outside this machine can reach it. */
const ADDRESS = '127.0.0.1';

/** How long open answers may take to end when the server stops, in milliseconds. */
const GRACE_MS = 200;

/** A server that listens. */
export interface LoopbackServer {
  /** `http://127.0.0.1:4780`, without a slash at the end. */
  readonly address: string;
  /** Stops listening, lets answers end that are about to, and breaks every connection that is left. */
  stop(): Promise<void>;
}

/** Why the server cannot listen. */
export interface PortProblem {
  readonly code: 'taken' | 'forbidden';
  readonly port: number;
}

/**
 * Listens on 127.0.0.1 at a port (0: any free one) and answers with the handler that `mount` makes for the address. Any
 * failure but those of `PortProblem` throws.
 */
export async function startServer(
  port: number,
  mount: (address: string) => Handler,
): Promise<Result<LoopbackServer, PortProblem>> {
  const server = createServer();
  const code = await listen(server, port);
  if (code !== null) return failed([{ code, port }]);
  const address = `http://${ADDRESS}:${(server.address() as AddressInfo).port}`;
  const answer = getRequestListener(mount(address), { overrideGlobalObjects: false });
  server.on('request', (incoming, outgoing) => {
    void answer(incoming, outgoing); // It answers errors itself and never rejects.
  });
  return ok({ address, stop: () => stop(server) });
}

async function listen(server: Server, port: number): Promise<PortProblem['code'] | null> {
  server.listen(port, ADDRESS);
  try {
    await once(server, 'listening');
    return null;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE') return 'taken';
    if (code === 'EACCES') return 'forbidden';
    throw error; // A machine without a loopback interface, and the like: nothing to fall back to.
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const breaking = setTimeout(() => server.closeAllConnections(), GRACE_MS);
    server.close(() => {
      clearTimeout(breaking);
      resolve();
    });
  });
}

const SENTENCES: Readonly<Record<PortProblem['code'], (port: number) => string>> = {
  taken: (port) =>
    `端口 ${port} 已被占用，展厅可能已在运行：请先关闭它，或在配置文件里改 port，或用 --port 另选一个 / Port ${port} is taken, perhaps by an exhibition that runs already: close it, or change port in the configuration file, or choose another with --port`,
  forbidden: (port) =>
    `不允许使用端口 ${port}：请用 --port 选 1024 以上的端口 / Port ${port} is not allowed: choose one above 1024 with --port`,
};

/** What to tell staff: the trouble and the way out, in Chinese and English. One line. */
export function portSentence({ code, port }: PortProblem): string {
  return SENTENCES[code](port);
}

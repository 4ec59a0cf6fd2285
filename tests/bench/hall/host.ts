import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { ROOT } from '../machine.ts';

/** What the host shows. */
export interface Shown {
  /** Folder of the page. */
  readonly page: string;
  /** Folder of the compiled release. */
  readonly release: string;
  /** The kiosk's configuration file. */
  readonly config: string;
}

/** Serves several at once while `use` runs; it is given their addresses in the same order. */
export async function withHosts<T>(
  [first, ...others]: readonly Shown[],
  use: (addresses: readonly string[]) => Promise<T>,
): Promise<T> {
  if (!first) return use([]);
  return withHost(first, (address) =>
    withHosts(others, (addresses) => use([address, ...addresses])),
  );
}

/** Serves a page and a release on loopback while `use` runs; it is given the address, key included. */
async function withHost<T>(
  { page, release, config }: Shown,
  use: (address: string) => Promise<T>,
): Promise<T> {
  const host = spawn(
    process.execPath,
    [
      ...[join(ROOT, 'electron/loopback/main.ts'), '--shell', 'serve', '--port', '0'],
      ...['--page', page, '--release', release, '--config', config],
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  try {
    return await use(await addressOf(host));
  } finally {
    if (host.exitCode === null) {
      const ended = once(host, 'exit');
      host.kill('SIGTERM');
      await ended;
    }
  }
}

async function addressOf(host: ChildProcess): Promise<string> {
  for await (const line of createInterface({ input: host.stdout ?? process.stdin })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0];
    if (address === undefined) continue;
    // Whatever else it says is not waited for, but must not fill the pipe.
    host.stdout?.resume();
    return address;
  }
  throw new Error('The host ended without saying its address.');
}

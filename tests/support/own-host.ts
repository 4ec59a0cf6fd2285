import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = join(import.meta.dirname, '../..');

/** How long the host may take until it says its address, in milliseconds. */
const START_MS = 20_000;

/** A host that runs, with data of its own. */
export interface OwnHost {
  /** The address that opens the exhibition in a new browser, key included. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts a host on a free port, over a new and empty data folder unless `data` names one that stays. */
export async function startOwnHost(
  options: readonly string[] = [],
  data?: string,
): Promise<OwnHost> {
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'zhanting-kiosk-')));
  const host = spawn(
    process.execPath,
    [
      ...['electron/loopback/main.ts', '--shell', 'serve', '--port', '0', '--data', folder],
      ...options,
    ],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return {
    address: await readAddress(host),
    stop: async () => {
      const ended = once(host, 'exit');
      host.kill();
      await ended;
      if (data === undefined) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A host of its own while `use` runs with its address. */
export async function withOwnHost(
  options: readonly string[],
  use: (address: string) => Promise<void>,
): Promise<void> {
  const { address, stop } = await startOwnHost(options);
  try {
    await use(address);
  } finally {
    await stop();
  }
}

async function readAddress(host: ChildProcess): Promise<string> {
  const timer = setTimeout(() => host.kill(), START_MS);
  for await (const line of createInterface({ input: host.stdout ?? process.stdin })) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/\S*/.exec(line)?.[0];
    if (address === undefined) continue;
    clearTimeout(timer);
    host.stdout?.resume();
    return address;
  }
  throw new Error('The host ended without saying its address.');
}

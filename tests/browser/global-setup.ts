import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ADDRESS_VARIABLE } from './kiosk-test.ts';

const ROOT = join(import.meta.dirname, '../..');

/** How long the host may take until it says its address, in milliseconds. */
const START_MS = 20_000;

/** Prepares the exhibition and the page, starts the host, and leaves its address to the specs. */
export default async function prepareKiosk(): Promise<() => Promise<void>> {
  if (!process.env.ZHANTING_CHROMIUM)
    throw new Error('No Chromium: run the specs with npm test, which finds or brings one.');
  execFileSync(process.execPath, ['build/prepare.ts'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const host = spawn(
    process.execPath,
    ['electron/loopback/main.ts', '--shell', 'serve', '--port', '0'],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  process.env[ADDRESS_VARIABLE] = await readAddress(host);
  return async () => {
    const ended = once(host, 'exit');
    host.kill();
    await ended;
  };
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

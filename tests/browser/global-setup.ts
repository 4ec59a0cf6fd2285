import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { startOwnHost } from '../support/own-host.ts';
import { ADDRESS_VARIABLE } from './kiosk-test.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Prepares the exhibition and the page, starts the host, and leaves its address to the specs. */
export default async function prepareKiosk(): Promise<() => Promise<void>> {
  if (!process.env.ZHANTING_CHROMIUM)
    throw new Error('No Chromium: run the specs with npm test, which finds or brings one.');
  execFileSync(process.execPath, ['build/prepare.ts'], { cwd: ROOT, stdio: ['ignore', 2, 2] });
  const { address, stop } = await startOwnHost();
  process.env[ADDRESS_VARIABLE] = address;
  return stop;
}

import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { BrowserWindow, Rectangle } from 'electron';
import { isOwnAddress } from './scheme.ts';
import { leaveProgram, type PageFinding, selfTestProgram } from './self-test-page.ts';
import type { Surroundings } from './surroundings.ts';

/** Longest time for the page to load and answer, in milliseconds. */
const SELF_TEST_LIMIT_MS = 60_000;

/** How long a navigation gets to happen, in milliseconds, before we look whether the page stayed. */
const LEAVING_MS = 1_000;

/** What `--self-test` prints, as one line of JSON. */
export interface SelfTestReport {
  readonly ok: boolean;
  readonly version: string;
  readonly engine: Surroundings['engine'];
  readonly checks: readonly PageFinding[];
}

/** What is tested. */
export interface SelfTestSubject {
  readonly window: Pick<BrowserWindow, 'webContents' | 'getBounds'>;
  readonly pageUrl: string;
  /** The bounds the window should have; null for a window on a desk. */
  readonly bounds: Rectangle | null;
}

/**
 * Tests the machine it runs on, with the real page in the real window: the part of the shell that no build machine
 * can prove. Never throws; what goes wrong is a finding.
 */
export async function runSelfTest(subject: SelfTestSubject): Promise<readonly PageFinding[]> {
  const outside = await openOutside();
  const limit = wait(SELF_TEST_LIMIT_MS, 'late' as const, { ref: false });
  try {
    const found = await Promise.race([inspect(subject, outside.address), limit]);
    return found === 'late' ? [failure('self-test', 'the page did not answer in time')] : found;
  } catch (error) {
    // A page that cannot run a program is the finding.
    return [failure('self-test', String(error))];
  } finally {
    outside.close();
  }
}

async function inspect(subject: SelfTestSubject, outside: string): Promise<readonly PageFinding[]> {
  const { webContents } = subject.window;
  if (webContents.isLoading()) await loaded(webContents);
  // As if a visitor had touched: without a touch, some things are refused anyway.
  const inPage: readonly PageFinding[] = await webContents.executeJavaScript(
    selfTestProgram(outside),
    true,
  );
  const size = checkBounds(subject);
  await webContents.executeJavaScript(leaveProgram(outside), true);
  await wait(LEAVING_MS);
  const address = webContents.getURL();
  const stayed = { name: 'stays', ok: isOwnAddress(address, subject.pageUrl), detail: address };
  return [...inPage, size, stayed];
}

/** A server that answers, so that a refusal comes from the kiosk and not from an address that nobody has. */
async function openOutside(): Promise<{ readonly address: string; readonly close: () => void }> {
  const server = createServer((_request, answer) => answer.end('outside'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.close();
    server.closeAllConnections();
  };
  return { address: `http://127.0.0.1:${port}/`, close };
}

function loaded(webContents: BrowserWindow['webContents']): Promise<void> {
  return new Promise((resolve) => {
    webContents.once('did-stop-loading', resolve);
  });
}

function checkBounds({ window, bounds }: SelfTestSubject): PageFinding {
  const found = window.getBounds();
  const detail = `${found.width}x${found.height} at ${found.x},${found.y}`;
  const isFilled =
    bounds === null ||
    (found.x === bounds.x &&
      found.y === bounds.y &&
      found.width === bounds.width &&
      found.height === bounds.height);
  return { name: 'fills its screen', ok: isFilled, detail };
}

function failure(name: string, detail: string): PageFinding {
  return { name, ok: false, detail };
}

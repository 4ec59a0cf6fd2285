import { randomBytes } from 'node:crypto';
import type { Session } from 'electron';
import { ownAddress } from '../host/address.ts';
import type { Handler, Host } from '../host/host.ts';
import type { KioskConfig } from '../kiosk-config.ts';
import { requireKey } from '../loopback/secret.ts';
import { type LoopbackServer, portSentence, startServer } from '../loopback/server.ts';
import { KIOSK_PAGE_URL, KIOSK_SCHEME } from './scheme.ts';

/** How the handler is reached, once it is mounted. */
export interface Mount {
  /** The page's own address: what it may load and where it must stay. */
  readonly pageUrl: string;
  /** The address the window opens; over loopback it carries the key. */
  readonly entryUrl: string;
}

/** What is needed to mount the handler. */
export interface MountParts {
  readonly config: Pick<KioskConfig, 'transport' | 'port'>;
  readonly session: Pick<Session, 'protocol'>;
  /** Makes the handler for the address it will have. */
  readonly handlerAt: (isOwn: Host['isOwn']) => Handler;
  readonly log: (line: string) => void;
}

/** Mounts the handler in the kiosk's session, or on loopback where staff chose that. */
export function mountHandler(parts: MountParts): Promise<Mount> {
  return parts.config.transport === 'loopback' ? mountOnLoopback(parts) : mountOnScheme(parts);
}

async function mountOnScheme({ session, handlerAt }: MountParts): Promise<Mount> {
  // A scheme belongs to a session: the global `protocol.handle` would not reach this window.
  session.protocol.handle(KIOSK_SCHEME, handlerAt(ownAddress(KIOSK_PAGE_URL)));
  return { pageUrl: KIOSK_PAGE_URL, entryUrl: KIOSK_PAGE_URL };
}

async function mountOnLoopback(parts: MountParts): Promise<Mount> {
  // Any program on this machine can reach a port; only who holds the key is served.
  const key = randomBytes(32).toString('base64url');
  const { address } = await listen(parts, key);
  return { pageUrl: `${address}/`, entryUrl: `${address}/?key=${key}` };
}

async function listen(parts: MountParts, key: string): Promise<LoopbackServer> {
  const mount = (address: string): Handler => {
    const isOwn = ownAddress(address);
    const cookie = `kiosk-${new URL(address).port}`;
    return requireKey(parts.handlerAt(isOwn), { key, cookie, isOwn });
  };
  const chosen = await startServer(parts.config.port, mount);
  if (chosen.ok) return chosen.value;
  for (const problem of chosen.problems) parts.log(portSentence(problem));
  // Any free port: the page loses what it kept under the old one, but the exhibition opens.
  const any = await startServer(0, mount);
  if (any.ok) return any.value;
  throw new Error(any.problems.map(portSentence).join(' '));
}

import type { Protocol } from 'electron';

/** The kiosk's own scheme: a stable origin without an open port. */
export const KIOSK_SCHEME = 'kiosk';

/** The page's address. The closing slash matters: without it the path is empty and no route matches. */
export const KIOSK_PAGE_URL = 'kiosk://app/';

/**
 * Declares the scheme. Before `ready`, once. `standard` together with `stream` is what lets a film be sought;
 * the content security policy is never bypassed.
 */
export function declareKioskScheme(protocol: Pick<Protocol, 'registerSchemesAsPrivileged'>): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: KIOSK_SCHEME,
      privileges: {
        standard: true,
        secure: true,
        supportFetchAPI: true,
        stream: true,
        codeCache: true,
      },
    },
  ]);
}

/**
 * Whether `address` belongs to the page at `pageUrl`. Protocol and host are compared, because `URL.origin` is the
 * string "null" for every scheme that is not the web's own.
 */
export function isOwnAddress(address: string, pageUrl: string): boolean {
  const asked = URL.parse(address);
  const own = URL.parse(pageUrl);
  if (asked === null || own === null) return false;
  return asked.protocol === own.protocol && asked.host === own.host;
}

/** Like `isOwnAddress`, and also what the page makes in its own memory: its blobs, and data written in the address. */
export function isOwnResource(address: string, pageUrl: string): boolean {
  if (address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return isOwnAddress(address.slice('blob:'.length), pageUrl);
  return isOwnAddress(address, pageUrl);
}

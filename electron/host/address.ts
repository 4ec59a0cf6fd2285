import { refusal } from './refusal.ts';

/**
 * Gives a test for the kiosk's own address, such as `kiosk://app` or `http://127.0.0.1:4780`. Scheme, host and port are
 * compared, never `URL.origin`: for a scheme of our own it is the word `null`, in Node.
 */
export function ownAddress(address: string): (url: URL) => boolean {
  const own = new URL(address);
  return ({ protocol, host }) => protocol === own.protocol && host === own.host;
}

/** Refuses a request that was not sent to this kiosk (421) or that a foreign page sent (403); null when it may pass. */
export function refuseStranger(request: Request, isOwn: (url: URL) => boolean): Response | null {
  if (!isOwn(new URL(request.url))) return refusal(421, 'foreign-host');
  const origin = request.headers.get('origin');
  if (origin === null) return null;
  return URL.canParse(origin) && isOwn(new URL(origin)) ? null : refusal(403, 'foreign-origin');
}

/** Refuses a path that no honest client writes: a broken escape, a control character, a backslash (400); else null. */
export function refusePath(request: Request): Response | null {
  const path = decodePath(new URL(request.url).pathname);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  return path === null || /[\u0000-\u001f\\]/.test(path) ? refusal(400, 'bad-path') : null;
}

function decodePath(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null; // A broken escape such as %zz: the caller refuses it.
  }
}

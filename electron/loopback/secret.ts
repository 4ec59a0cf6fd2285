import { timingSafeEqual } from 'node:crypto';
import { refusePath, refuseStranger } from '../host/address.ts';
import type { Handler } from '../host/host.ts';
import { secured } from '../host/security-headers.ts';

/** How the loopback server knows its own page: any program on the machine can reach a port. */
export interface Secret {
  /** The key, good for as long as the host runs. Letters, digits, `-` and `_`. */
  readonly key: string;
  /** The name of the cookie; cookies know no ports, so it should name the port. */
  readonly cookie: string;
  readonly isOwn: (address: URL) => boolean;
}

/** What everybody may ask, so that staff's tools can see how the kiosk is. */
const OPEN_PATH = '/api/health';

/**
 * Lets through to `handler` who shows the key. `/?key=…` takes the key once, leaves it in a cookie that no script can read
 * and no other site can send, and leads to `/`; it may be used again. All else without the cookie is refused (403).
 */
export function requireKey(handler: Handler, secret: Secret): Handler {
  return async (request) => {
    const url = new URL(request.url);
    const stranger = refuseStranger(request, secret.isOwn) ?? refusePath(request);
    if (stranger !== null) return secured(stranger);
    const given = request.method === 'GET' && url.pathname === '/' && url.searchParams.get('key');
    if (given && same(given, secret.key)) return secured(admit(secret));
    const known = same(readCookie(request, secret.cookie), secret.key);
    return known || url.pathname === OPEN_PATH ? handler(request) : secured(refuse(request));
  };
}

function same(given: string, key: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(key)];
  return a.byteLength === b.byteLength && timingSafeEqual(a, b);
}

function admit({ key, cookie }: Secret): Response {
  const attributes = 'HttpOnly; SameSite=Strict; Path=/';
  return new Response(null, {
    status: 303,
    headers: {
      Location: '/',
      'Set-Cookie': `${cookie}=${key}; ${attributes}`,
      'Cache-Control': 'no-store',
    },
  });
}

function readCookie(request: Request, name: string): string {
  const pairs = (request.headers.get('cookie') ?? '').split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

const SENTENCE_ZH = '请用主机启动时给出的完整网址（含 key=）打开展厅。';
const SENTENCE_EN =
  'Open the exhibition with the whole address that its host printed, key included.';

const REFUSED_PAGE = `<!doctype html><html lang="zh-Hans"><meta charset="utf-8"><link rel="icon" href="data:,"><title>展厅 Zhanting</title>
<p>${SENTENCE_ZH}</p><p lang="en">${SENTENCE_EN}</p></html>`;

function refuse(request: Request): Response {
  const headers = { 'Cache-Control': 'no-store' };
  if (request.headers.get('accept')?.includes('text/html') !== true)
    return Response.json(
      { error: 'no-key', message: `${SENTENCE_ZH} / ${SENTENCE_EN}` },
      { status: 403, headers },
    );
  const html = { ...headers, 'Content-Type': 'text/html; charset=utf-8' };
  return new Response(REFUSED_PAGE, { status: 403, headers: html });
}

import { Hono } from 'hono';
import { refusePath, refuseStranger } from './address.ts';
import { createApi } from './api.ts';
import { fileResponse } from './file-response.ts';
import type { Handler, Host } from './host.ts';
import { findPageFile } from './page-files.ts';
import { methodNotAllowed, refusal } from './refusal.ts';
import type { OpenRelease } from './release-source.ts';
import { secured } from './security-headers.ts';

const CONTENT = '/content/';
const REHEARSAL = '/rehearsal/';

/**
 * Gives the kiosk's one handler: the built page at `/`, the release on show below `/content/`, a staged one below `/rehearsal/`, the JSON API and the event
 * stream below `/api/`. It never throws: a bug becomes a 500 and is written to the error log.
 */
export function createHandler(host: Host): Handler {
  const app = new Hono();
  app.route('/api', createApi(host));
  app.get(`${CONTENT}*`, (c) => serveContent(host.release.current(), CONTENT, c.req.raw));
  app.get(`${REHEARSAL}*`, (c) =>
    serveContent(host.updates?.staged() ?? null, REHEARSAL, c.req.raw),
  );
  app.get('*', (c) => servePage(host, c.req.raw));
  app.all('*', () => methodNotAllowed('GET, HEAD'));
  app.onError((error) => {
    console.error(error);
    return refusal(500, 'broken');
  });
  return async (request) => {
    const refused = refuseStranger(request, host.isOwn) ?? refusePath(request);
    return secured(refused ?? (await app.fetch(request)));
  };
}

function serveContent(release: OpenRelease | null, below: string, request: Request): Response {
  if (release === null) return refusal(503, 'no-content');
  const path = new URL(request.url).pathname.slice(below.length);
  const file = release.find(path);
  if (file === null) return refusal(404, 'not-found');
  const response = fileResponse(request, file);
  // The page says with each heartbeat which content it shows.
  if (path === 'exhibition.json') response.headers.set('x-content-hash', release.hash);
  return response;
}

async function servePage(host: Host, request: Request): Promise<Response> {
  const file = await findPageFile(host.page, new URL(request.url).pathname);
  return file === null ? refusal(404, 'not-found') : fileResponse(request, file);
}

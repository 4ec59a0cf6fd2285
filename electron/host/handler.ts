import { Hono } from 'hono';
import { refusePath, refuseStranger } from './address.ts';
import { createApi } from './api.ts';
import { fileResponse } from './file-response.ts';
import type { Handler, Host } from './host.ts';
import { findPageFile } from './page-files.ts';
import { methodNotAllowed, refusal } from './refusal.ts';
import { secured } from './security-headers.ts';

const CONTENT = '/content/';

/**
 * Gives the kiosk's one handler: the built page at `/`, the release on show below `/content/`, the JSON API and the event
 * stream below `/api/`. It never throws: a bug becomes a 500 and is written to the error log.
 */
export function createHandler(host: Host): Handler {
  const app = new Hono();
  app.route('/api', createApi(host));
  app.get(`${CONTENT}*`, (c) => serveContent(host, c.req.raw));
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

function serveContent(host: Host, request: Request): Response {
  const release = host.release.current();
  if (release === null) return refusal(503, 'no-content');
  const file = release.find(new URL(request.url).pathname.slice(CONTENT.length));
  return file === null ? refusal(404, 'not-found') : fileResponse(request, file);
}

async function servePage(host: Host, request: Request): Promise<Response> {
  const file = await findPageFile(host.page, new URL(request.url).pathname);
  return file === null ? refusal(404, 'not-found') : fileResponse(request, file);
}

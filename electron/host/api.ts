import { Hono } from 'hono';
import type { Health, KioskEvent, PageReport } from '../contract.ts';
import { eventStream } from './event-stream.ts';
import type { Host } from './host.ts';
import { readPageReport } from './page-report.ts';
import { methodNotAllowed, refusal } from './refusal.ts';

const NO_STORE: Readonly<Record<string, string>> = { 'Cache-Control': 'no-store' };

/** The JSON API below `/api`; its paths and types are those of `electron/contract.ts`. */
export function createApi(host: Host): Hono {
  const api = new Hono();
  let lastReport: PageReport | null = null;

  api.get('/health', () => {
    const health = readHealth(host, lastReport);
    return Response.json(health, { status: health.ok ? 200 : 503, headers: NO_STORE });
  });
  api.get('/kiosk', () => Response.json(host.settings, { headers: NO_STORE }));
  api.get('/events', (c) =>
    c.req.method === 'HEAD' ? methodNotAllowed('GET') : eventResponse(host),
  );
  api.post('/heartbeat', async (c) => {
    const report = await readPageReport(c.req.raw);
    if (!report.ok) return refuseReport(report.problems);
    lastReport = report.value;
    host.onReport?.(report.value);
    return new Response(null, { status: 204, headers: NO_STORE });
  });

  for (const path of ['/health', '/kiosk']) api.all(path, () => methodNotAllowed('GET, HEAD'));
  api.all('/events', () => methodNotAllowed('GET'));
  api.all('/heartbeat', () => methodNotAllowed('POST'));
  api.all('*', () => refusal(404, 'not-found'));
  return api;
}

function readHealth({ shell, versions, release, now, startedAt }: Host, page: PageReport | null) {
  const content = release.current();
  return {
    ok: content !== null,
    shell,
    versions,
    content: content && { id: content.id, hash: content.hash, exhibits: content.exhibits },
    uptimeSeconds: Math.floor(now() - startedAt),
    page,
  } satisfies Health;
}

function refuseReport([problem]: readonly ('bad-report' | 'report-too-long')[]): Response {
  return problem === 'report-too-long'
    ? refusal(413, 'report-too-long')
    : refusal(400, 'bad-report');
}

function eventResponse({ events, release }: Host): Response {
  const hello = (): KioskEvent => ({
    kind: 'hello',
    contentHash: release.current()?.hash ?? null,
  });
  return new Response(eventStream(events, hello), {
    headers: { ...NO_STORE, 'Content-Type': 'text/event-stream; charset=utf-8' },
  });
}

import { Hono } from 'hono';
import type { Health, KioskEvent, PageReport } from '../contract.ts';
import { eventStream } from './event-stream.ts';
import type { Host } from './host.ts';
import { readOpinionReport } from './opinion-report.ts';
import { readPageReport } from './page-report.ts';
import { methodNotAllowed, refusal } from './refusal.ts';
import { readRehearsal, readShowRequest } from './rehearsal-report.ts';
import { createStaffApi } from './staff/staff-api.ts';

const NO_STORE: Readonly<Record<string, string>> = { 'Cache-Control': 'no-store' };

/** The JSON API below `/api`; its paths and types are those of `electron/contract.ts`. */
export function createApi(host: Host): Hono {
  const api = new Hono();
  let lastReport: PageReport | null = null;

  api.get('/health', () => {
    const health = readHealth(host, lastReport);
    return Response.json(health, { status: health.ok ? 200 : 503, headers: NO_STORE });
  });
  api.get('/kiosk', () =>
    Response.json({ ...host.settings, ...host.staff.settings() }, { headers: NO_STORE }),
  );
  api.route('/staff', createStaffApi(host.staff, host.updates));
  api.get('/events', (c) =>
    c.req.method === 'HEAD' ? methodNotAllowed('GET') : eventResponse(host),
  );
  api.post('/heartbeat', async (c) => {
    const report = await readPageReport(c.req.raw);
    if (!report.ok) return refuseReport(report.problems);
    lastReport = report.value;
    host.updates?.hearPage(report.value);
    host.onReport?.(report.value);
    return noted();
  });
  api.post('/opinion', async (c) => {
    const report = await readOpinionReport(c.req.raw);
    if (!report.ok) return refuseOpinion(report.problems);
    host.opinions.add(report.value);
    return noted();
  });

  api.post('/rehearsal', async (c) => {
    const report = await readRehearsal(c.req.raw);
    if (report === null) return refusal(400, 'bad-report');
    host.updates?.hearRehearsal(report);
    return noted();
  });
  api.post('/show', async (c) => {
    const asked = await readShowRequest(c.req.raw);
    if (asked === null) return refusal(400, 'bad-request');
    await host.updates?.show(asked.contentHash);
    return noted();
  });

  for (const path of ['/health', '/kiosk']) api.all(path, () => methodNotAllowed('GET, HEAD'));
  api.all('/events', () => methodNotAllowed('GET'));
  for (const path of ['/heartbeat', '/opinion', '/rehearsal', '/show'])
    api.all(path, () => methodNotAllowed('POST'));
  api.all('*', () => refusal(404, 'not-found'));
  return api;
}

function noted(): Response {
  return new Response(null, { status: 204, headers: NO_STORE });
}

function readHealth(
  { shell, versions, release, opinions, now, startedAt }: Host,
  page: PageReport | null,
) {
  const content = release.current();
  return {
    ok: content !== null,
    shell,
    versions,
    content: content && { id: content.id, hash: content.hash, exhibits: content.exhibits },
    uptimeSeconds: Math.floor(now() - startedAt),
    page,
    opinions: opinions.read(),
  } satisfies Health;
}

function refuseReport([problem]: readonly ('bad-report' | 'report-too-long')[]): Response {
  return problem === 'report-too-long'
    ? refusal(413, 'report-too-long')
    : refusal(400, 'bad-report');
}

function refuseOpinion([problem]: readonly ('bad-opinion' | 'opinion-too-long')[]): Response {
  return problem === 'opinion-too-long'
    ? refusal(413, 'opinion-too-long')
    : refusal(400, 'bad-opinion');
}

function eventResponse({ events, release, updates }: Host): Response {
  const hello = (): KioskEvent => ({
    kind: 'hello',
    contentHash: updates?.wanted() ?? release.current()?.hash ?? null,
  });
  return new Response(eventStream(events, hello), {
    headers: { ...NO_STORE, 'Content-Type': 'text/event-stream; charset=utf-8' },
  });
}

import { Hono } from 'hono';
import * as z from 'zod';
import type { GlassSettings } from '../../staff-contract.ts';
import { readJsonBody } from '../json-body.ts';
import { refusal } from '../refusal.ts';
import type { Updates } from '../updates/updates-port.ts';
import { isPin } from './pin.ts';
import type { StaffDesk } from './staff-desk.ts';

/** The longest request of staff that is read, in bytes. */
const MAX_STAFF_BYTES = 1024;
const NO_STORE: Readonly<Record<string, string>> = { 'Cache-Control': 'no-store' };

const pinBody: z.ZodType<{ readonly pin: string }> = z.strictObject({
  pin: z.string().refine(isPin),
});
const settingsBody: z.ZodType<Partial<GlassSettings>> = z.strictObject({
  pxPerMm: z.number().min(0.5).max(40).nullable().exactOptional(),
  lowerEdgeMm: z.number().min(0).max(2000).nullable().exactOptional(),
  holiday: z.boolean().exactOptional(),
});

const mediumBody: z.ZodType<{ readonly medium: string }> = z.strictObject({
  medium: z.string().min(1).max(1000),
});

/** What staff ask of the machine, below `/api/staff`; all of it but the door itself wants a ticket. */
export function createStaffApi(desk: StaffDesk, updates: Updates | null): Hono {
  const api = new Hono();
  api.post('/enter', async (c) => {
    const body = await read(c.req.raw, pinBody);
    return body === null ? refusal(400, 'bad-request') : answer(await desk.enter(body.pin));
  });
  api.use('*', async (c, next) => {
    if (!desk.admits(c.req.header('x-staff-ticket') ?? null)) return refusal(403, 'no-ticket');
    return next();
  });
  api.post('/pin', async (c) => {
    const body = await read(c.req.raw, pinBody);
    return body === null ? refusal(400, 'bad-request') : answer(await desk.changePin(body.pin));
  });
  api.post('/leave', () => {
    desk.leave();
    return answer({});
  });
  api.use('*', async (_c, next) =>
    desk.mustChangePin() ? refusal(403, 'pin-not-chosen') : next(),
  );
  api.post('/settings', async (c) => {
    const body = await read(c.req.raw, settingsBody);
    if (body === null) return refusal(400, 'bad-request');
    await desk.changeSettings(body);
    return answer(desk.settings());
  });
  if (updates !== null) addUpdates(api, updates);
  api.all('*', () => refusal(404, 'not-found'));
  return api;
}

/** What staff do with releases. What takes long goes on after the answer; the view tells how far it is. */
function addUpdates(api: Hono, updates: Updates): void {
  const view = async () => answer(await updates.view());
  api.get('/updates', view);
  api.post('/look', async () => {
    await updates.look();
    return view();
  });
  api.post('/install', async (c) => {
    const body = await read(c.req.raw, mediumBody);
    if (body === null) return refusal(400, 'bad-request');
    void updates.install(body.medium).catch(reportBug);
    return view();
  });
  api.post('/rollback', async () => {
    await updates.rollBack();
    return view();
  });
}

/** Expected failures are in the view; this is a mistake of ours, and the log must have it. */
function reportBug(error: unknown): void {
  console.error(error);
}

async function read<T>(request: Request, shape: z.ZodType<T>): Promise<T | null> {
  const body = await readJsonBody(request, MAX_STAFF_BYTES);
  const parsed = shape.safeParse(body.ok ? body.value : null, { jitless: true });
  return parsed.success ? parsed.data : null;
}

function answer(json: object): Response {
  return Response.json(json, { headers: NO_STORE });
}

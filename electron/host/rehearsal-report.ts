import * as z from 'zod';
import type { RehearsalRefusal, RehearsalReport, ShowRequest } from '../contract.ts';
import { readJsonBody } from './json-body.ts';

/** The longest body that is read, in bytes. */
const MAX_BYTES = 4096;

const contentHash: z.ZodType<string> = z.string().regex(/^[0-9a-f]{64}$/);
const refusal: z.ZodType<RehearsalRefusal> = z.strictObject({
  code: z.enum(['not-drawn', 'missing-glyphs', 'too-heavy', 'too-slow']),
  line: z.string().max(500),
});
const rehearsalReport: z.ZodType<RehearsalReport> = z.strictObject({
  contentHash,
  drawn: z.int().nonnegative(),
  total: z.int().nonnegative(),
  done: z.boolean(),
  problem: refusal.nullable(),
});
const showRequest: z.ZodType<ShowRequest> = z.strictObject({ contentHash });

/** Reads how far a rehearsal has come; null for what is no report. */
export async function readRehearsal(request: Request): Promise<RehearsalReport | null> {
  return read(request, rehearsalReport);
}

/** Reads which release the page asks for; null for what is no such request. */
export async function readShowRequest(request: Request): Promise<ShowRequest | null> {
  return read(request, showRequest);
}

async function read<T>(request: Request, shape: z.ZodType<T>): Promise<T | null> {
  const body = await readJsonBody(request, MAX_BYTES);
  const parsed = shape.safeParse(body.ok ? body.value : null, { jitless: true });
  return parsed.success ? parsed.data : null;
}

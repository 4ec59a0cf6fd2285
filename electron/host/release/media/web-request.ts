import { failed, ok, type Result } from '../../../../assets/schema/result.ts';
import type { MediumCode, MediumProblem } from '../medium.ts';

/** One request for a file below an address, from byte `from` on. */
export interface WebRequest {
  readonly base: URL;
  readonly path: string;
  readonly from: number;
  readonly fetch: typeof fetch;
  readonly signal: AbortSignal;
}

/** An answer that has begun, and how far into the file it begins. */
export interface Begun {
  readonly body: ReadableStream<Uint8Array>;
  readonly start: number;
  /** The length of the whole file, in bytes, where the server says. */
  readonly total: number | null;
}

/** How often a server may send us on; staff may have given the address without its last step. */
const MOST_REDIRECTS = 3;

/** Asks for a file; the answer's headers are there, and its body is still to come. */
export async function requestFrom(request: WebRequest): Promise<Result<Begun, MediumProblem>> {
  const lost = (detail: string) => problem('medium-lost', request.path, detail);
  let url = new URL(request.path, request.base);
  for (let sent = 0; sent <= MOST_REDIRECTS; sent++) {
    const answer = await ask(url, request);
    if (typeof answer === 'string') return lost(answer);
    const next = answer.headers.get('location');
    if (!isRedirect(answer.status) || next === null) return begin(answer, request);
    await answer.body?.cancel();
    const target = URL.parse(next, url.href);
    if (target?.origin !== url.origin) return lost('sent to another address');
    url = target;
  }
  return lost('sent on and on');
}

/** The answer, or why there is none. */
async function ask(url: URL, { from, fetch, signal }: WebRequest): Promise<Response | string> {
  // Packed bytes would have another length, and could unpack to any.
  const headers = { 'accept-encoding': 'identity', ...(from > 0 && { range: `bytes=${from}-` }) };
  try {
    return await fetch(url, { headers, signal, redirect: 'manual', credentials: 'omit' });
  } catch (error) {
    // No network, no such host, or given up: to staff it is one thing.
    return signal.aborted ? String(signal.reason) : String(error);
  }
}

async function begin(
  answer: Response,
  { path, from }: WebRequest,
): Promise<Result<Begun, MediumProblem>> {
  const { status, body, headers } = answer;
  const packed = headers.get('content-encoding') ?? 'identity';
  if (body === null)
    return problem(status === 200 ? 'medium-lost' : codeOf(status), path, `HTTP ${status}`);
  if (packed === 'identity' && status === 200)
    return ok({ body, start: 0, total: lengthOf(headers.get('content-length')) });
  const range = /^bytes (\d+)-\d+\/(\d+)$/.exec(headers.get('content-range') ?? '');
  if (packed === 'identity' && status === 206 && Number(range?.[1]) === from)
    return ok({ body, start: from, total: Number(range?.[2]) });
  await body.cancel();
  return problem(codeOf(status), path, packed === 'identity' ? `HTTP ${status}` : packed);
}

function codeOf(status: number): MediumCode {
  if (status === 416) return 'wrong-length';
  // 403 is how object stores say that there is none.
  return [403, 404, 410].includes(status) ? 'absent' : 'medium-lost';
}

function isRedirect(status: number): boolean {
  return status >= 300 && status < 400;
}

function lengthOf(header: string | null): number | null {
  return header === null ? null : Number(header);
}

function problem(code: MediumCode, path: string, detail: string): Result<never, MediumProblem> {
  return failed([{ code, path, detail }]);
}

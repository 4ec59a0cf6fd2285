import { type ByteRange, readRange } from './byte-range.ts';
import { fileBody } from './file-body.ts';

/** A file that may be sent, and how. */
export interface ServedFile {
  /** Where it lies. */
  readonly file: string;
  readonly bytes: number;
  /** Its media type. */
  readonly type: string;
  /** Its `Cache-Control`. */
  readonly caching: string;
}

/**
 * Answers a GET or HEAD with a file, or with the range of it that was asked for: 200, 206 or 416. Files carry no
 * validator, so a range on a condition (`If-Range`) can never hold, and the whole file is sent; HEAD knows no ranges.
 */
export function fileResponse(request: Request, served: ServedFile): Response {
  const asked = request.method === 'GET' && !request.headers.has('if-range');
  const range = readRange(asked ? request.headers.get('range') : null, served.bytes);
  if (range === 'unsatisfiable') {
    const headers = { ...common(served), 'Content-Range': `bytes */${served.bytes}` };
    return new Response(null, { status: 416, headers: { ...headers, 'Content-Length': '0' } });
  }
  if (range === 'whole') return send(request, served, { start: 0, end: served.bytes - 1 }, 200, {});
  const part = `bytes ${range.start}-${range.end}/${served.bytes}`;
  return send(request, served, range, 206, { 'Content-Range': part });
}

function send(
  request: Request,
  served: ServedFile,
  range: ByteRange,
  status: number,
  more: Readonly<Record<string, string>>,
): Response {
  const length = range.end - range.start + 1;
  const empty = request.method === 'HEAD' || length === 0;
  return new Response(empty ? null : fileBody(served.file, range), {
    status,
    headers: { ...common(served), 'Content-Length': String(length), ...more },
  });
}

function common({ type, caching }: ServedFile): Record<string, string> {
  return { 'Content-Type': type, 'Cache-Control': caching, 'Accept-Ranges': 'bytes' };
}

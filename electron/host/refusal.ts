/** Why a request is refused. */
export type RefusalCode =
  | 'bad-opinion'
  | 'bad-path'
  | 'bad-report'
  | 'bad-request'
  | 'broken'
  | 'foreign-host'
  | 'foreign-origin'
  | 'method-not-allowed'
  | 'no-content'
  | 'no-ticket'
  | 'not-found'
  | 'opinion-too-long'
  | 'pin-not-chosen'
  | 'report-too-long';

/** An answer that says no: JSON `{"error": code}`, never kept by a cache. */
export function refusal(
  status: number,
  code: RefusalCode,
  headers: Readonly<Record<string, string>> = {},
): Response {
  return Response.json(
    { error: code },
    { status, headers: { 'Cache-Control': 'no-store', ...headers } },
  );
}

/** 405, naming the methods that would have been right, such as `GET, HEAD`. */
export function methodNotAllowed(allowed: string): Response {
  return refusal(405, 'method-not-allowed', { Allow: allowed });
}

import * as z from 'zod';
import { failed, ok, type Result } from '../../assets/schema/result.ts';
import type { PageReport } from '../contract.ts';

/** The longest report that is read, in bytes; a true one has about a hundred. */
const MAX_REPORT_BYTES = 4096;

const pageReport: z.ZodType<PageReport> = z.strictObject({
  framesDrawn: z.int().nonnegative(),
  way: z.enum(['hall', 'plan', 'list']),
  hall: z.enum(['starting', 'ready', 'lost', 'absent']),
});

/** Reads the page's report from the body of a request. */
export async function readPageReport(
  request: Request,
): Promise<Result<PageReport, 'bad-report' | 'report-too-long'>> {
  const text = await readText(request, MAX_REPORT_BYTES);
  if (text === null) return failed(['report-too-long']);
  const report = pageReport.safeParse(parseJson(text), { jitless: true });
  return report.success ? ok(report.data) : failed(['bad-report']);
}

/** The body as text; null as soon as it is longer than `maxBytes`. */
async function readText(request: Request, maxBytes: number): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Not JSON, so not a report either: the schema refuses it.
  }
}

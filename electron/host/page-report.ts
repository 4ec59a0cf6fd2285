import * as z from 'zod';
import { failed, ok, type Result } from '../../assets/schema/result.ts';
import type { PageReport } from '../contract.ts';
import { readJsonBody } from './json-body.ts';

/** The longest report that is read, in bytes; a true one has about a hundred. */
const MAX_REPORT_BYTES = 4096;

const pageReport: z.ZodType<PageReport> = z.strictObject({
  framesDrawn: z.int().nonnegative(),
  way: z.enum(['hall', 'plan', 'list']),
  hall: z.enum(['starting', 'late', 'ready', 'lost', 'absent']),
  content: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
});

/** Reads the page's report from the body of a request. */
export async function readPageReport(
  request: Request,
): Promise<Result<PageReport, 'bad-report' | 'report-too-long'>> {
  const body = await readJsonBody(request, MAX_REPORT_BYTES);
  if (!body.ok) return failed(['report-too-long']);
  const report = pageReport.safeParse(body.value, { jitless: true });
  return report.success ? ok(report.data) : failed(['bad-report']);
}

import * as z from 'zod';
import { failed, ok, type Result } from '../../assets/schema/result.ts';
import type { OpinionReport } from '../contract.ts';
import { readJsonBody } from './json-body.ts';

/** The longest opinion that is read, in bytes; a true one has about fifty. */
const MAX_OPINION_BYTES = 1024;

/** The faces, the happiest first. */
export const OPINION_FACES = ['happy', 'fine', 'sad'] as const;
/** The remarks. */
export const OPINION_REMARKS = ['fun', 'learned', 'more', 'hard', 'small', 'crowded'] as const;

const face = z.enum(OPINION_FACES);
const opinionReport: z.ZodType<OpinionReport> = z.discriminatedUnion('kind', [
  z
    .strictObject({ kind: z.literal('face'), face, instead: z.exactOptional(face) })
    // A face in its own place would be counted and taken back: nothing was said.
    .refine((given) => given.face !== given.instead),
  z.strictObject({ kind: z.literal('remark'), remark: z.enum(OPINION_REMARKS) }),
]);

/** Reads what a visitor thinks from the body of a request. */
export async function readOpinionReport(
  request: Request,
): Promise<Result<OpinionReport, 'bad-opinion' | 'opinion-too-long'>> {
  const body = await readJsonBody(request, MAX_OPINION_BYTES);
  if (!body.ok) return failed(['opinion-too-long']);
  const report = opinionReport.safeParse(body.value, { jitless: true });
  return report.success ? ok(report.data) : failed(['bad-opinion']);
}

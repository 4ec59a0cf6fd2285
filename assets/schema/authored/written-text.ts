import * as z from 'zod';

/**
 * A text as a person writes it: Chinese, and English beside it. `zh-Hant` is made from `zh` where it is absent. A bare
 * text counts as `zh`.
 */
export interface WrittenText {
  readonly zh: string;
  readonly en?: string;
  readonly 'zh-Hant'?: string;
}

/** Accepts a line of text that is not empty; spaces around it are dropped. */
export const writtenLine: z.ZodType<string> = z.string().trim().min(1);

const manyLanguages: z.ZodType<WrittenText> = z.strictObject({
  zh: writtenLine,
  en: writtenLine.exactOptional(),
  'zh-Hant': writtenLine.exactOptional(),
});

/** Accepts a text in several languages, or a bare text, which counts as Chinese. */
export const writtenText: z.ZodType<WrittenText> = z.unknown().transform((value, context) => {
  const parsed = manyLanguages.safeParse(typeof value === 'string' ? { zh: value } : value, {
    jitless: true,
  });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
  }
  return z.NEVER;
});

/**
 * Accepts a whole number between two bounds, written with digits. Everything a person writes arrives as text, so that
 * a title may be `2024` and a zone may be called `007`.
 */
export function writtenNumber(min: number, max: number): z.ZodType<number> {
  return z
    .string()
    .trim()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(z.int().min(min).max(max)) as unknown as z.ZodType<number>;
}

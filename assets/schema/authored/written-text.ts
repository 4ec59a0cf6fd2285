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

/** A sentence of the interface as a person writes it for one exhibition: at least one language. A bare text counts as `zh`. */
export type WrittenWord = Partial<WrittenText>;

/** Accepts a line of text that is not empty; spaces around it are dropped. */
export const writtenLine: z.ZodType<string> = z.string().trim().min(1);

const manyLanguages = z.strictObject({
  zh: writtenLine,
  en: writtenLine.exactOptional(),
  'zh-Hant': writtenLine.exactOptional(),
});

const someLanguages = manyLanguages
  .extend({ zh: writtenLine.exactOptional() })
  // What has another language in it is told that, and not that it has none.
  .refine((text) => Object.keys(text).length > 0, { when: ({ issues }) => issues.length === 0 });

/** Accepts a text in several languages, or a bare text, which counts as Chinese. */
export const writtenText: z.ZodType<WrittenText> = orBare(manyLanguages);

/** Accepts a sentence of the interface in some languages, or a bare text, which counts as Chinese. */
export const writtenWord: z.ZodType<WrittenWord> = orBare(someLanguages);

function orBare<T>(languages: z.ZodType<T>): z.ZodType<T> {
  return z.unknown().transform((value, context) => {
    const parsed = languages.safeParse(typeof value === 'string' ? { zh: value } : value, {
      jitless: true,
    });
    if (parsed.success) return parsed.data;
    for (const issue of parsed.error.issues) {
      context.issues.push({ ...issue, input: value } as z.core.$ZodRawIssue);
    }
    return z.NEVER;
  });
}

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

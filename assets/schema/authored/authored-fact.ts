import * as z from 'zod';
import { type WrittenText, writtenLine, writtenText } from './written-text.ts';

/** Who said something, and when: `2024-04-29`, `2024-04`, `2024` or `undated`. */
export interface AuthoredSource {
  readonly outlet: WrittenText;
  readonly date: string;
}

/** One thing that is known, with who said it: an entry of `facts.yaml`. Facts are numbered from 1 by their place. */
export interface AuthoredFact {
  readonly zh: string;
  readonly en: string;
  /** How well it is known, in the author's words; not shown. */
  readonly confidence?: string;
  /** Empty when nothing was found: such a fact is a note to the author, not something to rest a text on. */
  readonly sources: readonly AuthoredSource[];
}

/** What a person may write for a date that nobody knows. */
const UNDATED: ReadonlySet<string> = new Set(['undated', '不详', '无日期', '日期不详']);

const date: z.ZodType<string> = z
  .string()
  .trim()
  .transform((written) => (UNDATED.has(written) ? 'undated' : written))
  .pipe(
    z.string().regex(/^(\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?|undated)$/),
  ) as unknown as z.ZodType<string>;

/** Accepts a source. */
export const authoredSource: z.ZodType<AuthoredSource> = z.strictObject({
  outlet: writtenText,
  date,
});

/** Accepts the list of facts in `facts.yaml`. */
export const authoredFacts: z.ZodType<readonly AuthoredFact[]> = z
  .array(
    z.strictObject({
      zh: writtenLine,
      en: writtenLine,
      confidence: writtenLine.exactOptional(),
      sources: z.array(authoredSource),
    }),
  )
  .min(1);

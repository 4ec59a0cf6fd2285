import * as z from 'zod/mini';
import type { Language } from './languages.ts';

/** One text in every language. Never empty: the compiler fills a missing language and says so in `Exhibit.origin`. */
export type LocalText = Readonly<Record<Language, string>>;

/** Accepts a text that is present in every language. */
export const localText: z.ZodMiniType<LocalText> = z.strictObject({
  'zh-Hans': z.string().check(z.minLength(1)),
  en: z.string().check(z.minLength(1)),
  'zh-Hant': z.string().check(z.minLength(1)),
});

/** Accepts a language tag. */
export const language: z.ZodMiniType<Language> = z.enum(['zh-Hans', 'en', 'zh-Hant']);

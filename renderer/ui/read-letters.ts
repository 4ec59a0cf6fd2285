import type { World } from '#core/world.ts';
import type { Language } from '#schema/text.ts';
import { wordsIn } from './strings.ts';

/** The families of `tokens.css`, those of Simplified Chinese and English: the invitation is in both. */
const ALWAYS = ['Noto Sans SC Variable', 'Noto Sans Variable'] as const;
const TRADITIONAL = 'Noto Sans TC Variable';

/** Reads which faces Traditional Chinese has: half of all there are, and few visitors want them at once. Never rejects: without them it is set in those of Simplified. */
export async function readTraditional(): Promise<void> {
  await import('@fontsource-variable/noto-sans-tc').catch((error: unknown) => console.error(error));
}

/** Reads the letters of the invitation before it is drawn: set in other letters first it would be laid out twice, and be seen to change. */
export function readLetters({ exhibition }: World, language: Language): void {
  const languages = ['zh-Hans', 'en', language] as const;
  const text = languages
    .flatMap((one) => {
      const words = wordsIn(one);
      const said = [words('attract.touch'), words('bar.plan'), words('bar.list')];
      return [exhibition.name[one], exhibition.lead[one], ...said];
    })
    .join('');
  const families = language === 'zh-Hant' ? [...ALWAYS, TRADITIONAL] : ALWAYS;
  for (const family of families) {
    // Letters that cannot be read are drawn from another family, as ever.
    void document.fonts.load(`1em "${family}"`, text).catch(() => undefined);
  }
}

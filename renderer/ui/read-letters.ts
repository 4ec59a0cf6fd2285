import type { World } from '#core/world.ts';
import type { Language } from '#schema/languages.ts';
import { readFaces } from '../state/faces.ts';
import { wordsIn } from './strings.ts';

/** The families of `tokens.css`, those of Simplified Chinese and English: the invitation is in both. */
const ALWAYS = ['Noto Sans SC Variable', 'Noto Sans Variable'] as const;
const TRADITIONAL = 'Noto Sans TC Variable';

/** Reads the letters of the invitation before it is drawn: set in other letters first it would be laid out twice, and be seen to change. Never rejects. */
export async function readLetters({ exhibition }: World, language: Language): Promise<void> {
  await readFaces(language);
  const languages = ['zh-Hans', 'en', language] as const;
  const text = languages
    .flatMap((one) => {
      const words = wordsIn(one);
      const said = [words('attract.touch'), words('bar.plan'), words('bar.list')];
      return [exhibition.name[one], exhibition.lead[one], ...said];
    })
    .join('');
  const families = language === 'zh-Hant' ? [...ALWAYS, TRADITIONAL] : ALWAYS;
  // Letters that cannot be read are drawn from another family, as ever.
  await Promise.allSettled(families.map((family) => document.fonts.load(`1em "${family}"`, text)));
}

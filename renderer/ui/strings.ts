import i18next, { type i18n, type ResourceKey, type TFunction } from 'i18next';
import type { OwnWords } from '#schema/exhibition.ts';
import type { Language } from '#schema/languages.ts';
import en from '../../assets/strings/en.json' with { type: 'json' };
import hans from '../../assets/strings/zh-Hans.json' with { type: 'json' };
import hant from '../../assets/strings/zh-Hant.json' with { type: 'json' };
import { useVisit } from '../state/use-visit.tsx';

/** A language's own name: what its button says. */
export const OWN_NAME: Readonly<Record<Language, string>> = {
  'zh-Hans': '简体中文',
  en: 'English',
  'zh-Hant': '繁體中文',
};

/** Words of a part of the interface in every language; what a language lacks is said in Simplified Chinese. */
export function createWords(inEach: Readonly<Record<Language, ResourceKey>>): i18n {
  const made = i18next.createInstance();
  void made.init({
    // Everything is bundled: nothing to wait for.
    initAsync: false,
    lng: 'zh-Hans',
    fallbackLng: 'zh-Hans',
    interpolation: { escapeValue: false },
    resources: Object.fromEntries(
      Object.entries(inEach).map(([language, translation]) => [language, { translation }]),
    ),
  });
  return made;
}

const BUILT_IN = { 'zh-Hans': hans, en, 'zh-Hant': hant };
const words = createWords(BUILT_IN);

/** Lets the interface speak as the release on show wants; what another release wanted is taken away. Call it before anything is drawn. */
export function speakAs(own?: OwnWords): void {
  for (const [language, builtIn] of Object.entries(BUILT_IN)) {
    words.addResourceBundle(language, 'translation', builtIn);
    words.addResources(language, 'translation', own?.[language as Language] ?? {});
  }
}

/** The interface's words in the visit's language. */
export function useWords(): TFunction {
  const language = useVisit((visit) => visit.language);
  return words.getFixedT(language);
}

/** The interface's words in one language, outside a visit. */
export function wordsIn(language: Language): TFunction {
  return words.getFixedT(language);
}

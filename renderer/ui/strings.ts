import i18next, { type TFunction } from 'i18next';
import type { Language } from '#schema/text.ts';
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

const words = i18next.createInstance();
void words.init({
  // Everything is bundled: nothing to wait for.
  initAsync: false,
  lng: 'zh-Hans',
  fallbackLng: 'zh-Hans',
  interpolation: { escapeValue: false },
  resources: {
    'zh-Hans': { translation: hans },
    en: { translation: en },
    'zh-Hant': { translation: hant },
  },
});

/** The interface's words in the visit's language. */
export function useWords(): TFunction {
  const language = useVisit((visit) => visit.language);
  return words.getFixedT(language);
}

/** The interface's words in one language, outside a visit. */
export function wordsIn(language: Language): TFunction {
  return words.getFixedT(language);
}

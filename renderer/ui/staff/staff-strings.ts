import i18next, { type TFunction } from 'i18next';
import en from '../../../assets/strings/staff/en.json' with { type: 'json' };
import hans from '../../../assets/strings/staff/zh-Hans.json' with { type: 'json' };
import hant from '../../../assets/strings/staff/zh-Hant.json' with { type: 'json' };
import { useVisit } from '../../state/use-visit.tsx';

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

/** The words of the staff screens, in the language on the glass; they come with those screens. */
export function useStaffWords(): TFunction {
  return words.getFixedT(useVisit((visit) => visit.language));
}

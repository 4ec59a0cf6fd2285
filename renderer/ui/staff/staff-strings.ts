import type { TFunction } from 'i18next';
import en from '../../../assets/strings/staff/en.json' with { type: 'json' };
import hans from '../../../assets/strings/staff/zh-Hans.json' with { type: 'json' };
import hant from '../../../assets/strings/staff/zh-Hant.json' with { type: 'json' };
import { useVisit } from '../../state/use-visit.tsx';
import { createWords } from '../strings.ts';

const words = createWords({ 'zh-Hans': hans, en, 'zh-Hant': hant });

/** The words of the staff screens, in the language on the glass; they come with those screens. */
export function useStaffWords(): TFunction {
  return words.getFixedT(useVisit((visit) => visit.language));
}

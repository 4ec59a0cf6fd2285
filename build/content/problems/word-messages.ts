import type { Language } from '#schema/languages.ts';
import { type Messages, quoted } from './message.ts';

interface Word {
  readonly key: string;
  readonly language: Language;
}

interface Length extends Word {
  readonly count: number;
  readonly limit: number;
}

/** What can be wrong with sentences that are to stand for the interface's own. */
export interface WordProblems {
  'unknown-word': { readonly key: string; readonly nearest: readonly string[] };
  'word-not-said': Word & { readonly forms: readonly string[] };
  'word-placeholders': Word & { readonly wanted: readonly string[] };
  'word-long': Length;
  'word-too-long': Length;
}

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = {
  'zh-Hans': '中文',
  en: '英文',
  'zh-Hant': '繁体',
};

const tooLong = ({ key, language, count, limit }: Length): string => {
  const unit = language === 'en' ? '个字母' : '字';
  return `“${key}”的${LANGUAGE_NAMES[language]}有 ${count} ${unit}，那个位置只为 ${limit} ${unit}留了地方`;
};

/** Those problems in staff's words. */
export const WORD_MESSAGES: Messages<WordProblems> = {
  'unknown-word': {
    severity: 'error',
    says: ({ key }) => `界面用语里没有“${key}”`,
    fix: ({ nearest }) =>
      nearest.length === 0
        ? '写界面用语的代号；不知道代号，就写屏幕上原来的话，会告诉您代号'
        : `是不是想写${quoted(nearest)}？`,
  },
  'word-not-said': {
    severity: 'error',
    says: ({ key, language }) => `“${key}”的${LANGUAGE_NAMES[language]}用不上`,
    fix: ({ language, forms }) =>
      forms.length === 0
        ? `去掉这里的${LANGUAGE_NAMES[language]}`
        : `${LANGUAGE_NAMES[language]}写在${quoted(forms)}下面`,
  },
  'word-placeholders': {
    severity: 'error',
    says: ({ key, language }) => `“${key}”的${LANGUAGE_NAMES[language]}里，双花括号和原来的不一样`,
    fix: ({ wanted }) =>
      wanted.length === 0
        ? '去掉“{{”“}}”和“$t(”，这句话里不用'
        : `原样写上${quoted(wanted)}，一个不多，一个不少`,
  },
  'word-long': {
    severity: 'reminder',
    says: tooLong,
    fix: () => '删短一些，或者在屏幕上看看放不放得下',
  },
  'word-too-long': {
    severity: 'error',
    says: (length) => `${tooLong(length)}，已经超过一倍`,
    fix: () => '屏幕上放不下，必须删短',
  },
};

/** The languages of the exhibition as BCP 47 tags: Simplified Chinese, English, Traditional Chinese. */
export type Language = 'zh-Hans' | 'en' | 'zh-Hant';

/** Every language, in the order in which they are offered. */
export const LANGUAGES: readonly Language[] = ['zh-Hans', 'en', 'zh-Hant'];

/** The language everything is written in first, and which stands in for a missing one. */
export const FIRST_LANGUAGE: Language = 'zh-Hans';

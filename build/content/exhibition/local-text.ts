import type { WrittenText } from '#schema/authored/written-text.ts';
import type { LocalText } from '#schema/text.ts';
import { toTraditional } from '../language/traditional.ts';

/** A text in every language: Chinese stands in for missing English, Traditional Chinese is made where none is written. */
export function toLocal({ zh, en, 'zh-Hant': hant }: WrittenText): LocalText {
  return { 'zh-Hans': zh, en: en ?? zh, 'zh-Hant': hant ?? toTraditional(zh) };
}

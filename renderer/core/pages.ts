import type { Exhibit } from '#schema/exhibition.ts';
import type { Language } from '#schema/text.ts';

/** How many pages a description has in a language: its texts, and one for its sources when it has any. */
export function pageCount(exhibit: Exhibit, language: Language): number {
  return exhibit.pages[language].length + (exhibit.sources.length > 0 ? 1 : 0);
}

import type { AuthoredExhibit, AuthoredTranslation } from '#schema/authored/authored-exhibit.ts';
import type { LanguageFile } from './language-file.ts';

/** The files of an exhibit that could be read. */
export interface Written {
  readonly chinese: LanguageFile<AuthoredExhibit>;
  readonly english: LanguageFile<AuthoredTranslation> | null;
  readonly traditional: LanguageFile<AuthoredTranslation> | null;
}

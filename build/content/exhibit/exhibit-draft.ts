import type { AuthoredExhibit, AuthoredTranslation } from '#schema/authored/authored-exhibit.ts';
import type { AuthoredSource } from '#schema/authored/authored-fact.ts';
import type { ExhibitId } from '#schema/ids.ts';
import type { DraftPage } from '../markdown/draft-page.ts';

/** What an exhibit says in one language, as its author wrote it. */
export interface DraftWords<Head> {
  readonly head: Head;
  readonly pages: readonly DraftPage[];
}

/** An exhibit as its author wrote it, checked as far as can be without packing its media. */
export interface ExhibitDraft {
  readonly id: ExhibitId;
  /** Its folder's path inside the exhibition's folder. */
  readonly folder: string;
  /** Its `index.md`, and where in it the zone and the place in the zone are written. */
  readonly file: string;
  readonly zoneLine: number;
  readonly orderLine: number;
  /** Without a page where the text could not be read. */
  readonly chinese: DraftWords<AuthoredExhibit>;
  readonly english: DraftWords<AuthoredTranslation> | null;
  readonly traditional: DraftWords<AuthoredTranslation> | null;
  /** What its named facts and its own list give as sources, each once, by date and outlet. */
  readonly sources: readonly AuthoredSource[];
  /** The path inside the exhibition's folder of every usable media file, by the name its author gave it. */
  readonly media: Readonly<Record<string, string>>;
}

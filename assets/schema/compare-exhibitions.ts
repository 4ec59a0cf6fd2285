import type { Exhibit, Exhibition } from './exhibition.ts';
import type { LocalText } from './text.ts';

/** An exhibit as a list of changes names it. */
export interface NamedExhibit {
  readonly id: string;
  readonly code: string;
  readonly title: LocalText;
}

/** What one edition of an exhibition shows that another does not: each list in the order of the hall. */
export interface ExhibitionChanges {
  readonly added: readonly NamedExhibit[];
  readonly changed: readonly NamedExhibit[];
  /** With the titles they had. */
  readonly removed: readonly NamedExhibit[];
}

/**
 * Compares two editions of an exhibition, exhibit by exhibit, as a visitor would: an exhibit that has only moved up a place, or whose
 * pictures were only packed anew, has not changed. Compared with null, everything is new.
 */
export function compareExhibitions(
  before: Exhibition | null,
  after: Exhibition,
): ExhibitionChanges {
  const old = new Map(before?.exhibits.map((exhibit) => [exhibit.id, exhibit]));
  const kept = new Set(after.exhibits.map(({ id }) => id));
  const hasChanged = (exhibit: Exhibit): boolean => {
    const was = old.get(exhibit.id);
    return before !== null && was !== undefined && !isSame(seen(was, before), seen(exhibit, after));
  };
  return {
    added: after.exhibits.filter(({ id }) => !old.has(id)).map(named),
    changed: after.exhibits.filter(hasChanged).map(named),
    removed: [...old.values()].filter(({ id }) => !kept.has(id)).map(named),
  };
}

function named({ id, code, title }: Exhibit): NamedExhibit {
  return { id, code, title };
}

/** What a visitor meets of an exhibit. Its code, its search keys and its reading time follow from others or from the compiler. */
function seen(exhibit: Exhibit, { media }: Exhibition): unknown {
  const { code: _code, search: _search, readingSeconds: _seconds, ...shown } = exhibit;
  const films = mediaIn(exhibit.pages).map((id) => media[id]);
  // The id of a film says nothing of the subtitles beside it; every other id is a hash of all that its author made.
  return { shown, captions: films.map((film) => (film?.kind === 'film' ? film.captions : null)) };
}

/** The ids of the media anywhere among pages, in order. */
function mediaIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'media' in node && typeof node.media === 'string' ? [node.media] : [];
  return [...own, ...Object.values(node).flatMap(mediaIn)];
}

/** Whether two values of JSON are equal, whatever the order of their keys. */
function isSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const [ofA, ofB] = [new Map(Object.entries(a)), new Map(Object.entries(b))];
  return ofA.size === ofB.size && [...ofA].every(([k, v]) => ofB.has(k) && isSame(v, ofB.get(k)));
}

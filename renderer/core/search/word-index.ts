import SearchableMap from 'minisearch/SearchableMap';

/** Where a word stands: from the weakest place to the strongest. */
export const FIELD = { text: 1, lead: 2, name: 3 } as const;
/** The strength of a place. */
export type Field = (typeof FIELD)[keyof typeof FIELD];

/** The exhibits that say a word, each once, in order; and for each the strongest place at which it does. */
export interface Places {
  readonly exhibits: readonly number[];
  readonly fields: readonly Field[];
}

/** The words and numbers in Latin letters and digits of all texts. */
export type WordIndex = SearchableMap<Places>;

interface Growing {
  readonly exhibits: number[];
  readonly fields: Field[];
}

const WORDS = /[a-z0-9]+/g;

/** Makes the index of some exhibits, each given by its folded texts, from the weakest place to the strongest. */
export function indexWords(
  exhibits: readonly (readonly (readonly [Field, string])[])[],
): WordIndex {
  const found = new Map<string, Growing>();
  for (const [exhibit, texts] of exhibits.entries()) {
    for (const [field, folded] of texts) {
      for (const word of folded.match(WORDS) ?? []) note(found, word, exhibit, field);
    }
  }
  const index: WordIndex = new SearchableMap();
  for (const [word, places] of found) index.set(word, places);
  return index;
}

function note(found: Map<string, Growing>, word: string, exhibit: number, field: Field): void {
  const places = found.get(word);
  if (places === undefined) {
    found.set(word, { exhibits: [exhibit], fields: [field] });
    return;
  }
  const { exhibits, fields } = places;
  if (exhibits.at(-1) === exhibit) fields[fields.length - 1] = field;
  else {
    exhibits.push(exhibit);
    fields.push(field);
  }
}

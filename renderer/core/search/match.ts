import { LANGUAGES, type Language } from '#schema/languages.ts';
import { placeIn } from './line.ts';
import type { Prepared } from './prepared.ts';
import { OWN_LANGUAGE, POINTS, pointsInName, pointsInRun, pointsInTitle } from './rank.ts';
import { type Manner, placeInRun, type Run, startsIn } from './syllables.ts';
import { isLatin } from './terms.ts';
import { FIELD, type Field, type Places, type WordIndex } from './word-index.ts';

/** What terms are looked for in. */
export interface Shelf {
  readonly prepared: readonly Prepared[];
  readonly words: WordIndex;
}

/** The points of a term for every exhibit, in the exhibition's order; 0 where it is not found. */
export function pointsOf(shelf: Shelf, term: string, language: Language): readonly number[] {
  if (!isLatin(term))
    return shelf.prepared.map((exhibit) => pointsOfChinese(exhibit, term, language));
  const byWord = pointsByWord(shelf, term);
  return shelf.prepared.map((exhibit, i) =>
    Math.max(byWord[i] ?? 0, pointsOfLetters(exhibit, term, language)),
  );
}

/** The points of a booth code, `3-2`, or of the beginning of one, `3-`. */
export function pointsOfCode({ prepared }: Shelf, sought: string): readonly number[] {
  return prepared.map(({ code }) => {
    if (code === sought) return POINTS.code;
    return code.startsWith(sought) ? POINTS.zoneOfCode : 0;
  });
}

function pointsOfChinese(exhibit: Prepared, term: string, language: Language): number {
  const named = pointsByName(exhibit, term, language);
  if (named > 0) return named;
  if (exhibit.leads.includes(term)) return POINTS.lead;
  return exhibit.texts.some((text) => text.includes(term)) ? POINTS.textWord : 0;
}

function pointsOfLetters(exhibit: Prepared, term: string, language: Language): number {
  return Math.max(
    pointsByName(exhibit, term, language),
    pointsBySyllables(exhibit, term),
    pointsByNumber(exhibit, term),
  );
}

function pointsByName(exhibit: Prepared, term: string, language: Language): number {
  const { lines, titles, names, zone } = exhibit;
  if (!lines.text.includes(term)) return 0;
  let best = 0;
  for (const of of LANGUAGES) {
    const points = pointsInTitle(placeIn(titles[of], term));
    if (points > 0) best = Math.max(best, points + (of === language ? OWN_LANGUAGE : 0));
  }
  for (const name of names) best = Math.max(best, pointsInName(placeIn(name, term)));
  return best === 0 && zone.some((name) => placeIn(name, term) !== null) ? POINTS.zone : best;
}

/** A year, or a booth code typed without its hyphen: `32` for 3-2, `3` for those of zone 3. */
function pointsByNumber({ year, code }: Prepared, term: string): number {
  if (term === year) return POINTS.year;
  if (code.replace('-', '') === term) return POINTS.code;
  return code.startsWith(`${term}-`) ? POINTS.zoneOfCode : 0;
}

/** The manners of spelling that are looked for, from the best to the poorest, with their points. */
const TITLE_MANNERS = [
  [{ kind: 'right', least: 'syllable' }, POINTS.titleSyllables],
  [{ kind: 'right', least: 'letter' }, POINTS.titleInitials],
  [{ kind: 'tolerated', least: 'letter' }, POINTS.titleTolerated],
] as const;
const NAME_MANNERS = [
  [{ kind: 'right', least: 'syllable' }, POINTS.nameSyllables],
  [{ kind: 'tolerated', least: 'syllable' }, POINTS.nameTolerated],
  [{ kind: 'right', least: 'letter' }, POINTS.nameInitials],
] as const;
const LEAD_MANNERS = [[{ kind: 'right', least: 'syllable' }, POINTS.leadSyllables]] as const;

function pointsBySyllables({ titleRun, nameRuns, leadRun }: Prepared, term: string): number {
  const title = pointsByManner(titleRun, term, TITLE_MANNERS);
  // Nothing in another name or in a lead is worth more than a title spelled without mistakes.
  if (title >= POINTS.nameSyllables) return title;
  let best = Math.max(title, pointsByManner(leadRun, term, LEAD_MANNERS));
  for (const run of nameRuns) best = Math.max(best, pointsByManner(run, term, NAME_MANNERS));
  return best;
}

function pointsByManner(
  run: Run,
  term: string,
  manners: readonly (readonly [Manner, number])[],
): number {
  const starts = startsIn(run, term);
  if (starts.length === 0) return 0;
  for (const [manner, points] of manners) {
    const place = placeInRun(run, starts, term, manner);
    if (place !== null) return pointsInRun(place, points);
  }
  return 0;
}

const WHOLE_WORD: Readonly<Record<Field, number>> = {
  [FIELD.name]: POINTS.namePart,
  [FIELD.lead]: POINTS.lead,
  [FIELD.text]: POINTS.textWord,
};

/** The points of a word of the texts, which stands there as it is. */
export function pointsOfWord({ words, prepared }: Shelf, word: string): readonly number[] {
  const points = new Array<number>(prepared.length).fill(0);
  addPlaces(points, words.get(word), 0);
  return points;
}

/** Words that are, or begin with, the term. */
function pointsByWord({ words, prepared }: Shelf, term: string): number[] {
  const points = new Array<number>(prepared.length).fill(0);
  for (const [word, places] of words.atPrefix(term)) {
    const off = word === term ? 0 : POINTS.textWord - POINTS.textBeginning;
    addPlaces(points, places, off);
  }
  return points;
}

function addPlaces(points: number[], places: Places | undefined, off: number): void {
  places?.exhibits.forEach((exhibit, i) => {
    const field = places.fields[i];
    if (field === undefined) return;
    points[exhibit] = Math.max(points[exhibit] ?? 0, WHOLE_WORD[field] - off);
  });
}

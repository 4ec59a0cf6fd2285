import type { ExhibitId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import { wordSegmenter } from '../segmenter.ts';
import type { World } from '../world.ts';
import { closestPoints } from './closest.ts';
import { pointsOf, pointsOfCode, type Shelf } from './match.ts';
import { prepare, zoneLines } from './prepared.ts';
import { startingPoints } from './starting-points.ts';
import { type Look, strictPoints } from './strict.ts';
import { readTerms } from './terms.ts';
import { FIELD, indexWords } from './word-index.ts';

/** Everything a search needs of a world, prepared once. */
export interface Finder {
  readonly ids: readonly ExhibitId[];
  readonly shelf: Shelf;
  readonly near: readonly ExhibitId[];
  readonly segmenter: Intl.Segmenter;
}

/** What a search came to. Never empty, unless the exhibition is. */
export interface Found {
  /** The best first, at most 24; equally good ones in the exhibition's order. */
  readonly hits: readonly ExhibitId[];
  /** Only where there are no hits: four exhibits to begin with, always the same. */
  readonly near: readonly ExhibitId[];
  /** False where nothing fits what was typed, and the hits, if any, are what comes closest. */
  readonly exact: boolean;
}

const HITS_MAX = 24;

/** Prepares the search of a world; once per release, some tenths of a second for a thousand exhibits. */
export function makeFinder(world: World): Finder {
  const { exhibits } = world.exhibition;
  const lines = new Map(world.exhibition.zones.map(({ id, name }) => [id, zoneLines(name)]));
  const prepared = exhibits.map((exhibit) => {
    const zone = world.zones.get(exhibit.zone);
    if (zone === undefined) throw new Error(`${exhibit.id} stands in no zone`);
    return prepare(exhibit, zone.name, lines.get(zone.id) ?? []);
  });
  const words = indexWords(
    prepared.map(({ texts, leads, named }) => [
      // Chinese and English: in the other script of Chinese the Latin words are the same.
      ...texts.slice(0, 2).map((text) => [FIELD.text, text] as const),
      [FIELD.lead, leads],
      [FIELD.name, named],
    ]),
  );
  return {
    ids: exhibits.map(({ id }) => id),
    shelf: { prepared, words },
    near: startingPoints(world),
    segmenter: wordSegmenter(),
  };
}

/**
 * Looks for what a visitor typed, in Chinese of either script, pinyin, English, numbers or a mixture, in titles, other
 * names, makers, zones and texts. The language only decides between equals.
 */
export function find(finder: Finder, query: string, language: Language): Found {
  const { shelf, ids, segmenter, near } = finder;
  const terms = readTerms(query, segmenter);
  const look = remembering((term) => pointsOf(shelf, term, language));
  const byCode = terms.code === null ? null : pointsOfCode(shelf, terms.code);
  const strict = best(byCode ?? strictPoints(look, terms));
  const isExact = strict.length > 0;
  const places = isExact ? strict : best(closestPoints(shelf, look, terms));
  const hits = places.flatMap((place) => ids[place] ?? []);
  return { hits, near: hits.length > 0 ? [] : near, exact: isExact };
}

function remembering(look: Look): Look {
  const known = new Map<string, readonly number[]>();
  return (term) => {
    const points = known.get(term) ?? look(term);
    known.set(term, points);
    return points;
  };
}

function best(points: readonly number[]): readonly number[] {
  return points
    .map((of, place) => ({ of, place }))
    .filter(({ of }) => of > 0)
    .sort((a, b) => b.of - a.of || a.place - b.place)
    .slice(0, HITS_MAX)
    .map(({ place }) => place);
}

import type { LinePlace } from './line.ts';
import type { RunPlace } from './syllables.ts';

/**
 * How good it is that a term was found somewhere: points, the more the better. Only their order is meant: a title before
 * another name before a text, the whole before a part, letters spelled out before first letters.
 */
export const POINTS = {
  code: 1000,
  titleWhole: 900,
  titleStart: 820,
  titleWord: 760,
  titleSyllables: 750,
  nameWhole: 740,
  year: 700,
  titleInside: 560,
  titleInitials: 620,
  namePart: 600,
  nameSyllables: 590,
  zoneOfCode: 580,
  lead: 500,
  leadSyllables: 480,
  zone: 450,
  textWord: 400,
  textBeginning: 330,
  titleTolerated: 320,
  nameTolerated: 310,
  nameInitials: 300,
} as const;

/** Points taken off for each place further from the beginning, up to a limit that keeps the order above. */
const PER_PLACE = 2;
const PLACES_MAX = 20;
/** Points for each letter that was typed of a syllable, up to a whole long one. */
const PER_LETTER = 4;
const LETTERS_MAX = 6;

/** What a title in the visitor's own language is worth more. */
export const OWN_LANGUAGE = 6;

/** The points of a place in a title. */
export function pointsInTitle(place: LinePlace | null): number {
  if (place === null) return 0;
  if (place.isWhole) return POINTS.titleWhole;
  if (!place.isWord) return POINTS.titleInside - away(place.start);
  return place.start === 0 ? POINTS.titleStart : POINTS.titleWord - away(place.start);
}

/** The points of a place in another name. */
export function pointsInName(place: LinePlace | null): number {
  if (place === null) return 0;
  return place.isWhole ? POINTS.nameWhole : POINTS.namePart - away(place.start);
}

/** The points of letters found among syllables. */
export function pointsInRun(place: RunPlace | null, points: number): number {
  if (place === null) return 0;
  return points - away(place.start) + PER_LETTER * Math.min(place.density, LETTERS_MAX);
}

function away(start: number): number {
  return PER_PLACE * Math.min(start, PLACES_MAX);
}

import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId, ZoneId } from '#schema/ids.ts';
import type { Language } from '#schema/languages.ts';
import { pathLength } from '../travel.ts';
import { boothPlace, ENTRANCE, type PlaceId } from '../wayfinding.ts';
import type { World } from '../world.ts';
import type { Caption } from './captions.ts';
import { rankExhibits } from './choose-exhibits.ts';
import { fillTime, leastStay, mostStay, type Stay } from './fill-time.ts';
import { type Telling, tellingOf } from './telling.ts';
import { TOURS, type TourLength } from './tours.ts';
import { beginWalk, pointsBetween, shortestOrder, type Walk, walkSeconds } from './walk.ts';

/** A stop of a tour: the walk to it, then the stay before the booth with its captions one after another. Seconds. */
export interface TourStop {
  readonly exhibit: ExhibitId;
  readonly place: PlaceId;
  /** As the hall moves without reduced motion. */
  readonly walkSeconds: number;
  /** The sum of its captions’ seconds: each is held for reading and for a share of the looking. */
  readonly staySeconds: number;
  /** At least one. */
  readonly captions: readonly Caption[];
}

/** A guided tour: at least one stop, and how long all of it takes, in seconds. */
export interface Tour {
  readonly length: TourLength;
  readonly stops: readonly TourStop[];
  readonly seconds: number;
}

/** The share of a tour's time that is filled, and below which one more stop is looked for. */
const FILLED = 0.97;
const SPARSE = 0.92;
/** Zones are kept together when that makes the walk at most this much longer. */
const TOGETHER = 1.25;
/** No move of the hall takes longer, in seconds. */
const LONGEST_MOVE = 3.5;

/** Booths in walking order, the walks to them, and what can be told there. */
interface Draft {
  readonly exhibits: readonly Exhibit[];
  readonly walks: readonly number[];
  readonly tellings: readonly Telling[];
  /** Left of the tour's time for the stays, in seconds. */
  readonly left: number;
}

/**
 * The guided tour of a length from a place, the entrance when that does not exist. It fills 85 to 100 % of its length where
 * the content is enough, and is never longer; same content, same tour.
 */
export function planTour(
  world: World,
  length: TourLength,
  language: Language,
  from: PlaceId = ENTRANCE,
): Tour {
  const { seconds, stops } = TOURS.find(({ id }) => id === length) ?? TOURS[0];
  const walk = beginWalk(world.ways, world.ways.places.has(from) ? from : ENTRANCE);
  const ranked = rankExhibits(world);
  const tellings = new Map<ExhibitId, Telling>();
  const tell = (exhibit: Exhibit): Telling => {
    const telling = tellings.get(exhibit.id) ?? tellingOf(exhibit, language);
    tellings.set(exhibit.id, telling);
    return telling;
  };
  const draft = (count: number) => draftTour(walk, ranked.slice(0, count), tell, seconds * FILLED);
  let count = Math.max(Math.min(stops, ranked.length), fewestFor(ranked, tell, seconds * SPARSE));
  let best = draft(count);
  while (count > 1 && !hasTime(best)) best = draft(--count);
  let stays = fillTime(best.tellings, best.left);
  while (count < ranked.length && timeOf(best, stays) < seconds * SPARSE) {
    const more = draft(++count);
    if (!hasTime(more)) break;
    best = more;
    stays = fillTime(best.tellings, best.left);
  }
  return { length, stops: stopsOf(best, stays), seconds: timeOf(best, stays) };
}

/** With fewer stops than this a tour cannot last so long. */
function fewestFor(
  ranked: readonly Exhibit[],
  tell: (exhibit: Exhibit) => Telling,
  seconds: number,
): number {
  let most = 0;
  let count = 0;
  for (const exhibit of ranked) {
    if (most >= seconds) break;
    most += LONGEST_MOVE + mostStay(tell(exhibit));
    count += 1;
  }
  return count;
}

function draftTour(
  walk: Walk,
  chosen: readonly Exhibit[],
  tell: (exhibit: Exhibit) => Telling,
  seconds: number,
): Draft {
  const exhibits = inWalkingOrder(walk, chosen);
  const places = exhibits.map(({ id }) => boothPlace(id));
  const walks = places.map((place, i) => walkSeconds(walk, places[i - 1] ?? walk.start, place));
  const left = seconds - walks.reduce((sum, each) => sum + each, 0);
  return { exhibits, walks, tellings: exhibits.map(tell), left };
}

/** The shortest walk past all of them, or one that finishes each zone before the next where that is hardly longer. */
function inWalkingOrder(walk: Walk, chosen: readonly Exhibit[]): readonly Exhibit[] {
  const byPlace = new Map(chosen.map((exhibit) => [boothPlace(exhibit.id), exhibit]));
  const places = shortestOrder(walk, [...byPlace.keys()]);
  const exhibits = places.flatMap((place) => byPlace.get(place) ?? []);
  const zones = new Map<ZoneId, Exhibit[]>();
  for (const exhibit of exhibits)
    zones.set(exhibit.zone, [...(zones.get(exhibit.zone) ?? []), exhibit]);
  const together = [...zones.values()].flat();
  return metres(walk, together) <= TOGETHER * metres(walk, exhibits) ? together : exhibits;
}

function metres(walk: Walk, exhibits: readonly Exhibit[]): number {
  const places = [walk.start, ...exhibits.map(({ id }) => boothPlace(id))];
  return places
    .slice(1)
    .reduce((sum, to, i) => sum + pathLength(pointsBetween(walk, places[i] ?? to, to)), 0);
}

function hasTime({ tellings, left }: Draft): boolean {
  return tellings.reduce((sum, telling) => sum + leastStay(telling), 0) <= left;
}

function stopsOf({ exhibits, walks }: Draft, stays: readonly Stay[]): readonly TourStop[] {
  return exhibits.map(({ id }, i) => ({
    exhibit: id,
    place: boothPlace(id),
    walkSeconds: walks[i] ?? 0,
    staySeconds: lasting(stays[i] ?? []),
    captions: stays[i] ?? [],
  }));
}

function timeOf({ walks }: Draft, stays: readonly Stay[]): number {
  return walks.reduce((sum, each, i) => sum + each + lasting(stays[i] ?? []), 0);
}

function lasting(stay: Stay): number {
  return stay.reduce((sum, { seconds }) => sum + seconds, 0);
}

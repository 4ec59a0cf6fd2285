import type { Exhibit } from '#schema/exhibition.ts';
import type { ExhibitId } from '#schema/ids.ts';
import { FIRST_LANGUAGE, type Language } from '#schema/languages.ts';
import type { PageNode } from '#schema/page.ts';
import { exhibitsOf, type World } from '../world.ts';
import { pickOf } from './pick-of.ts';

/** What is asked for, and what earlier questions have shown. */
export interface Asked {
  readonly exhibit: Exhibit;
  readonly kind: 'title' | 'lead' | 'zone';
  readonly language: Language;
  readonly shown: ReadonlySet<ExhibitId>;
}

/** Wrong answers of a question. */
const WRONG = 2;
/** Covers whose average colours are further apart than this look clearly different at a glance; of 441 at most, in RGB. */
const APART = 40;

/**
 * Two exhibits that are certainly wrong answers, or fewer when there are not so many: with other pictures, of other zones
 * where possible, in other colours, not shown before.
 */
export function chooseWrong(world: World, asked: Asked, seed: string): readonly Exhibit[] {
  const isWrong = asked.kind === 'zone' ? elsewhere(world, asked) : otherWords(asked);
  const fair = world.exhibition.exhibits.filter(
    (other) => (other.cover ?? other.model) !== undefined && isWrong(other),
  );
  const lots = new Map(fair.map(({ id }) => [id, pickOf(1 << 16, `${seed} ${id}`)]));
  const chosen: Exhibit[] = [];
  while (chosen.length < WRONG) {
    const beside = [asked.exhibit, ...chosen];
    const free = fair.filter((other) => beside.every((one) => !samePicture(one, other)));
    const merits = new Map(free.map((other) => [other, meritOf(world, asked, beside, other)]));
    const merit = (other: Exhibit) =>
      (merits.get(other) ?? 0) + (lots.get(other.id) ?? 0) / (1 << 16);
    const [best] = free.toSorted((a, b) => merit(b) - merit(a));
    if (!best) break;
    chosen.push(best);
  }
  return chosen;
}

/** Whether an exhibit is certainly not meant, whatever way a visitor reads the question. */
type IsWrong = (other: Exhibit) => boolean;

/** Neither its title nor its lead can be taken for the one asked for. */
function otherWords({ exhibit: { title, lead }, language }: Asked): IsWrong {
  const isOtherTitle = differsFrom(title[language]);
  const isOtherLead = differsFrom(lead[language]);
  return (other) => isOtherTitle(other.title[language]) && isOtherLead(other.lead[language]);
}

/** Nobody can take it for one of the zone: that zone's name is unlike its own, and it neither bears nor mentions a tag of that zone. */
function elsewhere(world: World, { exhibit: { zone }, language }: Asked): IsWrong {
  const isOtherName = differsFrom(world.zones.get(zone)?.name[language] ?? '');
  const tags = exhibitsOf(world, zone).flatMap((exhibit) => exhibit.tags);
  const marks = tags.map((tag) => plain(tag[FIRST_LANGUAGE])).filter(Boolean);
  return (other) => {
    const own = world.zones.get(other.zone);
    if (other.zone === zone || !own || !isOtherName(own.name[language])) return false;
    const words = plain(wordsOf(other));
    return !marks.some((mark) => words.includes(mark));
  };
}

/** All that an exhibit says of itself, in the language everything is written in first. */
function wordsOf({ title, lead, tags, pages }: Exhibit): string {
  const texts = [title, lead, ...tags].map((text) => text[FIRST_LANGUAGE]);
  const nodes = pages[FIRST_LANGUAGE].flatMap(({ children }) => children);
  return [...texts, ...nodes.map(textOf)].join(' ');
}

function textOf(node: PageNode): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

/** Whether a name is neither the same as this one, nor a part of it, nor it a part of that one. */
function differsFrom(name: string): (other: string) => boolean {
  const own = plain(name);
  return (other) => {
    const its = plain(other);
    return !own.includes(its) && !its.includes(own);
  };
}

/** Letters and digits only, small ones. */
function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function samePicture(a: Exhibit, b: Exhibit): boolean {
  if (a.id === b.id) return true;
  return a.cover ? a.cover.media === b.cover?.media : !b.cover && a.model === b.model;
}

/** How well it serves beside the others: a cover before a booth, another zone, another colour, something new. */
function meritOf(
  world: World,
  { exhibit, shown }: Asked,
  beside: readonly Exhibit[],
  other: Exhibit,
): number {
  const otherZone = other.zone !== exhibit.zone;
  const colourful = beside.every((one) => colourDistance(world, one, other) > APART);
  const merits = [other.cover !== undefined, otherZone, colourful, !shown.has(other.id)];
  return merits.reduce((sum, has, i) => sum + (has ? 1 << (merits.length - i) : 0), 0);
}

/** How far apart the average colours of two covers are; nothing where one is missing. */
function colourDistance({ exhibition }: World, a: Exhibit, b: Exhibit): number {
  const [one, other] = [a, b].map(({ cover }) => {
    const picture = cover ? exhibition.media[cover.media] : undefined;
    return picture?.kind === 'picture' ? channels(picture.colour) : null;
  });
  return one && other ? Math.hypot(...one.map((value, i) => value - (other[i] ?? 0))) : 0;
}

function channels(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}

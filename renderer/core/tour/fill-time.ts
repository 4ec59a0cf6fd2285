import type { Caption } from './captions.ts';
import type { Telling } from './telling.ts';

/** Looking before reading at every stop, and what may be added to it, in seconds. */
const LOOK = 3;
const MORE_LOOK = 8;
/** A lead that takes longer to read than this is not told at all costs, in seconds; one of the usual length takes four. */
const LONG_LEAD = 12;

/** A stop's captions, held until the visitor has read and looked; their seconds are the whole stay. */
export type Stay = readonly Caption[];

/** The shortest stay with a telling, in seconds: title and lead. */
export function leastStay(telling: Telling): number {
  return LOOK + reading(telling.slice(0, leastTold(telling)));
}

/** The longest stay with a telling, in seconds: the whole first page, and a good look. */
export function mostStay(telling: Telling): number {
  return LOOK + MORE_LOOK + reading(telling);
}

/**
 * Stays that together last at most `seconds`: first every stop's title and lead, then a sentence more at each in turn while
 * there is time, then a longer look. A single stop that has no time even for its title tells what of it there is time for.
 */
export function fillTime(tellings: readonly Telling[], seconds: number): readonly Stay[] {
  const told = tellings.map(leastTold);
  let left = seconds - tellings.reduce((sum, telling) => sum + leastStay(telling), 0);
  const open = new Set(tellings.keys());
  while (open.size > 0) {
    for (const stop of open) {
      const next = tellings[stop]?.[told[stop] ?? 0];
      const longer = next ? reading([next]) : Number.POSITIVE_INFINITY;
      if (longer > left) open.delete(stop);
      else {
        told[stop] = (told[stop] ?? 0) + 1;
        left -= longer;
      }
    }
  }
  const look = Math.min(MORE_LOOK, Math.max(0, left) / Math.max(1, tellings.length));
  return tellings.map((telling, i) => hold(telling.slice(0, told[i]).flat(), look, seconds));
}

/** How many texts of a telling are told whatever happens. */
function leastTold(telling: Telling): number {
  return reading(telling.slice(1, 2)) > LONG_LEAD ? 1 : Math.min(2, telling.length);
}

/** Holds the first caption for the first look, and all of them for an even share of the longer one. */
function hold(captions: readonly Caption[], look: number, most: number): Stay {
  const share = look / Math.max(1, captions.length);
  const held = captions.map(({ text, seconds }, i) => ({
    text,
    seconds: seconds + share + (i === 0 ? LOOK : 0),
  }));
  let sum = 0;
  return held.filter(({ seconds }, i) => {
    sum += seconds;
    return i === 0 || sum <= most;
  });
}

function reading(texts: Telling): number {
  return texts.flat().reduce((sum, { seconds }) => sum + seconds, 0);
}

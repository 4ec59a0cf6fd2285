import { type LetterSet, letterBit } from './letter-set.ts';
import { type Sounds, soundsOf } from './readings.ts';

/** The syllables of a name: what may be typed for each. */
export type Run = readonly Sounds[];

/** How a run is spelled: which of its spellings, and how much of a syllable is typed before the next one, at least. */
export interface Manner {
  readonly kind: 'right' | 'tolerated';
  /** All of it, or its first letter. */
  readonly least: 'syllable' | 'letter';
}

/** Where letters were found in a run. */
export interface RunPlace {
  /** The syllable they begin at. */
  readonly start: number;
  /** Letters per syllable: the more, the surer. */
  readonly density: number;
}

/** The runs of a search's syllable list, which has an empty list between two. */
export function runsOf(syllables: readonly (readonly string[])[]): readonly Run[] {
  const runs: Sounds[][] = [[]];
  for (const readings of syllables) {
    if (readings.length === 0) runs.push([]);
    else runs.at(-1)?.push(soundsOf(readings));
  }
  return runs;
}

/** The syllables at which the letters may begin, judged by the first two. */
export function startsIn(run: Run, letters: string): readonly number[] {
  const first = letterBit(letters);
  const second = letters.length > 1 ? letterBit(letters.charAt(1)) : 0;
  const starts: number[] = [];
  for (let start = 0; start < run.length; start += 1) {
    const sounds = run[start];
    if (sounds === undefined || (sounds.first & first) === 0) continue;
    // The second letter belongs to the same syllable, or begins the next.
    const follows = sounds.second | (run[start + 1]?.first ?? 0);
    if (second === 0 || (follows & second) !== 0) starts.push(start);
  }
  return starts;
}

/** The first of some places from which the letters spell syllables of the run, the last perhaps unfinished. */
export function placeInRun(
  run: Run,
  starts: readonly number[],
  letters: string,
  manner: Manner,
): RunPlace | null {
  for (const start of starts) {
    const end = walk(run, start, letters, manner, null);
    if (end !== null) return { start, density: letters.length / (end - start) };
  }
  return null;
}

/** Adds every letter that may be typed behind the letters so that they still spell syllables of the run. */
export function addNextLetters(run: Run, letters: string, manner: Manner, into: LetterSet): void {
  const starts = letters === '' ? run.keys() : startsIn(run, letters);
  for (const start of starts) walk(run, start, letters, manner, into);
}

/**
 * Spells letters from a syllable on; gives the syllable behind the last one used, or null. With a set it goes through
 * every way of spelling and adds the letters that may follow.
 */
function walk(
  run: Run,
  start: number,
  letters: string,
  { kind, least }: Manner,
  next: LetterSet | null,
): number | null {
  let found: number | null = null;
  // The places in the letters that the syllables so far can reach.
  let reached: readonly number[] = [0];
  for (let k = start; k < run.length && reached.length > 0; k += 1) {
    const step = stepOver(run[k]?.[kind] ?? [], letters, reached, least, next);
    if (step.isEnd) {
      if (next === null) return k + 1;
      found ??= k + 1;
    }
    reached = step.reached;
  }
  return found;
}

interface Step {
  readonly reached: number[];
  /** Whether the letters can end in this syllable. */
  isEnd: boolean;
}

function stepOver(
  readings: readonly string[],
  letters: string,
  from: readonly number[],
  least: Manner['least'],
  next: LetterSet | null,
): Step {
  const step: Step = { reached: [], isEnd: false };
  for (const place of from) {
    for (const reading of readings) {
      const left = letters.length - place;
      if (letters.startsWith(reading, place)) addOnce(step.reached, place + reading.length);
      if (least === 'letter' && left > 0 && letters[place] === reading[0])
        addOnce(step.reached, place + 1);
      if (left <= reading.length && reading.startsWith(letters.slice(place)))
        endIn(reading, left, step, next);
    }
  }
  return step;
}

/** The letters end in this reading, or before it where none of them is left. */
function endIn(reading: string, left: number, step: Step, next: LetterSet | null): void {
  if (left > 0) step.isEnd = true;
  const following = reading[left];
  if (following !== undefined) next?.add(following);
}

function addOnce(places: number[], place: number): void {
  if (!places.includes(place)) places.push(place);
}

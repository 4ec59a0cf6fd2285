import { letterBit } from './letter-set.ts';

/** Beginnings and endings of syllables that many people do not tell apart, in speech or in spelling. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['zh', 'z'],
  ['ch', 'c'],
  ['sh', 's'],
  ['n', 'l'],
];
const ENDINGS: readonly (readonly [string, string])[] = [
  ['ang', 'an'],
  ['eng', 'en'],
  ['ing', 'in'],
  ['v', 'u'],
  ['ve', 'ue'],
];

/** What may be typed for a syllable. */
export interface Sounds {
  /** Its readings. */
  readonly right: readonly string[];
  /** Its readings and what people who mix up sounds type for them: for `shen` also `sen`, `sheng`, `seng`. */
  readonly tolerated: readonly string[];
  /** The first letters of all these, and the second ones, as bits. */
  readonly first: number;
  readonly second: number;
}

const known: Map<string, Sounds> = new Map();

/** What may be typed for a syllable with these readings. */
export function soundsOf(readings: readonly string[]): Sounds {
  const key = readings.length === 1 ? (readings[0] ?? '') : readings.join(' ');
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const others = readings.flatMap(otherBeginnings).flatMap(otherEndings);
  const tolerated = [...new Set([...readings, ...others])];
  const found = {
    right: readings,
    tolerated,
    first: bitsAt(tolerated, 0),
    second: bitsAt(tolerated, 1),
  };
  known.set(key, found);
  return found;
}

function bitsAt(readings: readonly string[], place: number): number {
  let bits = 0;
  for (const reading of readings) {
    const letter = reading[place];
    if (letter !== undefined) bits |= letterBit(letter);
  }
  return bits;
}

function otherBeginnings(syllable: string): readonly string[] {
  for (const [long, short] of BEGINNINGS) {
    if (syllable.startsWith(long)) return [syllable, short + syllable.slice(long.length)];
    if (syllable.startsWith(short)) return [syllable, long + syllable.slice(short.length)];
  }
  return [syllable];
}

function otherEndings(syllable: string): readonly string[] {
  for (const [one, other] of ENDINGS) {
    if (syllable.endsWith(one)) return [syllable, syllable.slice(0, -one.length) + other];
    if (syllable.endsWith(other)) return [syllable, syllable.slice(0, -other.length) + one];
  }
  return [syllable];
}

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

const known: Map<string, readonly string[]> = new Map();

/** The readings of a syllable and what people who mix up sounds may type for them: `shen` → `shen`, `sen`, `sheng`, `seng`. */
export function tolerated(readings: readonly string[]): readonly string[] {
  const key = readings.join(' ');
  const remembered = known.get(key);
  if (remembered !== undefined) return remembered;
  const others = readings.flatMap(otherBeginnings).flatMap(otherEndings);
  const found = [...new Set([...readings, ...others])];
  known.set(key, found);
  return found;
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

/** What one kind of fault came to. */
export interface Outcome {
  readonly what: string;
  /** How many times it was tried. */
  readonly points: number;
  /** How many times the release on show was the old one, and the new one, right afterwards. */
  readonly shown: Readonly<Record<string, number>>;
  /** One line for each bad state. */
  readonly bad: readonly string[];
}

/** One line for people. */
export function lineOf({ what, points, shown, bad }: Outcome): string {
  const counts = Object.entries(shown).map(([name, count]) => `${name} ${count}`);
  return `${what}: ${points} tried, ${bad.length} bad (${counts.join(', ')})`;
}

/** Counts what was said. */
export function countOf(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

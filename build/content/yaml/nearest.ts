/** The share of a word that may differ for another word to count as near. */
const NEAR = 0.5;

/** The candidate most like a word, by letters to be changed; null when none is near. The first wins among equals. */
export function nearest(word: string, candidates: readonly string[]): string | null {
  const wanted = word.toLowerCase();
  const ranked = candidates
    .map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
    .filter(
      ({ candidate, distance }) =>
        distance <= NEAR * Math.max([...wanted].length, [...candidate].length),
    )
    .sort((a, b) => a.distance - b.distance);
  return ranked[0]?.candidate ?? null;
}

/** How many characters to insert, drop, change or swap with their neighbour to make one word of another. */
function editDistance(a: string, b: string): number {
  const from = [...a].slice(0, 80);
  const to = [...b].slice(0, 80);
  const rows: number[][] = [to.map((_, j) => j + 1)];
  rows[0]?.unshift(0);
  from.forEach((letter, i) => {
    const row = [i + 1];
    to.forEach((other, j) => {
      const swapped = i > 0 && j > 0 && letter === to[j - 1] && from[i - 1] === other;
      row.push(
        Math.min(
          (rows[i]?.[j + 1] ?? 0) + 1,
          (row[j] ?? 0) + 1,
          (rows[i]?.[j] ?? 0) + (letter === other ? 0 : 1),
          swapped ? (rows[i - 1]?.[j - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    });
    rows.push(row);
  });
  return rows[from.length]?.[to.length] ?? 0;
}

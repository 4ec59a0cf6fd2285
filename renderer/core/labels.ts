/** A label on the glass: its middle and its size, in CSS pixels. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Moves labels up until none covers another; `gap` pixels stay between them. Their order and their `x` are kept; the first stays where it is. */
export function spreadLabels(labels: readonly Label[], gap: number): Label[] {
  const placed: Label[] = [];
  for (const label of labels) {
    let free = label;
    for (let hit = covered(placed, free, gap); hit; hit = covered(placed, free, gap)) {
      free = { ...free, y: hit.y - (hit.height + free.height) / 2 - gap };
    }
    placed.push(free);
  }
  return placed;
}

function covered(placed: readonly Label[], label: Label, gap: number): Label | undefined {
  return placed.find(
    (other) =>
      Math.abs(other.x - label.x) < (other.width + label.width) / 2 + gap - 0.01 &&
      Math.abs(other.y - label.y) < (other.height + label.height) / 2 + gap - 0.01,
  );
}

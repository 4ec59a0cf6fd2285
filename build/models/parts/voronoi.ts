import type { Outline } from '../shapes.ts';

type Spot = readonly [x: number, y: number];

/** A rectangle about the origin, shared out among `spots`: each has the part that is nearest to it. */
export function shareOut(
  width: number,
  height: number,
  spots: readonly Spot[],
): readonly Outline[] {
  const [x, y] = [width / 2, height / 2];
  const whole: Outline = [
    [-x, -y],
    [x, -y],
    [x, y],
    [-x, y],
  ];
  return spots.map((own) =>
    spots.reduce((part, other) => (other === own ? part : nearer(part, own, other)), whole),
  );
}

/** What of an outline is nearer to one spot than to another. */
function nearer(outline: Outline, own: Spot, other: Spot): Outline {
  // Positive on the own side of the line halfway between the two.
  const side = ([x, y]: Spot): number => {
    const [middleX, middleY] = [(own[0] + other[0]) / 2, (own[1] + other[1]) / 2];
    return (middleX - x) * (other[0] - own[0]) + (middleY - y) * (other[1] - own[1]);
  };
  return outline.flatMap((from, index) => {
    const to = outline[(index + 1) % outline.length] ?? from;
    const [a, b] = [side(from), side(to)];
    const kept: Spot[] = a >= 0 ? [from] : [];
    if (a >= 0 !== b >= 0) {
      const share = a / (a - b);
      kept.push([from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]);
    }
    return kept;
  });
}

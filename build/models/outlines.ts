import type { Outline } from './shapes.ts';

/** A star of `points` rays between two radii. */
export function star(points: number, outer: number, inner: number): Outline {
  return Array.from({ length: points * 2 }, (_, index) => {
    const angle = Math.PI / 2 + (index / points) * Math.PI;
    return polar(index % 2 === 0 ? outer : inner, angle);
  });
}

/** A gear; `depth` is the height of its teeth. */
export function gear(radius: number, teeth: number, depth: number): Outline {
  const tooth = [
    [-0.3, 0],
    [-0.18, depth],
    [0.18, depth],
    [0.3, 0],
  ] as const;
  return Array.from({ length: teeth }, (_, index) => index).flatMap((index) =>
    tooth.map(([side, height]) =>
      polar(radius - depth + height, ((index + side) / teeth) * 2 * Math.PI),
    ),
  );
}

/** A heart, `width` wide, its middle at the origin. */
export function heart(width: number, pieces = 24): Outline {
  return Array.from({ length: pieces }, (_, index) => {
    const angle = (index / pieces) * 2 * Math.PI;
    const x = 16 * Math.sin(angle) ** 3;
    const y = 13 * Math.cos(angle) - 5 * Math.cos(2 * angle) - 2 * Math.cos(3 * angle);
    return [(-x * width) / 32, ((y - Math.cos(4 * angle) + 2) * width) / 32] as const;
  });
}

/** The part of a ring between two angles: the band of an arch, a crescent, half a disc (`inner` 0). */
export function sector(
  outer: number,
  inner: number,
  from: number,
  to: number,
  pieces = 16,
): Outline {
  const angles = Array.from({ length: pieces + 1 }, (_, i) => from + ((to - from) * i) / pieces);
  const back = inner > 0 ? angles.toReversed().map((angle) => polar(inner, angle)) : [polar(0, 0)];
  return [...angles.map((angle) => polar(outer, angle)), ...back];
}

function polar(radius: number, angle: number): readonly [number, number] {
  return [radius * Math.cos(angle), radius * Math.sin(angle)];
}

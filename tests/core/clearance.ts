import { distance, inside, type Point, type Rect } from '../../renderer/core/geometry.ts';

/** How near the straight line from `a` to `b` comes to a rectangle, in metres; 0 when it touches it. */
export function clearance(a: Point, b: Point, rect: Rect): number {
  if (inside(a, rect) || inside(b, rect)) return 0;
  const corners = cornersOf(rect);
  const sides = corners.map((corner, i): [Point, Point] => [
    corner,
    corners[(i + 1) % 4] ?? corner,
  ]);
  if (sides.some(([c, d]) => crosses(a, b, c, d))) return 0;
  return Math.min(
    ...[a, b].flatMap((end) => sides.map(([c, d]) => toSegment(end, c, d))),
    ...corners.map((corner) => toSegment(corner, a, b)),
  );
}

/** The corners of a rectangle, in order around it. */
export function cornersOf({ minX, maxX, minZ, maxZ }: Rect): Point[] {
  return [
    [minX, minZ],
    [maxX, minZ],
    [maxX, maxZ],
    [minX, maxZ],
  ];
}

function toSegment(p: Point, a: Point, b: Point): number {
  const [dx, dz] = [b[0] - a[0], b[1] - a[1]];
  const squared = dx * dx + dz * dz;
  if (squared === 0) return distance(p, a);
  const part = Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dz) / squared));
  return distance(p, [a[0] + dx * part, a[1] + dz * part]);
}

function crosses(a: Point, b: Point, c: Point, d: Point): boolean {
  return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
}

function turn(a: Point, b: Point, c: Point): number {
  return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
}

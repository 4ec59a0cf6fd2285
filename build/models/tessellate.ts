import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';

/** Longer edges of a large triangle are halved, so that baked shade has corners to lie on (metres). */
const LONGEST_EDGE = 0.1;

/** Triangles below this area stay as they are: shade across them would not be seen (square metres). */
const LARGE_AREA = 0.002;

/** Positions closer than this are one corner, and stand on the ground (metres). */
const GRAIN = 1e-5;

interface Corner {
  readonly at: Vector3;
  readonly normal: Vector3;
}
type Triangle = readonly [Corner, Corner, Corner];

/**
 * The same body with its large faces cut up, and without those that it stands on; positions and normals only, not
 * indexed. No cracks: an edge is cut on both sides.
 */
export function tessellate(geometry: BufferGeometry): BufferGeometry {
  let triangles = trianglesOf(geometry).filter((triangle) => !isOnGround(triangle));
  for (;;) {
    const long = new Set(triangles.flatMap(longEdges));
    if (long.size === 0) return bodyOf(triangles);
    triangles = triangles.flatMap((triangle) => cut(triangle, long));
  }
}

function trianglesOf(geometry: BufferGeometry): readonly Triangle[] {
  const flat = geometry.index ? geometry.toNonIndexed() : geometry;
  const [at, normal] = [flat.getAttribute('position'), flat.getAttribute('normal')];
  const corner = (index: number): Corner => ({
    at: new Vector3().fromBufferAttribute(at, index),
    normal: new Vector3().fromBufferAttribute(normal, index),
  });
  return Array.from({ length: at.count / 3 }, (_, index) => [
    corner(index * 3),
    corner(index * 3 + 1),
    corner(index * 3 + 2),
  ]);
}

function isOnGround(triangle: Triangle): boolean {
  return triangle.every(({ at, normal }) => at.y < GRAIN && normal.y < 0);
}

function longEdges(triangle: Triangle): readonly string[] {
  const [a, b, c] = triangle;
  const area = b.at.clone().sub(a.at).cross(c.at.clone().sub(a.at)).length() / 2;
  if (area < LARGE_AREA) return [];
  const edges = [
    [a, b],
    [b, c],
    [c, a],
  ] as const;
  return edges
    .filter(([from, to]) => from.at.distanceTo(to.at) > LONGEST_EDGE)
    .map(([from, to]) => edgeKey(from, to));
}

/** One name for an edge, whichever way it is gone along. */
function edgeKey(from: Corner, to: Corner): string {
  return [from, to]
    .map(({ at }) => at.toArray().map((value) => Math.round(value / GRAIN)))
    .map((place) => place.join(' '))
    .sort()
    .join('/');
}

function cut([a, b, c]: Triangle, long: ReadonlySet<string>): readonly Triangle[] {
  const [ab, bc, ca] = [middle(a, b, long), middle(b, c, long), middle(c, a, long)];
  if (ab && bc && ca) {
    return [
      [a, ab, ca],
      [ab, b, bc],
      [ca, bc, c],
      [ab, bc, ca],
    ];
  }
  if (ab && bc) return [[ab, b, bc], ...quad(a, ab, bc, c)];
  if (bc && ca) return [[bc, c, ca], ...quad(b, bc, ca, a)];
  if (ca && ab) return [[ca, a, ab], ...quad(c, ca, ab, b)];
  if (ab) return quadAt(ab, b, c, a);
  if (bc) return quadAt(bc, c, a, b);
  return ca ? quadAt(ca, a, b, c) : [[a, b, c]];
}

function middle(from: Corner, to: Corner, long: ReadonlySet<string>): Corner | null {
  if (!long.has(edgeKey(from, to))) return null;
  const at = from.at.clone().add(to.at).multiplyScalar(0.5);
  const normal = from.normal.clone().add(to.normal);
  return { at, normal: normal.lengthSq() > 0 ? normal.normalize() : from.normal.clone() };
}

/** Two triangles, cut along the shorter diagonal. */
function quad(a: Corner, b: Corner, c: Corner, d: Corner): readonly Triangle[] {
  const first = a.at.distanceToSquared(c.at) <= b.at.distanceToSquared(d.at);
  return first ? quadAt(a, b, c, d) : quadAt(b, c, d, a);
}

function quadAt(a: Corner, b: Corner, c: Corner, d: Corner): readonly Triangle[] {
  return [
    [a, b, c],
    [a, c, d],
  ];
}

function bodyOf(triangles: readonly Triangle[]): BufferGeometry {
  const corners = triangles.flat();
  const body = new BufferGeometry().setFromPoints(corners.map(({ at }) => at));
  const normals = corners.flatMap(({ normal }) => normal.toArray());
  return body.setAttribute('normal', new Float32BufferAttribute(normals, 3));
}

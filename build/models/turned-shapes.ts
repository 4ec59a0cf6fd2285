import { BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';

/** A point of a profile: distance from the axis and height. */
export type ProfilePoint = readonly [radius: number, y: number];

/** Edges of a profile blunter than this angle are shaded round, sharper ones as an edge (radians). */
const CREASE = 0.9;

/** The bevel of a turned body's edges, in metres. */
const BEVEL = 0.006;

interface Corner {
  readonly radius: number;
  readonly y: number;
  /** The direction of the surface: outwards, upwards. */
  readonly normal: readonly [number, number];
}

/** A body of revolution about Y. The profile runs from bottom to top; begin and end on the axis (radius 0) to close it. */
export function lathe(profile: readonly ProfilePoint[], sides = 48): BufferGeometry {
  const bands = profile.slice(1).map((to, index) => band(profile[index] ?? to, to));
  const smooth = bands.map(([from, to], index): readonly [Corner, Corner] => [
    soften(from, bands[index - 1]?.[1]),
    soften(to, bands[index + 1]?.[0]),
  ]);
  return revolve(smooth, sides);
}

/** An upright cylinder or truncated cone with softly bevelled rims. */
export function cylinder(
  radiusTop: number,
  radiusBottom: number,
  height: number,
  sides = 32,
  bevel: number = BEVEL,
): BufferGeometry {
  const rim = Math.min(bevel, height / 3);
  const [top, bottom] = [Math.max(radiusTop - rim, 0), Math.max(radiusBottom - rim, 0)];
  const half = height / 2;
  const lean = Math.atan2(radiusBottom - radiusTop, height);
  const out = [Math.cos(lean), Math.sin(lean)] as const;
  const down = corner(bottom, -half, [0, -1]);
  const low = corner(radiusBottom, rim - half, out);
  const high = corner(radiusTop, half - rim, out);
  const up = corner(top, half, [0, 1]);
  const axis = [corner(0, -half, [0, -1]), corner(0, half, [0, 1])] as const;
  return revolve(
    [
      [axis[0], down],
      [down, low],
      [low, high],
      [high, up],
      [up, axis[1]],
    ],
    sides,
  );
}

/** A half ball standing on y = 0, closed below. */
export function dome(radius: number, sides = 32, rows = 6): BufferGeometry {
  const arc = Array.from({ length: rows + 1 }, (_, row): ProfilePoint => {
    const angle = (row / rows) * (Math.PI / 2);
    return [row === rows ? 0 : radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return lathe([[0, 0], ...arc], sides);
}

/** A small ball of sides × 2 × (rows - 1) triangles: where a sphere would show no more. */
export function bead(radius: number, sides = 8, rows = 4): BufferGeometry {
  const profile = Array.from({ length: rows + 1 }, (_, row): ProfilePoint => {
    const angle = (row / rows - 0.5) * Math.PI;
    return [row % rows === 0 ? 0 : radius * Math.cos(angle), radius * Math.sin(angle)];
  });
  return lathe(profile, sides);
}

/** A flat washer lying about Y, centred, with sharp edges. */
export function washer(outer: number, inner: number, height: number, sides = 40): BufferGeometry {
  const half = height / 2;
  const profile: readonly ProfilePoint[] = [
    [inner, -half],
    [outer, -half],
    [outer, half],
    [inner, half],
    [inner, -half],
  ];
  return lathe(profile, sides);
}

function corner(radius: number, y: number, normal: readonly [number, number]): Corner {
  return { radius, y, normal };
}

function band(from: ProfilePoint, to: ProfilePoint): readonly [Corner, Corner] {
  const [run, rise] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(run, rise) || 1;
  const normal = [rise / length, -run / length] as const;
  return [corner(...from, normal), corner(...to, normal)];
}

function soften(own: Corner, neighbour: Corner | undefined): Corner {
  if (!neighbour || own.radius === 0) return own;
  const [x, y] = [own.normal[0] + neighbour.normal[0], own.normal[1] + neighbour.normal[1]];
  const length = Math.hypot(x, y);
  // Two unit vectors at an angle a add up to a length of 2 cos(a / 2).
  if (length < 2 * Math.cos(CREASE / 2)) return own;
  return { ...own, normal: [x / length, y / length] };
}

function revolve(bands: readonly (readonly [Corner, Corner])[], sides: number): BufferGeometry {
  const corners = bands.flatMap((band) =>
    Array.from({ length: sides }, (_, side) => trapezium(band, side, sides)).flat(),
  );
  const body = new BufferGeometry().setFromPoints(corners.map(({ at }) => at));
  const normals = corners.flatMap(({ normal }) => normal.toArray());
  return body.setAttribute('normal', new Float32BufferAttribute(normals, 3));
}

/** One side of a band: two triangles, or one where the band begins or ends on the axis. */
function trapezium(
  [low, high]: readonly [Corner, Corner],
  side: number,
  sides: number,
): readonly Turned[] {
  const [from, to] = [side, (side + 1) % sides].map((each) => (each / sides) * 2 * Math.PI);
  const lower = [turn(low, from), turn(low, to), turn(high, to)];
  const upper = [turn(low, from), turn(high, to), turn(high, from)];
  return [...(low.radius > 0 ? lower : []), ...(high.radius > 0 ? upper : [])];
}

interface Turned {
  readonly at: Vector3;
  readonly normal: Vector3;
}

function turn({ radius, y, normal }: Corner, angle = 0): Turned {
  const [x, z] = [Math.sin(angle), Math.cos(angle)];
  return {
    at: new Vector3(radius * x, y, radius * z),
    normal: new Vector3(normal[0] * x, normal[1], normal[0] * z),
  };
}

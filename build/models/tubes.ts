import {
  BufferGeometry,
  CatmullRomCurve3,
  Float32BufferAttribute,
  TubeGeometry,
  Vector3,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';

/** A point in space, in metres. */
export type Point = readonly [x: number, y: number, z: number];

/** How many pieces a tube has between two of its points. */
const STEPS = 4;

/** The radius of a tube at a share (0 to 1) of its length, in metres. */
export type Taper = (along: number) => number;

/**
 * A round wire through the points, curved between them, with flat ends; `closed` joins the last to the first. `steps`
 * is the number of pieces from one point to the next.
 */
export function tube(
  points: readonly Point[],
  radius: number | Taper,
  sides = 8,
  { closed = false, steps = STEPS }: { closed?: boolean; steps?: number } = {},
): BufferGeometry {
  const curve = new CatmullRomCurve3(
    points.map((point) => new Vector3(...point)),
    closed,
  );
  const pieces = points.length === 2 ? 1 : (points.length - (closed ? 0 : 1)) * steps;
  const taper = typeof radius === 'number' ? () => radius : radius;
  const wire = tapered(new TubeGeometry(curve, pieces, 1, sides, closed), pieces, sides, taper);
  if (closed) return wire;
  wire.deleteAttribute('uv');
  const [front, back] = [endOf(wire, 0, sides), endOf(wire, pieces, sides)];
  return mergeGeometries([wire.toNonIndexed(), front, back]);
}

/** A straight round rod from one point to another. */
export function rod(from: Point, to: Point, radius: number, sides = 8): BufferGeometry {
  return tube([from, to], radius, sides);
}

function tapered(wire: TubeGeometry, pieces: number, sides: number, taper: Taper): TubeGeometry {
  const [at, normal] = [wire.getAttribute('position'), wire.getAttribute('normal')];
  for (let index = 0; index < at.count; index++) {
    const radius = taper(Math.floor(index / (sides + 1)) / pieces);
    const place = new Vector3().fromBufferAttribute(at, index);
    place.addScaledVector(new Vector3().fromBufferAttribute(normal, index), radius - 1);
    at.setXYZ(index, place.x, place.y, place.z);
  }
  return wire;
}

/** The disc that closes the first or the last row of a wire. */
function endOf(wire: TubeGeometry, row: number, sides: number): BufferGeometry {
  const { path } = wire.parameters;
  const [end, facing] = row === 0 ? [0, -1] : [1, 1];
  const along = path.getTangentAt(end).multiplyScalar(facing);
  const rims = wire.getAttribute('position');
  const rim = (side: number): Vector3 =>
    new Vector3().fromBufferAttribute(rims, row * (sides + 1) + side);
  const corners = Array.from({ length: sides }, (_, side) => [
    path.getPointAt(end),
    rim(facing > 0 ? side + 1 : side),
    rim(facing > 0 ? side : side + 1),
  ]).flat();
  const disc = new BufferGeometry().setFromPoints(corners);
  const normals = corners.flatMap(() => along.toArray());
  return disc.setAttribute('normal', new Float32BufferAttribute(normals, 3));
}

import { BoxGeometry, BufferGeometry, Float32BufferAttribute, Vector3 } from 'three';
import { RoundedBoxGeometry } from 'three/addons/geometries/RoundedBoxGeometry.js';

/** A corner of a bevelled box: which way it faces (0 = X …), and in which octant it lies. */
interface Corner {
  readonly at: Vector3;
  readonly normal: Vector3;
}

const SIGNS = [-1, 1] as const;
const AXES = [0, 1, 2] as const;

/** A box with sharp edges, of 12 triangles: for what is too small to show a bevel. */
export function block(width: number, height: number, depth: number): BufferGeometry {
  return new BoxGeometry(width, height, depth);
}

/**
 * A box with soft edges. One segment costs 44 triangles and looks round by its shading alone; give two or more
 * (300 and up) only where the radius is a good part of the body.
 */
export function roundedBox(
  width: number,
  height: number,
  depth: number,
  radius = 0.02,
  segments = 1,
): BufferGeometry {
  const round = Math.min(radius, 0.499 * Math.min(width, height, depth));
  if (segments > 1) return new RoundedBoxGeometry(width, height, depth, segments, round);
  return bevelledBox(new Vector3(width, height, depth).divideScalar(2), round);
}

function bevelledBox(half: Vector3, round: number): BufferGeometry {
  const corner = (axis: number, signs: readonly number[]): Corner => {
    const normal = new Vector3().setComponent(axis, signs[axis] ?? 0);
    const inner = half
      .clone()
      .subScalar(round)
      .multiply(new Vector3(...signs));
    return { at: inner.addScaledVector(normal, round), normal };
  };
  const triangles = [...facesAndEdges(corner), ...tips(corner)].flatMap(outwards);
  const body = new BufferGeometry().setFromPoints(triangles.map(({ at }) => at));
  const normals = triangles.flatMap(({ normal }) => normal.toArray());
  return body.setAttribute('normal', new Float32BufferAttribute(normals, 3));
}

type CornerOf = (axis: number, signs: readonly number[]) => Corner;
type Triangle = readonly [Corner, Corner, Corner];

function facesAndEdges(corner: CornerOf): readonly Triangle[] {
  return AXES.flatMap((axis) => {
    const [next, last] = [(axis + 1) % 3, (axis + 2) % 3];
    const at = (facing: number, a: number, b: number, c: number): Corner => {
      const signs = [0, 0, 0];
      [signs[axis], signs[next], signs[last]] = [a, b, c];
      return corner(facing, signs);
    };
    return SIGNS.flatMap((a) => [
      ...split([at(axis, a, -1, -1), at(axis, a, 1, -1), at(axis, a, 1, 1), at(axis, a, -1, 1)]),
      ...SIGNS.flatMap((b) =>
        split([at(axis, a, b, -1), at(next, a, b, -1), at(next, a, b, 1), at(axis, a, b, 1)]),
      ),
    ]);
  });
}

function split([a, b, c, d]: readonly [Corner, Corner, Corner, Corner]): readonly Triangle[] {
  return [
    [a, b, c],
    [a, c, d],
  ];
}

function tips(corner: CornerOf): readonly Triangle[] {
  return SIGNS.flatMap((x) =>
    SIGNS.flatMap((y) =>
      SIGNS.map((z): Triangle => {
        const signs = [x, y, z];
        return [corner(0, signs), corner(1, signs), corner(2, signs)];
      }),
    ),
  );
}

/** The triangle, turned so that it is seen from outside. */
function outwards([a, b, c]: Triangle): Triangle {
  const facing = b.at.clone().sub(a.at).cross(c.at.clone().sub(a.at));
  const outside = a.normal.clone().add(b.normal).add(c.normal);
  return facing.dot(outside) < 0 ? [a, c, b] : [a, b, c];
}

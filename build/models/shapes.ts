import {
  type BufferGeometry,
  ExtrudeGeometry,
  IcosahedronGeometry,
  Path,
  Shape,
  TorusGeometry,
  Vector2,
} from 'three';
import { toCreasedNormals } from 'three/addons/utils/BufferGeometryUtils.js';

/** A closed line in the XY plane, in metres; the last point joins the first. */
export type Outline = readonly (readonly [x: number, y: number])[];

/** Edges of a plate blunter than this angle are shaded round (radians). */
const PLATE_CREASE = 0.6;

/** A ball of 20 × (detail + 1)² triangles. */
export function sphere(radius: number, detail = 3): BufferGeometry {
  return new IcosahedronGeometry(radius, detail);
}

/** A torus lying flat about Y; `thickness` is the diameter of its tube. */
export function ring(radius: number, thickness: number, sides = 40, tubeSides = 6): BufferGeometry {
  return new TorusGeometry(radius, thickness / 2, tubeSides, sides).rotateX(Math.PI / 2);
}

/** An outline cut from a sheet, bevelled, centred in z; `holes` are outlines within it. */
export function plate(
  outline: Outline,
  thickness: number,
  bevel = 0.01,
  holes: readonly Outline[] = [],
): BufferGeometry {
  const edge = Math.min(bevel, 0.49 * thickness);
  const shape = new Shape(outline.map(([x, y]) => new Vector2(x, y)));
  shape.holes = holes.map((hole) => new Path(hole.map(([x, y]) => new Vector2(x, y))));
  const depth = thickness - 2 * edge;
  const bevelled = { bevelEnabled: edge > 0, bevelThickness: edge, bevelSize: edge };
  const options = { ...bevelled, depth, bevelOffset: -edge, bevelSegments: 1, curveSegments: 1 };
  return toCreasedNormals(
    new ExtrudeGeometry(shape, options).translate(0, 0, -depth / 2),
    PLATE_CREASE,
  );
}

/** The outline of a circle or an ellipse. */
export function oval(radiusX: number, radiusY: number = radiusX, sides = 32): Outline {
  return Array.from({ length: sides }, (_, side) => {
    const angle = (side / sides) * 2 * Math.PI;
    return [radiusX * Math.cos(angle), radiusY * Math.sin(angle)] as const;
  });
}

/** The outline of a rectangle with round corners. */
export function roundedRectangle(
  width: number,
  height: number,
  radius: number,
  pieces = 4,
): Outline {
  const corners = [
    [1, 1],
    [-1, 1],
    [-1, -1],
    [1, -1],
  ] as const;
  return corners.flatMap(([x, y], quarter) =>
    Array.from({ length: pieces + 1 }, (_, piece) => {
      const angle = ((quarter + piece / pieces) * Math.PI) / 2;
      const middle = [x * (width / 2 - radius), y * (height / 2 - radius)] as const;
      return [middle[0] + radius * Math.cos(angle), middle[1] + radius * Math.sin(angle)] as const;
    }),
  );
}

/** `count` angles evenly about a circle, from `start`, in radians. */
export function around(count: number, start = 0): readonly number[] {
  return Array.from({ length: count }, (_, index) => start + (index / count) * 2 * Math.PI);
}

import {
  BufferAttribute,
  BufferGeometry,
  Color,
  ExtrudeGeometry,
  Matrix4,
  type Shape,
  Vector3,
} from 'three';

/** A shape in the making: positions (metres), normals and vertex colours (linear RGB) of one merged geometry. */
export interface Form {
  readonly positions: number[];
  readonly normals: number[];
  readonly colours: number[];
}

/** An empty form. */
export function createForm(): Form {
  return { positions: [], normals: [], colours: [] };
}

/** How dark a surface is where it meets the floor, 0 black to 1 untouched: baked ambient occlusion. */
const CONTACT = 0.7;
/** Height above the floor at which a surface is no longer darkened, in metres. */
const CONTACT_REACH = 0.9;

/** A colour for a vertex at height `y` (metres), darkened towards the floor. */
function shade(colour: Color, y: number): readonly [number, number, number] {
  const part = Math.min(1, Math.max(0, y / CONTACT_REACH));
  const light = CONTACT + (1 - CONTACT) * part * (2 - part);
  return [colour.r * light, colour.g * light, colour.b * light];
}

/** Adds a geometry, moved by `matrix`, in one colour; `occluded` darkens it towards the floor. */
export function addGeometry(
  form: Form,
  geometry: BufferGeometry,
  matrix: Matrix4,
  hex: string,
  occluded = true,
): void {
  const flat = geometry.index ? geometry.toNonIndexed() : geometry;
  const position = flat.getAttribute('position');
  const normal = flat.getAttribute('normal');
  const colour = new Color(hex);
  const point = new Vector3();
  for (let i = 0; i < position.count; i += 1) {
    point.fromBufferAttribute(position, i).applyMatrix4(matrix);
    form.positions.push(point.x, point.y, point.z);
    const [r, g, b] = occluded ? shade(colour, point.y) : [colour.r, colour.g, colour.b];
    form.colours.push(r, g, b);
    point.fromBufferAttribute(normal, i).transformDirection(matrix);
    form.normals.push(point.x, point.y, point.z);
  }
}

/** An upright box: its middle on the floor plan `(x, z)`, its foot at `y`, width (x), height, depth (z), in metres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly width: number;
  readonly height: number;
  readonly depth: number;
  readonly colour: string;
  readonly occluded?: boolean;
}

/** The six sides of a unit box: normal and the two edges that span it. */
const SIDES: readonly (readonly [Vec, Vec, Vec])[] = [
  [
    [0, 0, 1],
    [1, 0, 0],
    [0, 1, 0],
  ],
  [
    [0, 0, -1],
    [-1, 0, 0],
    [0, 1, 0],
  ],
  [
    [1, 0, 0],
    [0, 0, -1],
    [0, 1, 0],
  ],
  [
    [-1, 0, 0],
    [0, 0, 1],
    [0, 1, 0],
  ],
  [
    [0, 1, 0],
    [1, 0, 0],
    [0, 0, -1],
  ],
  [
    [0, -1, 0],
    [1, 0, 0],
    [0, 0, 1],
  ],
];
type Vec = readonly [number, number, number];
const CORNERS: readonly (readonly [number, number])[] = [
  [-0.5, -0.5],
  [0.5, -0.5],
  [0.5, 0.5],
  [-0.5, -0.5],
  [0.5, 0.5],
  [-0.5, 0.5],
];

/** Adds an upright box. */
export function addBox(form: Form, box: Box): void {
  const size = [box.width, box.height, box.depth] as const;
  const centre = [box.x, box.y + box.height / 2, box.z] as const;
  const colour = new Color(box.colour);
  for (const [normal, u, v] of SIDES) {
    for (const [a, b] of CORNERS) {
      const at = [0, 1, 2].map(
        (i) =>
          (centre[i] ?? 0) +
          ((normal[i] ?? 0) * 0.5 + (u[i] ?? 0) * a + (v[i] ?? 0) * b) * (size[i] ?? 0),
      );
      form.positions.push(...at);
      form.normals.push(...normal);
      form.colours.push(
        ...(box.occluded === false ? [colour.r, colour.g, colour.b] : shade(colour, at[1] ?? 0)),
      );
    }
  }
}

/** Adds a flat outline (x to the right, y up), drawn out along +Z from `z` by `depth` metres. */
export function addExtruded(
  form: Form,
  outline: Shape,
  z: number,
  depth: number,
  colour: string,
): void {
  const geometry = new ExtrudeGeometry(outline, {
    depth,
    bevelEnabled: false,
    curveSegments: 6,
  });
  addGeometry(form, geometry, new Matrix4().makeTranslation(0, 0, z), colour);
  geometry.dispose();
}

/** The finished geometry of a form; the caller disposes of it. */
export function finishForm(form: Form): BufferGeometry {
  const geometry = new BufferGeometry();
  const add = (name: string, values: number[]) =>
    geometry.setAttribute(name, new BufferAttribute(new Float32Array(values), 3));
  add('position', form.positions);
  add('normal', form.normals);
  add('color', form.colours);
  geometry.computeBoundingSphere();
  return geometry;
}

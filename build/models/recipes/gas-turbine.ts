import {
  BufferGeometry,
  Float32BufferAttribute,
  LatheGeometry,
  Shape,
  ShapeGeometry,
  Vector2,
} from 'three';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { tint } from '../parts/tint.ts';
import { around, plate, roundedRectangle } from '../shapes.ts';
import { cylinder, lathe, type ProfilePoint } from '../turned-shapes.ts';

/** Height of the shaft over the floor, in metres. */
const AXIS = 0.215;

/** Bodies are turned about Y; this lays them along X, intake to the left. */
const LYING = { at: [0, AXIS, 0], turn: [0, 0, -Math.PI / 2] } as const;

/** The casing from intake to exhaust: radius, and place on the shaft. */
const OUTER: readonly ProfilePoint[] = [
  [0.18, -0.29],
  [0.152, -0.24],
  [0.12, -0.06],
  [0.152, -0.035],
  [0.152, 0.05],
  [0.116, 0.078],
  [0.128, 0.15],
  [0.18, 0.29],
];
const INNER = OUTER.map(([radius, y]): ProfilePoint => [radius - 0.013, y]);
const FLANGES = [-0.278, -0.045, 0.06, 0.278] as const;
const ROTOR: readonly ProfilePoint[] = [
  [0, -0.295],
  [0.022, -0.285],
  [0.036, -0.26],
  [0.046, -0.24],
  [0.07, -0.07],
  [0.05, -0.05],
  [0.05, 0.07],
  [0.064, 0.085],
  [0.064, 0.2],
  [0.03, 0.23],
  [0, 0.235],
];

const CAN: readonly ProfilePoint[] = [
  [0.02, -0.042],
  [0.03, -0.028],
  [0.03, 0.02],
  [0.018, 0.04],
];
const FIRE: readonly ProfilePoint[] = [
  [0.031, -0.016],
  [0.031, 0.012],
  [0.019, 0.04],
];

/** What is closed of the casing, in radians; the rest is the window, open to the front and the sky. */
const CLOSED = { from: 0.14 * Math.PI, length: 1.2 * Math.PI } as const;
const CASING_SIDES = 17;

/** A heavy gas turbine with a window cut into its casing: blades, fire, exhaust. */
export const recipe: Recipe = {
  id: 'gas-turbine',
  build: (zone) => {
    const model = createSculpture();
    addCasing(model, zone);
    model.add(lathe(ROTOR, 12), { colour: MUSEUM.metal, material: 'metal' }, LYING);
    for (let row = 0; row < 6; row++) {
      const y = -0.24 + row * 0.032;
      model.add(
        blades(y, 0.136 - row * 0.005, 18),
        { colour: '#dfe4e6', material: 'metal' },
        LYING,
      );
    }
    for (let row = 0; row < 4; row++) {
      const y = 0.09 + row * 0.031;
      model.add(blades(y, 0.1 + row * 0.007, 16), { colour: '#dc9a66', material: 'metal' }, LYING);
    }
    for (const angle of around(5, 0.25)) addFire(model, angle);
    addStand(model, zone);
    return model;
  },
};

/** One of the cans about the shaft that the fire is in. */
function addFire(model: Sculpture, angle: number): void {
  const at = [0.008, AXIS + Math.cos(angle) * 0.103, Math.sin(angle) * 0.103] as const;
  const place = { ...LYING, at };
  model.add(lathe(CAN, 8), { colour: MUSEUM.copper, material: 'metal' }, place);
  model.add(lathe(FIRE, 8), { colour: '#ff8a2e', material: 'glow' }, place);
}

/** A row of thin twisted blades about Y, each seen from both sides. */
function blades(y: number, tip: number, count: number): BufferGeometry {
  const corners = around(count).flatMap((angle) => {
    const corner = (radius: number, shift: number, rise: number) =>
      [radius * Math.sin(angle + shift), y + rise, radius * Math.cos(angle + shift)] as const;
    const [a, b] = [corner(0.045, 0, -0.009), corner(tip, 0.08, -0.008)];
    const [c, d] = [corner(tip, 0.17, 0.008), corner(0.045, 0.14, 0.009)];
    return [a, b, c, a, c, d, a, c, b, a, d, c].flat();
  });
  const row = new BufferGeometry();
  row.setAttribute('position', new Float32BufferAttribute(corners, 3));
  row.computeVertexNormals();
  return row;
}

function addCasing(model: Sculpture, zone: string): void {
  const turned = (profile: readonly ProfilePoint[]): BufferGeometry => {
    const points = profile.map(([radius, y]) => new Vector2(radius, y));
    return new LatheGeometry(points, CASING_SIDES, CLOSED.from, CLOSED.length);
  };
  model.add(turned(OUTER), { colour: tint(zone, 0.25, '#3fa57a') }, LYING);
  model.add(turned(INNER.toReversed()), { colour: tint(zone, 0.6, '#d3eedd') }, LYING);
  for (const y of FLANGES) {
    const radius = radiusAt(y) + 0.012;
    const flange = [
      [radius - 0.03, y - 0.009],
      [radius, y - 0.009],
      [radius, y + 0.009],
      [radius - 0.03, y + 0.009],
    ] as const;
    // Twice each, so that its edges are sharp.
    const edges = flange.slice(1).map((to, index) => turned([flange[index] ?? to, to]));
    for (const edge of edges) model.add(edge, { colour: zone }, LYING);
  }
  const cut = new Shape([...OUTER, ...INNER.toReversed()].map((point) => new Vector2(...point)));
  const front = new ShapeGeometry(cut).rotateY(CLOSED.from - Math.PI / 2);
  const back = new ShapeGeometry(cut).rotateY(CLOSED.from + CLOSED.length - Math.PI / 2);
  for (const face of [front, turnedOver(back)]) {
    model.add(face, { colour: MUSEUM.gold, material: 'metal' }, LYING);
  }
}

function radiusAt(y: number): number {
  const after = OUTER.findIndex(([, end]) => end >= y);
  const [from, to] = [OUTER[after - 1] ?? [0, 0], OUTER[after] ?? [0, 0]];
  return from[0] + ((to[0] - from[0]) * (y - from[1])) / (to[1] - from[1]);
}

/** The same face, seen from its other side. */
function turnedOver(face: BufferGeometry): BufferGeometry {
  face.setIndex([...(face.index?.array ?? [])].reverse());
  face.computeVertexNormals();
  return face;
}

function addStand(model: Sculpture, zone: string): void {
  const foot = [
    [-0.05, 0],
    [0.05, 0],
    [0.03, 0.12],
    [-0.03, 0.12],
  ] as const;
  for (const x of [-0.19, 0.008, 0.18]) {
    model.add(plate(foot, 0.13, 0), { colour: zone }, { at: [x, 0.018, 0] });
  }
  const base = plate(roundedRectangle(0.56, 0.26, 0.02, 2), 0.024, 0.006);
  model.add(base, { colour: MUSEUM.wood }, { at: [0, 0.012, 0], turn: [-Math.PI / 2, 0, 0] });
  const shaft = { colour: MUSEUM.metal, material: 'metal' } as const;
  model.add(cylinder(0.02, 0.02, 0.08, 12), shaft, { ...LYING, at: [0.255, AXIS, 0] });
}

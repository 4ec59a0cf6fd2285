import { BoxGeometry, type BufferGeometry } from 'three';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM, type Paint } from '../museum.ts';
import { cloverOutline, cloverRadius } from '../parts/clover.ts';
import { loft, type Section } from '../parts/loft.ts';
import { tint } from '../parts/tint.ts';
import { addTree } from '../parts/tree.ts';
import { around, plate, sphere } from '../shapes.ts';
import { type Point, tube } from '../tubes.ts';
import { dome, lathe } from '../turned-shapes.ts';

/** The middle radius of the eave, in metres. */
const RADIUS = 0.226;
const PIECES = 42;
const GROUND = 0.024;

/** The lawns of the roof from the eave to the middle: share of the radius, colour. */
const LAWNS = [
  [1, '#4f8a3f'],
  [0.82, '#629b4a'],
  [0.64, '#79ad57'],
  [0.45, '#92c069'],
  [0.25, '#aacf80'],
  [0.02, '#aacf80'],
] as const;

/** The slats of the eave, from the glass outwards and up: share of the radius, height under the eave's top. */
const SLATS = [
  [0.86, 0.07],
  [0.98, 0.056],
  [0.945, 0.05],
  [1.03, 0.034],
  [0.99, 0.028],
  [1.06, 0.008],
  [1, 0],
] as const;

const LIT_GAP = 3;

/** A green roof like a clover leaf that people walk on, a silver eave of slats, glass under it. */
export const recipe: Recipe = {
  id: 'innovation-center',
  build: (zone) => {
    const model = createSculpture();
    const court = plate(cloverOutline(0.25, 30), GROUND, 0.004);
    model.add(
      court,
      { colour: MUSEUM.stone },
      { at: [0, GROUND / 2, 0], turn: [-Math.PI / 2, 0, 0] },
    );
    addGlass(model, zone);
    SLATS.slice(1).forEach((to, index) => {
      const from = SLATS[index] ?? to;
      model.add(loft([rim(from[0], -from[1]), rim(to[0], -to[1])]), slatPaint(index));
    });
    addRoof(model);
    for (const [x, z] of [
      [-0.29, 0.02],
      [-0.22, -0.11],
      [-0.17, -0.22],
      [0.28, 0.0],
      [0.22, -0.12],
      [0.15, -0.22],
      [-0.04, 0.22],
      [0.05, 0.21],
    ] as const) {
      addTree(model, [x, 0, z], 0.085, '#6f9a58');
    }
    return model;
  },
};

/** Slats are silver; between them it is dark, but for the line where the light of the night runs. */
function slatPaint(index: number): Paint {
  if (index % 2 === 0) return { colour: '#e2e5e8', material: 'metal' };
  return index === LIT_GAP ? { colour: MUSEUM.glow, material: 'glow' } : { colour: '#6d757c' };
}

/** Height of the eave's top: it rises over each leaf and dips between them. */
function eaveAt(angle: number): number {
  return 0.15 + 0.02 * Math.cos(3 * (angle - Math.PI / 2)) + 0.012 * Math.sin(angle + 0.6);
}

/** A line about the building at a share of its radius, over or under the eave. */
function rim(share: number, rise: number): Section {
  return around(PIECES).map((angle): Point => {
    const reach = RADIUS * cloverRadius(angle) * share;
    return [reach * Math.cos(angle), eaveAt(angle) + rise, -reach * Math.sin(angle)];
  });
}

/** The top of the roof: a lawn that swells towards the middle. */
function roofAt(angle: number, share: number): Point {
  // Towards the middle the outline turns round, so that the lawn has no folds.
  const reach = RADIUS * share * (1 + (cloverRadius(angle) - 1) * Math.min(1, share * 1.3));
  // Each leaf swells on its own.
  const leaf = 0.022 * Math.cos(3 * (angle - Math.PI / 2)) * Math.sin(share * Math.PI);
  const edge = eaveAt(angle) * share + eaveAt(0) * (1 - share);
  return [
    reach * Math.cos(angle),
    edge + 0.075 * Math.cos((share * Math.PI) / 2) ** 1.3 + leaf,
    -reach * Math.sin(angle),
  ];
}

function addRoof(model: Sculpture): void {
  const line = (share: number): Section => around(PIECES).map((angle) => roofAt(angle, share));
  LAWNS.slice(1).forEach(([inner], index) => {
    const [outer, colour] = LAWNS[index] ?? LAWNS[0];
    model.add(loft([line(outer), line(inner)]), { colour });
  });
  for (const [from, to] of [
    [1.5, 3.75],
    [5.6, 2.3],
  ] as const) {
    const path = Array.from({ length: 7 }, (_, step): Point => {
      const way = step / 3 - 1;
      const [x, y, z] = roofAt(way < 0 ? from : to, Math.max(0.03, Math.abs(way) * 0.92));
      return [x, y - 0.001, z];
    });
    model.add(tube(path, 0.007, 4, { steps: 2 }), { colour: MUSEUM.plaster });
  }
  for (const angle of [3.66, -0.52]) addSkylight(model, angle, 0.55);
  const coats = [MUSEUM.red, MUSEUM.gold, '#3f6ea5', MUSEUM.paper];
  coats.forEach((colour, index) => {
    const at = roofAt(1.35 + index * 1.62, 0.3 + (index % 2) * 0.3);
    const coat = lathe(
      [
        [0.0065, 0],
        [0.005, 0.02],
        [0, 0.022],
      ],
      6,
    );
    model.add(coat, { colour }, { at });
    model.add(sphere(0.0052, 0), { colour: MUSEUM.skin }, { at: [at[0], at[1] + 0.025, at[2]] });
  });
}

/** A large cushion of clear film in a silver ring, lying on the slope of the roof. */
function addSkylight(model: Sculpture, angle: number, share: number): void {
  const [inner, at, outer] = [
    roofAt(angle, share - 0.1),
    roofAt(angle, share),
    roofAt(angle, share + 0.1),
  ];
  const run = Math.hypot(outer[0] - inner[0], outer[2] - inner[2]);
  const slope = Math.atan2(inner[1] - outer[1], run);
  const onSlope = (body: BufferGeometry): BufferGeometry =>
    body.scale(1.05, 0.4, 1.2).translate(0, -0.004, 0).rotateZ(-slope).rotateY(angle);
  model.add(onSlope(dome(0.042, 16, 3)), { colour: '#dcecf2', material: 'glass' }, { at });
  const frame = lathe(
    [
      [0.049, -0.02],
      [0.049, 0.014],
      [0.04, 0.018],
    ],
    16,
  );
  model.add(onSlope(frame), { colour: '#eef1f3' }, { at });
}

function addGlass(model: Sculpture, zone: string): void {
  const wall = (y: number): Section =>
    around(PIECES).map((angle): Point => {
      const reach = RADIUS * cloverRadius(angle) * 0.86;
      return [reach * Math.cos(angle), y, -reach * Math.sin(angle)];
    });
  model.add(loft([wall(GROUND), wall(0.12)]), {
    colour: tint(MUSEUM.glow, 0.15, '#9fc4d4'),
    material: 'glass',
  });
  for (const angle of around(30, 0.05)) {
    const reach = RADIUS * cloverRadius(angle) * 0.863;
    const height = eaveAt(angle) - 0.066 - GROUND;
    const at = [reach * Math.cos(angle), GROUND + height / 2, -reach * Math.sin(angle)] as const;
    const mullion = new BoxGeometry(0.006, height, 0.006);
    model.add(mullion, { colour: tint(zone, 0.15) }, { at, turn: [0, angle, 0] });
  }
}

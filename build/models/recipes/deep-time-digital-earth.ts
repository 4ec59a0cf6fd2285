import { type BufferGeometry, SphereGeometry, Vector3 } from 'three';
import { roundedBox } from '../boxes.ts';
import { createSculpture, type Recipe, type Sculpture } from '../kit.ts';
import { MUSEUM } from '../museum.ts';
import { around, type Outline, oval, plate, ring, sphere } from '../shapes.ts';
import { tube } from '../tubes.ts';
import { bead, lathe } from '../turned-shapes.ts';

const EARTH = 0.165;
const CENTRE = [0.05, 0.285, -0.02] as const;
const BRASS = { colour: MUSEUM.gold, material: 'metal' } as const;
/** The rocks from the crust inwards; the ball in the middle is the core. */
const ROCKS = ['#8b6a52', '#d3a06a', '#b0563a', '#e08a3c'];
/** Land of no age in particular: longitude, latitude and size, in radians. */
const LANDS = [
  [0.5, 0.7, 0.5],
  [1.45, -0.1, 0.42],
  [2.4, 0.75, 0.48],
  [3.2, -0.3, 0.46],
  [4.0, 0.5, 0.42],
  [2.2, -1.05, 0.3],
] as const;

/** A globe with a quarter cut out down to the core, an ammonite beside it, points of data in orbit. */
export const recipe: Recipe = {
  id: 'deep-time-digital-earth',
  build: (zoneColour) =>
    createSculpture()
      .join(globe(), { at: CENTRE, turn: [0.1, 2.72, -0.25] })
      .join(orbit(zoneColour), { at: CENTRE, turn: [0.35, 0, -0.42] })
      .join(stand())
      .join(ammonite(), { at: [-0.15, 0.112, 0.07], turn: [0, 0.3, 0] }),
};

function globe(): Sculpture {
  const made = createSculpture()
    .add(new SphereGeometry(EARTH, 18, 14, 0, 1.5 * Math.PI), { colour: MUSEUM.water })
    .add(sphere(0.04, 1), { colour: '#ffd27a', material: 'glow' });
  ROCKS.forEach((colour, depth) => {
    const face = plate(stratum(EARTH - 0.001 - depth * 0.03), 0.004 + depth * 0.005, 0);
    for (const turn of [Math.PI, Math.PI / 2]) made.add(face, { colour }, { turn: [0, turn, 0] });
  });
  for (const [longitude, latitude, size] of LANDS) {
    const place = { turn: [0, longitude, Math.PI / 2 - latitude] } as const;
    made.add(land(size, longitude), { colour: '#8fa968' }, place);
  }
  return made;
}

/** Half a disc with a wavy rim, as layers of rock lie. */
function stratum(radius: number): Outline {
  const rim = Array.from({ length: 17 }, (_, index) => {
    const angle = (index / 16 - 0.5) * Math.PI;
    const wave =
      radius < EARTH - 0.01 ? radius + 0.004 * Math.sin(angle * 9 + radius * 90) : radius;
    return [wave * Math.cos(angle), wave * Math.sin(angle)] as const;
  });
  return rim;
}

/** A low raised patch about +Y with a coast of bays and capes. */
function land(size: number, seed: number): BufferGeometry {
  const shore = [0.99, 1.03, 1.035].map((height, row) => [
    height * EARTH,
    [1, 0.96, 0.5][row] ?? 0,
  ]);
  const profile = shore.map(([radius = 0, share = 0]) => {
    const angle = size * share;
    return [radius * Math.sin(angle), radius * Math.cos(angle)] as const;
  });
  const patch = lathe([...profile, [0, 1.035 * EARTH]], 13);
  const at = patch.getAttribute('position');
  for (let index = 0; index < at.count; index++) {
    const place = new Vector3().fromBufferAttribute(at, index);
    const [length, turn] = [place.length(), Math.atan2(place.z, place.x)];
    const bay = 1 + 0.22 * Math.sin(2 * turn + seed * 3) + 0.14 * Math.sin(3 * turn + seed * 7);
    const angle = Math.acos(place.y / length) * bay;
    const flat = length * Math.sin(angle);
    at.setXYZ(index, flat * Math.cos(turn), length * Math.cos(angle), flat * Math.sin(turn));
  }
  return patch;
}

function orbit(zoneColour: string): Sculpture {
  const radius = EARTH + 0.065;
  const made = createSculpture().add(ring(radius, 0.005, 40, 3), BRASS);
  around(6, 0.4).forEach((angle, index) => {
    const paint =
      index % 3 === 0 ? { colour: MUSEUM.lamp, material: 'glow' as const } : { colour: zoneColour };
    const at = [radius * Math.sin(angle), 0, radius * Math.cos(angle)] as const;
    made.add(bead(index % 3 === 0 ? 0.012 : 0.014), paint, { at });
  });
  return made;
}

function stand(): Sculpture {
  const [x, y, z] = CENTRE;
  return createSculpture()
    .add(
      plate(oval(0.26, 0.17, 22), 0.022, 0.006),
      { colour: MUSEUM.woodDark },
      { at: [0, 0.011, 0.02], turn: [Math.PI / 2, 0, 0] },
    )
    .add(
      lathe(
        [
          [0, 0.02],
          [0.07, 0.022],
          [0.06, 0.034],
          [0.016, 0.046],
          [0.012, y - EARTH - 0.01],
          [0.04, y - EARTH + 0.006],
          [0, y - EARTH + 0.01],
        ],
        20,
      ),
      BRASS,
      { at: [x, 0, z] },
    );
}

function ammonite(): Sculpture {
  const turns = 2.6;
  const points = Array.from({ length: 41 }, (_, index) => {
    const angle = (index / 40) * turns * 2 * Math.PI;
    const radius = 0.0095 * Math.exp(0.137 * angle);
    return [radius * Math.cos(angle), radius * Math.sin(angle), 0] as const;
  });
  // Ribs: every other piece of the shell is a little wider.
  const girth = (along: number): number =>
    (0.005 + 0.034 * along) * (Math.round(along * 40) % 2 === 0 ? 1.07 : 0.93);
  return createSculpture()
    .add(tube(points, girth, 7, { steps: 1 }), { colour: '#c99a62' })
    .add(roundedBox(0.07, 0.03, 0.05, 0.008), { colour: MUSEUM.ink }, { at: [0.005, -0.08, 0] });
}
